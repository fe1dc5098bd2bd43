import { Button } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef } from 'react';
import { useUrlState } from '../../app/useUrlState';
import { byName, number } from '../../core/format/format';
import { type Column, DataTable } from '../../parts/DataTable';
import { ExampleMark } from '../../parts/ExampleMark';
import { Explanation } from '../../parts/Explanation';
import { FactList } from '../../parts/FactList';
import { LawLink } from '../../parts/LawLink';
import { StateBadge } from '../../parts/StateBadge';
import { states } from '../../api/enums';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import type { Row } from './rows';
import { shape } from './state';

/**
 * The needs as rows, what is blocked first: the twin of the graph, and what is
 * printed. A meeting asks for what stands in the way, so paper leaves out what
 * is clear, and says so, unless that is what was asked for.
 */
export function NeedsTable({ rows, caption, chosen }: { rows: readonly Row[]; caption: string; chosen: readonly Row[] }) {
  const { t, lang } = useText();
  const [{ sort, down, as, state }, change] = useUrlState(shape);
  const table = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(t, (row) => change({ sel: row.name, as: 'GRAPH' })), [t, change]);
  const marked = useMemo(() => new Set(chosen.map((row) => row.key)), [chosen]);
  useEffect(() => {
    if (as === 'TABLE') table.current?.querySelector('tr[data-marked=true]')?.scrollIntoView({ block: 'center' });
  }, [as]);
  const clear = rows.filter((row) => row.state === 'CLEAR').length;
  const leaveOut = clear > 0 && clear < rows.length && state !== 'CLEAR';
  // The address changes with each card that is chosen: then only what is marked is new.
  const lines = useMemo(
    () => (
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={(row) => row.key}
        marked={(row) => marked.has(row.key)}
        sorting={{ by: sort || 'state', down }}
        onSort={(sorting) => change({ sort: sorting.by, down: sorting.down })}
      />
    ),
    [caption, columns, rows, marked, sort, down, change],
  );
  return (
    <div ref={table} className={css.table} data-without-clear={leaveOut || undefined}>
      {leaveOut && <p className={`${css.note} print-only`}>{t.lifeevent.printedWithoutClear(number(clear, lang))}</p>}
      {lines}
    </div>
  );
}

function columnsOf(t: Text, show: (row: Row) => void): Column<Row>[] {
  const compare = byName();
  const by = (of: (row: Row) => string) => (a: Row, b: Row) => compare(of(a), of(b)) || compare(a.service.title, b.service.title);
  const columns = t.lifeevent.columns;
  return [
    {
      key: 'service',
      title: columns.service,
      names: true,
      order: by((row) => row.service.title),
      cell: (row) => (
        <>
          <ThingLink thing={row.service} />
          {row.consumers.length > 0 && <small className={css.second}>{row.consumers.map((one) => one.title).join(', ')}</small>}
          {row.blockedUpstream && <small className={css.second}>{t.lifeevent.waitsUpstream}</small>}
        </>
      ),
    },
    {
      key: 'evidence',
      title: columns.evidence,
      order: by((row) => row.evidence?.title ?? row.dataset?.title ?? ''),
      cell: (row) => (row.evidence ? <ThingLink thing={row.evidence} /> : <span className={css.note}>{row.state ? '–' : t.lifeevent.needsNotStated}</span>),
    },
    {
      key: 'dataset',
      title: columns.dataset,
      order: by((row) => row.dataset?.title ?? ''),
      cell: (row) =>
        row.dataset ? (
          <>
            <ThingLink thing={row.dataset} />
            {row.providers.length > 0 && (
              <small className={css.second}>
                <ThingLinks things={row.providers} />
              </small>
            )}
          </>
        ) : (
          <span className={css.note}>{t.lifeevent.needsNotStated}</span>
        ),
    },
    {
      key: 'state',
      title: columns.state,
      order: (a, b) => states.indexOf(a.state ?? a.service.state) - states.indexOf(b.state ?? b.service.state) || compare(a.service.title, b.service.title),
      cell: (row) => (
        <>
          <StateBadge state={row.state ?? row.service.state} />
          {row.illustrative && <ExampleMark />}
          {!row.decides && <small className={css.second}>{t.lifeevent.notDecisive}</small>}
        </>
      ),
    },
    { key: 'why', title: columns.why, order: by((row) => t.words.reason[row.reason]), cell: (row) => <Why row={row} show={show} /> },
  ];
}

function Why({ row, show }: { row: Row; show: (row: Row) => void }) {
  const { t } = useText();
  return (
    <>
      <strong className={css.reason}>{t.words.reason[row.reason]}</strong>
      <Explanation sentences={row.explanations} />
      {row.laws.length > 0 && (
        <ul className={css.laws}>
          {row.laws.map((law) => (
            <li key={law.id}>
              <LawLink law={law} />
            </li>
          ))}
        </ul>
      )}
      <div className={`${css.rowTools} no-print`}>
        {row.facts.length > 0 && (
          <details>
            <summary>{t.lifeevent.facts(row.facts.length)}</summary>
            <FactList facts={row.facts} />
          </details>
        )}
        <Button data-size='sm' variant='tertiary' aria-label={t.graph.showInGraphOf((row.evidence ?? row.dataset ?? row.service).title)} onClick={() => show(row)}>
          {t.graph.showInGraph}
        </Button>
      </div>
    </>
  );
}
