import { number } from '../../core/format/format';
import { unparted } from '../../core/format/law';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { NeedList } from '../../parts/NeedList';
import { Section } from '../../parts/Section';
import { StateBadge } from '../../parts/StateBadge';
import { StateCounts } from '../../parts/StateCounts';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import type { Changed, WhatIf } from './query';
import css from './WhatIf.module.css';

type EventChange = WhatIf['lifeEvents']['nodes'][number];
type NeedChange = WhatIf['needs']['nodes'][number];

/** What would happen: life events, services and needs before and after, and what stands in the way all the same. */
export function Results({ whatIf }: { whatIf: WhatIf }) {
  const { t, lang } = useText();
  const words = t.whatif;
  const { services, waiting, lifeEvents, needs } = whatIf;
  const released = services.nodes.filter((one) => one.released).length;
  const stopped = services.nodes.filter((one) => one.stopped).length;
  const waits = number(waiting.totalCount, lang);
  return (
    <div className={css.results}>
      <p role='status' className={css.sum} data-testid='sum'>
        {whatIf.changes ? words.sum(number(released, lang), number(stopped, lang), waits) : words.nothing}
        {services.totalCount > services.nodes.length && ` ${words.sumPage}`}
      </p>
      {whatIf.changes && (
        <>
          <Section level={3} title={words.lifeEvents}>
            {lifeEvents.nodes.length === 0 ? (
              <p>{words.noLifeEvents}</p>
            ) : (
              <DataTable caption={words.lifeEvents} captionHidden columns={eventColumns(t)} rows={lifeEvents.nodes} keyOf={(one) => one.lifeEvent.id} />
            )}
          </Section>
          <Section level={3} title={words.services}>
            {services.nodes.length === 0 ? (
              <p>{words.noServices}</p>
            ) : (
              <DataTable caption={words.services} captionHidden columns={serviceColumns(t)} rows={services.nodes} keyOf={(one) => one.service.id} />
            )}
            {services.totalCount > services.nodes.length && <p>{words.shown(number(services.nodes.length, lang), number(services.totalCount, lang))}</p>}
            <details className={css.needs}>
              <summary>{words.needsShow(number(needs.totalCount, lang))}</summary>
              <DataTable caption={words.needs} captionHidden columns={needColumns(t)} rows={needs.nodes} keyOf={keyOfNeed} />
              {needs.totalCount > needs.nodes.length && <p>{words.shownOnly(number(needs.nodes.length, lang), number(needs.totalCount, lang))}</p>}
            </details>
          </Section>
        </>
      )}
      <Section level={3} title={words.waiting}>
        {waiting.nodes.length === 0 ? <Empty todo={words.noWaiting} /> : <Waiting waiting={waiting} />}
      </Section>
    </div>
  );
}

function Waiting({ waiting }: { waiting: WhatIf['waiting'] }) {
  const { t, lang } = useText();
  const words = t.whatif;
  return (
    <>
      <p className={css.note}>{words.waitingLead}</p>
      {waiting.nodes.map((one) => (
        <div key={one.service.id}>
          <NeedList needs={one.rows.nodes} label={one.service.title} />
          {one.rows.totalCount > one.rows.nodes.length && (
            <p className={css.note}>{words.shownOnly(number(one.rows.nodes.length, lang), number(one.rows.totalCount, lang))}</p>
          )}
        </div>
      ))}
      {waiting.totalCount > waiting.nodes.length && <p className={css.note}>{words.shown(number(waiting.nodes.length, lang), number(waiting.totalCount, lang))}</p>}
    </>
  );
}

/** What a change means to a service, in a word. */
export function effectOf({ released, stopped }: Changed, t: Text): string {
  if (released) return t.whatif.released;
  return stopped ? t.whatif.stopped : t.whatif.changed;
}

function eventColumns(t: Text): Column<EventChange>[] {
  const words = t.whatif;
  return [
    { key: 'event', title: words.lifeEvent, names: true, cell: ({ lifeEvent }) => <ThingLink thing={lifeEvent} /> },
    { key: 'before', title: words.before, cell: ({ before }) => <StateCounts counts={before} /> },
    { key: 'after', title: words.after, cell: ({ after }) => <StateCounts counts={after} /> },
    { key: 'effect', title: words.effect, cell: ({ released }) => (released ? words.eventFree : words.otherCounts) },
  ];
}

function serviceColumns(t: Text): Column<Changed>[] {
  const words = t.whatif;
  return [
    {
      key: 'service',
      title: words.service,
      names: true,
      cell: ({ service }) => (
        <>
          <ThingLink thing={service} />
          {service.verdict.illustrative && !service.illustrative && <ExampleMark />}
        </>
      ),
    },
    { key: 'effect', title: words.effect, cell: (one) => effectOf(one, t) },
    { key: 'before', title: words.before, cell: ({ before }) => <Supposed verdict={before} /> },
    { key: 'after', title: words.after, cell: ({ after }) => <Supposed verdict={after} /> },
  ];
}

function needColumns(t: Text): Column<NeedChange>[] {
  const words = t.whatif;
  return [
    {
      key: 'need',
      title: words.service,
      names: true,
      cell: ({ need }) => (
        <>
          <ThingLink thing={need.service} />
          {need.illustrative && !need.service.illustrative && <ExampleMark />}
        </>
      ),
    },
    { key: 'dataset', title: t.parts.needs, cell: ({ need: { dataset, evidence } }) => (dataset ?? evidence) && <ThingLink thing={(dataset ?? evidence)!} /> },
    { key: 'before', title: words.before, cell: ({ need }) => <Supposed verdict={{ state: need.state, reasons: [need.reason] }} /> },
    { key: 'after', title: words.after, cell: ({ state, reason }) => <Supposed verdict={{ state, reasons: [reason] }} /> },
    { key: 'why', title: words.whyNow, cell: ({ need }) => unparted(need.explanation) },
  ];
}

function keyOfNeed({ need }: NeedChange): string {
  return `${need.service.id} ${need.evidence?.id} ${need.dataset?.id}`;
}

/** A state with its reasons in words. */
function Supposed({ verdict }: { verdict: Changed['before'] }) {
  const { t } = useText();
  return (
    <span className={css.verdict}>
      <StateBadge state={verdict.state} />
      <span>{verdict.reasons.map((reason) => t.words.reason[reason]).join('; ')}</span>
    </span>
  );
}
