import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useUrlState } from '../../app/useUrlState';
import { number } from '../../core/format/format';
import { type Card, mostCards } from '../../core/graph/graph';
import { graphOfNeeds } from '../../core/graph/needs';
import { short } from '../../core/graph/short';
import { pathOf } from '../../core/url/routes';
import { Answer } from '../../parts/Answer';
import { states } from '../../api/enums';
import { countOf } from '../../parts/CountsBar';
import { Empty } from '../../parts/Empty';
import { ColumnGraph } from '../../parts/graph/ColumnGraph';
import { ExportGraph } from '../../parts/graph/ExportGraph';
import { TwinChoice, Twins } from '../../parts/graph/Twins';
import type { Twin } from '../../parts/graph/twin';
import { useChosen, useDrawn } from '../../parts/graph/useChosen';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateMark } from '../../parts/StateMark';
import { useText } from '../../text/useText';
import { ChosenRows } from './ChosenRows';
import css from './LifeEvent.module.css';
import { NeedsCsv } from './NeedsCsv';
import { NeedsTable } from './NeedsTable';
import type { ServiceRow, Summary } from './query';
import { filtered, noteOf, rowsOf, servicesIn } from './rows';
import { shape } from './state';
import { useServices } from './useServices';

interface Version {
  number: number;
  assessedOn: string | null;
}

/** Every need of the life event, as a graph and as a table. */
export function Chains({ event, version }: { event: Summary; version: Version }) {
  const { t, LANG } = useText();
  const [{ as }, change] = useUrlState(shape);
  const { asked, services, total } = useServices(event.id, LANG);
  const show = useCallback((twin: Twin) => change({ as: twin }), [change]);
  const section = useFocusOnFilter();
  return (
    <div ref={section} className={css.chains} id='needs' tabIndex={-1}>
      <Section title={t.lifeevent.chains} aside={<TwinChoice shown={as} onChange={show} />}>
        <Answer to={asked} lines={30}>
          {() => services && <Rows event={event} version={version} services={services} total={total} query={<ShowQuery asked={asked} />} />}
        </Answer>
      </Section>
    </div>
  );
}

interface RowsProps {
  event: Summary;
  version: Version;
  services: readonly ServiceRow[];
  total: number;
  query: ReactNode;
}

function Rows({ event, version, services, total, query }: RowsProps) {
  const { t, lang } = useText();
  const [, navigate] = useLocation();
  const [{ state, reason, as, sel }, change] = useUrlState(shape);
  const all = useMemo(() => rowsOf(services), [services]);
  const rows = useMemo(() => filtered(all, state, reason), [all, state, reason]);
  const graph = useMemo(() => graphOfNeeds(event, rows, noteOf(rows, t.words.basisKind)), [event, rows, t]);
  const drawn = useDrawn(graph);
  const chosen = useChosen(sel, rows, graph.touches, drawn);
  const title = t.lifeevent.graphOf(event.title);
  const cut = services.reduce((sum, service) => sum + service.needs.totalCount - service.needs.nodes.length, 0);
  const open = (card: Card) => {
    if (card.stands === undefined && card.id !== event.id) navigate(pathOf(card));
  };

  if (total === 0) return <Empty todo={t.lifeevent.noServices} />;
  return (
    <>
      <div className={`${css.filters} no-print`}>
        <StateFilter event={event} />
        {reason && (
          <button type='button' className={css.chip} onClick={() => change({ reason: undefined })}>
            {t.lifeevent.onlyReason(t.words.reason[reason])} <span aria-hidden='true'>✕</span>
            <span className='sr-only'>, {t.lifeevent.clearFilter}</span>
          </button>
        )}
      </div>
      <p role='status' className={css.note}>
        {t.lifeevent.shown(servicesIn(rows), rows.filter((row) => row.state).length, total)}{' '}
        {services.length < total && t.lifeevent.incomplete(services.length, total)} {cut > 0 && t.lifeevent.needsCut(cut)}{' '}
        {drawn.cards.length < graph.cards.length && as === 'GRAPH' && t.graph.aggregated(number(graph.cards.length, lang), number(mostCards, lang))}
      </p>
      {rows.length === 0 ? (
        <Empty todo={t.lifeevent.none} />
      ) : (
        <Twins
          shown={as}
          graph={
            <ColumnGraph
              graph={drawn}
              label={title}
              picked={chosen.card}
              lit={chosen.lit}
              onPick={(id) => change({ sel: short(id) === sel ? '' : short(id) })}
              onOpen={open}
            />
          }
          table={<NeedsTable rows={rows} caption={title} chosen={chosen.rows} />}
        />
      )}
      {chosen.lit && as === 'GRAPH' && <ChosenRows card={drawn.cards.find(({ id }) => id === chosen.card)} rows={chosen.rows} />}
      <div className={`${css.exports} no-print`}>
        <NeedsCsv rows={rows} />
        <ExportGraph name={t.lifeevent.file} title={title} graph={drawn} version={version} />
        {query}
      </div>
    </>
  );
}

function StateFilter({ event }: { event: Summary }) {
  const { t, lang } = useText();
  const [{ state }, change] = useUrlState(shape);
  return (
    <div role='group' aria-label={t.lifeevent.showing} className={css.states}>
      <button type='button' aria-pressed={state === undefined} onClick={() => change({ state: undefined })}>
        {t.lifeevent.everything}
      </button>
      {states.map((one) => (
        <button key={one} type='button' aria-pressed={state === one} onClick={() => change({ state: one })}>
          <StateMark state={one} /> {t.words.state[one]} {number(countOf(event.summary.counts, one), lang)}
        </button>
      ))}
    </div>
  );
}

/** When a count or a reason was opened, the rows come into sight, and the keyboard goes on from there. */
function useFocusOnFilter() {
  const section = useRef<HTMLDivElement>(null);
  const [{ state, reason }] = useUrlState(shape);
  const before = useRef(`${state} ${reason}`);
  useEffect(() => {
    const now = `${state} ${reason}`;
    if (now === before.current) return;
    before.current = now;
    if (section.current?.contains(document.activeElement)) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, [state, reason]);
  return section;
}
