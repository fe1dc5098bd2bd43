import { day, type Language } from '../../../core/format/format';
import { unparted } from '../../../core/format/law';
import { Badge } from '../../../parts/Badge';
import { type Column, DataTable } from '../../../parts/DataTable';
import { MeasureDay, MeasureLine } from '../../../parts/followup/MeasureLine';
import { Section } from '../../../parts/Section';
import { ShowQuery } from '../../../parts/ShowQuery';
import { StateCounts } from '../../../parts/StateCounts';
import { ThingLink } from '../../../parts/ThingLink';
import { ThingLinks } from '../../../parts/ThingLinks';
import type { Text } from '../../../text/nb';
import { useText } from '../../../text/useText';
import css from './FollowUp.module.css';
import type { Forecast } from './query';

interface Props {
  forecast: Forecast;
  asked: Parameters<typeof ShowQuery>[0]['asked'];
}

/** When the life event clears if the plans hold and because of what, or why no day is in sight. */
export function ForecastTold({ forecast, asked }: Props) {
  const { t } = useText();
  const words = t.followup.forecast;
  return (
    <Section title={words.title} id='forecast' aside={<ShowQuery asked={asked} />}>
      <div className={css.forecast}>
        <Sentence forecast={forecast} />
        <Undated undated={forecast.undated} />
        <p className={css.lead}>{words.unknownNote}</p>
      </div>
      {forecast.steps.length > 0 && <Steps steps={forecast.steps} />}
    </Section>
  );
}

function Sentence({ forecast: { now, clears, critical, remains } }: { forecast: Forecast }) {
  const { t, lang } = useText();
  const words = t.followup.forecast;
  if (now.blocked === 0) return (
      <p>
        <Badge shape='done' tone='good'>
          {words.clearNow}
        </Badge>
      </p>
    );
  if (clears) {
    return (
      <>
        <p>
          <Badge shape='half' tone='middle'>
            {words.clears(day(clears, lang))}
          </Badge>
        </p>
        <ol className={css.chain}>
          {critical.map((measure) => (
            <li key={measure.id}>
              <MeasureLine measure={measure} />
            </li>
          ))}
        </ol>
      </>
    );
  }
  return (
    <>
      <p>
        <Badge shape='cross' tone='bad'>
          {words.notInSight}
        </Badge> {remains.length > 0 && words.remains(remains.length)}
      </p>
      <Remains remains={remains} />
    </>
  );
}

/** The services that nothing on the plans releases, and what holds each back. */
function Remains({ remains }: { remains: Forecast['remains'] }) {
  const { t } = useText();
  return (
    <ul className={css.plain}>
      {remains.map(({ service, rows }) => (
        <li key={service.id}>
          <ThingLink thing={service} />
          {rows.nodes.map((row) => (
            <small key={`${row.reason} ${row.dataset?.id}`} className={css.second}>
              {unparted(row.explanation)}
            </small>
          ))}
          {rows.totalCount > rows.nodes.length && <small className={css.second}>{t.lifeevent.andMore(rows.totalCount - rows.nodes.length)}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Measures that would release something, and why nobody can say when. */
function Undated({ undated }: { undated: Forecast['undated'] }) {
  const { t } = useText();
  const words = t.followup.forecast;
  if (undated.length === 0) return null;
  return (
    <>
      <p>{words.undated(undated.length)}</p>
      <ul className={css.plain}>
        {undated.map(({ measure, why, by }) => (
          <li key={measure.id}>
            <ThingLink thing={measure} />
            <small className={css.second}>
              {why && t.words.undated[why]}
              {why === 'OVERDUE' && (
                <>
                  {' ('}
                  <MeasureDay measure={measure} />)
                </>
              )}
              {by && (
                <>
                  {': '}
                  <ThingLink thing={by} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Steps({ steps }: { steps: Forecast['steps'] }) {
  const { t, lang } = useText();
  return <DataTable caption={t.followup.forecast.steps} columns={columnsOf(t, lang)} rows={steps} keyOf={({ on }) => on} />;
}

function columnsOf(t: Text, lang: Language): Column<Forecast['steps'][number]>[] {
  const words = t.followup.forecast;
  return [
    { key: 'on', title: words.day, names: true, cell: ({ on }) => <time dateTime={on}>{day(on, lang)}</time> },
    { key: 'measures', title: words.measures, cell: ({ measures }) => measures.map((measure) => <MeasureLine key={measure.id} measure={measure} />) },
    { key: 'released', title: words.released, cell: ({ released }) => <ThingLinks things={released} /> },
    { key: 'after', title: words.after, cell: ({ after }) => <StateCounts counts={after} /> },
  ];
}
