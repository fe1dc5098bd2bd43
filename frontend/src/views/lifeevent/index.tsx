import { Button } from '@digdir/designsystemet-react';
import { Link, useSearch } from 'wouter';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { address, paths } from '../../core/url/routes';
import { readState, writeState } from '../../core/url/state';
import { Answer } from '../../parts/Answer';
import { CountsBar } from '../../parts/CountsBar';
import { ExampleMark } from '../../parts/ExampleMark';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { SubNav } from '../../parts/SubNav';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLinks } from '../../parts/ThingLinks';
import { useText } from '../../text/useText';
import { Blockers } from './Blockers';
import { Chains } from './Chains';
import { Changes } from './Changes';
import { FollowUp } from './followup';
import { Involved } from './Involved';
import css from './LifeEvent.module.css';
import { type Summary, SummaryQuery } from './query';
import { Reasons } from './Reasons';
import { shape, views } from './state';

/** One life event: how it stands, why, who has to act, what one step would release, and every need behind it. */
export default function LifeEvent() {
  const { t, LANG } = useText();
  const [{ id, view }] = useUrlState(shape);
  const asked = useAsk(SummaryQuery, { id, lang: LANG }, id === '');
  const event = asked.data?.lifeEvent;
  if (id === '') {
    return (
      <Page title={t.lifeevent.title}>
        <Problem problem={{ code: 'NOT_FOUND', message: 'the address has no id' }} />
      </Page>
    );
  }
  return (
    <Page
      title={asked.problem ? t.lifeevent.title : event?.title}
      titleLanguage={event?.titleLanguage}
      above={event && <Above event={event} />}
      lead={event && <p className={css.lead}>{sentenceOf(event, t.lifeevent.summary)}</p>}
      tools={
        <>
          {event && (
            <Button data-size='sm' variant='secondary' asChild>
              <Link href={address(paths.brief, { of: event.id })}>{t.followup.brief}</Link>
            </Button>
          )}
          <Button data-size='sm' variant='tertiary' onClick={() => window.print()}>
            {t.lifeevent.print}
          </Button>
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Answer to={asked} lines={30}>
        {(data) =>
          data.lifeEvent && (
            <>
              <Views id={id} now={view} />
              {view === 'follow-up' ? <FollowUp id={data.lifeEvent.id} /> : <Overview event={data.lifeEvent} version={data.version} runs={data.runs.nodes} />}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

/** The parts of the page, each with an address of its own that starts with no selection. */
function Views({ id, now }: { id: string; now: (typeof views)[number] }) {
  const { t } = useText();
  const search = useSearch();
  const titles = { overview: t.followup.overview, 'follow-up': t.followup.title };
  const items = views.map((view) => ({ key: view, title: titles[view], to: paths.lifeEvent + writeState(shape, { ...readState(shape, ''), id, view }, search) }));
  return <SubNav label={t.followup.views} items={items} now={now} />;
}

interface OverviewProps {
  event: Summary;
  version: { number: number; assessedOn: string | null };
  runs: readonly { number: number; name: string | null; day: string }[];
}

/** How it stands, why, what one step would release, and every need behind it. */
function Overview({ event, version, runs }: OverviewProps) {
  return (
    <>
      <Standing event={event} />
      <Blockers event={event} />
      <div className={css.two}>
        <Reasons event={event} />
        <Involved event={event} />
      </div>
      <Chains event={event} version={version} />
      <Changes id={event.id} runs={runs} />
    </>
  );
}

function sentenceOf({ summary: { counts } }: Summary, say: (all: number, blocked: number, unknown: number, clear: number) => string): string {
  return say(counts.blocked + counts.unknown + counts.clear, counts.blocked, counts.unknown, counts.clear);
}

function Above({ event }: { event: Summary }) {
  const { t } = useText();
  return (
    <>
      {event.national === null ? t.words.eventType[event.eventType] : t.lifeevent.national(event.national)}
      {event.illustrative && <ExampleMark />}
    </>
  );
}

/** The counts, each a way to its rows, and what stands beside them. */
function Standing({ event }: { event: Summary }) {
  const { t } = useText();
  const { counts, blockedUpstream } = event.summary;
  return (
    <div className={css.standing}>
      <CountsBar counts={counts} of={event.title} narrows to={(state) => address(paths.lifeEvent, { id: event.id, state: state.toLowerCase(), as: 'table' })} />
      {blockedUpstream > 0 && <p>{t.lifeevent.upstream(blockedUpstream)}</p>}
      {event.responsible.nodes.length > 0 && (
        <p>
          {t.lifeevent.responsible}: <ThingLinks things={event.responsible.nodes} />
        </p>
      )}
      <p className={`${css.printed} print-only`}>{t.lifeevent.printedNote}</p>
    </div>
  );
}
