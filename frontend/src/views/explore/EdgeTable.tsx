import { Button } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef } from 'react';
import { useUrlState } from '../../app/useUrlState';
import { byName } from '../../core/format/format';
import { type Card, type EdgeType } from '../../core/graph/graph';
import type { State } from '../../api/graphql';
import { type Column, DataTable } from '../../parts/DataTable';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import css from './Explore.module.css';
import { shape } from './state';

/** An edge with its ends. */
export interface EdgeRow {
  key: string;
  /** Its short name in the address. */
  name: string;
  from: Card;
  to: Card;
  type: EdgeType;
  state?: State;
  sources: readonly string[];
}

/** The edges as rows: the twin of the graph. */
export function EdgeTable({ rows, caption, chosen }: { rows: readonly EdgeRow[]; caption: string; chosen: readonly EdgeRow[] }) {
  const { t } = useText();
  const [{ sort, down, as }, change] = useUrlState(shape);
  const table = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(t, (row) => change({ sel: row.name, as: 'GRAPH' })), [t, change]);
  const marked = useMemo(() => new Set(chosen.map((row) => row.key)), [chosen]);
  useEffect(() => {
    if (as === 'TABLE') table.current?.querySelector('tr[data-marked=true]')?.scrollIntoView({ block: 'center' });
  }, [as]);
  return (
    <div ref={table} className={css.table}>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={(row) => row.key}
        marked={(row) => marked.has(row.key)}
        sorting={sort ? { by: sort, down } : undefined}
        onSort={({ by, down: downwards }) => change({ sort: by, down: downwards })}
      />
    </div>
  );
}

function columnsOf(t: Text, show: (row: EdgeRow) => void): Column<EdgeRow>[] {
  const compare = byName();
  const columns = t.explore.columns;
  return [
    { key: 'from', title: columns.from, names: true, order: (a, b) => compare(a.from.title, b.from.title) || compare(a.to.title, b.to.title), cell: (row) => <End card={row.from} /> },
    {
      key: 'link',
      title: columns.link,
      order: (a, b) => compare(t.words.edge[a.type], t.words.edge[b.type]) || compare(a.from.title, b.from.title),
      cell: (row) => (
        <>
          {t.words.edge[row.type]} {row.state && <StateBadge state={row.state} />}
        </>
      ),
    },
    { key: 'to', title: columns.to, order: (a, b) => compare(a.to.title, b.to.title) || compare(a.from.title, b.from.title), cell: (row) => <End card={row.to} /> },
    { key: 'source', title: columns.source, order: (a, b) => compare(a.sources.join(), b.sources.join()), cell: (row) => row.sources.join(', ') || '–' },
    {
      key: 'show',
      title: columns.show,
      cell: (row) => (
        <Button data-size='sm' variant='tertiary' className='no-print' aria-label={t.graph.showInGraphOf(`${row.from.title} – ${row.to.title}`)} onClick={() => show(row)}>
          {t.graph.showInGraph}
        </Button>
      ),
    },
  ];
}

function End({ card }: { card: Card }) {
  const { t } = useText();
  return (
    <>
      <ThingLink thing={card} />
      <small className={css.second}>
        {t.words.kind[card.kind]}
        {card.agency && ` · ${card.agency}`}
      </small>
    </>
  );
}
