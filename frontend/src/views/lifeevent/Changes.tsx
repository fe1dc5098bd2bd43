import { Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { day, number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import { ChangesQuery, type ChangeRow } from './query';
import { shape } from './state';

interface Props {
  id: string;
  /** The loads that were pinned under a name. */
  runs: readonly { number: number; name: string | null; day: string }[];
}

/** What changed about the life event since a day or a pinned load. */
export function Changes({ id, runs }: Props) {
  const { t, lang, LANG } = useText();
  const [{ since, run }, change] = useUrlState(shape);
  const asked = useAsk(ChangesQuery, { id, lang: LANG, since: /^\d{4}-\d\d-\d\d$/.test(since) ? since : null, sinceRun: run || null });
  return (
    <Section title={t.lifeevent.changes} id='changes' aside={<ShowQuery asked={asked} />}>
      <div className={`${css.sinceWhen} no-print`}>
        <Field data-size='sm'>
          <Label>{t.lifeevent.since}</Label>
          <Input type='date' value={since} onChange={(event) => change({ since: event.target.value })} />
        </Field>
        {runs.length > 0 && (
          <Field data-size='sm'>
            <Label>{t.lifeevent.sinceRun}</Label>
            <Select value={run} onChange={(event) => change({ run: event.target.value })}>
              <option value=''>{t.lifeevent.anyTime}</option>
              {runs.map((one) => (
                <option key={one.number} value={one.number}>
                  {t.lifeevent.run(one.name ?? number(one.number, lang), day(one.day, lang))}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Answer to={asked} lines={4}>
        {({ changes }) =>
          changes.nodes.length === 0 ? (
            <Empty todo={t.lifeevent.noChanges} />
          ) : (
            <>
              <p className={css.note}>{t.lifeevent.changesShown(number(changes.nodes.length, lang), number(changes.totalCount, lang))}</p>
              <ol className={css.changes}>
                {changes.nodes.map((one) => (
                  <li key={`${one.day} ${one.kind} ${one.subject.id} ${one.sentence}`}>
                    <OneChange change={one} />
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Answer>
    </Section>
  );
}

function OneChange({ change }: { change: ChangeRow }) {
  const { t, lang } = useText();
  return (
    <>
      <time dateTime={change.day}>{day(change.day, lang)}</time>
      <div>
        <strong>{t.words.change[change.kind]}</strong>: {change.subject.node ? <ThingLink thing={change.subject.node} /> : change.subject.title}
        {change.illustrative && <ExampleMark />}
        <p>{change.sentence}</p>
        <small className={css.note}>
          {change.sources.map((source) => source.title).join(', ')}
          {change.sourceFailed && ` (${t.lifeevent.sourceFailed})`}
        </small>
      </div>
    </>
  );
}
