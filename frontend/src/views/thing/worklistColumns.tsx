import type { Table } from '../../core/csv/csv';
import type { Column } from '../../parts/DataTable';
import { StateBadge } from '../../parts/StateBadge';
import { stateOf } from '../../core/services/reasons';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import type { Doubt, Duty } from './consequences';
import { ServicesOfRow } from './ServicesOfRow';

/** The columns of the bases that somebody should provide; of what is waited for, who should comes first. */
export function dutyColumns(t: Text, list: 'owes' | 'waitsFor'): Column<Duty>[] {
  const c = t.thing.worklist.columns;
  const none = t.parts.need.notStated;
  const whose: Column<Duty> = { key: 'whose', title: c.whose, cell: ({ basis }) => (basis.agencies.length ? <ThingLinks things={basis.agencies} /> : none) };
  const consumer: Column<Duty> = { key: 'consumer', title: c.consumer, cell: ({ basis }) => (basis.consumer ? <ThingLink thing={basis.consumer} /> : none) };
  return [
    { key: 'dataset', title: c.dataset, names: true, cell: ({ basis }) => (basis.dataset ? <ThingLink thing={basis.dataset} /> : none) },
    { key: 'kind', title: c.basis, cell: ({ basis }) => t.words.basisKind[basis.kind] },
    ...(list === 'owes' ? [consumer, whose] : [whose, consumer]),
    { key: 'laws', title: c.laws, cell: ({ basis }) => (basis.laws.length ? <ThingLinks things={basis.laws} /> : none) },
    { key: 'services', title: c.services, cell: (row) => <ServicesOfRow services={row.services} /> },
    { key: 'alone', title: c.alone, numeric: true, cell: (row) => row.alone },
  ];
}

/** The columns of what is not known and could be settled. */
export function doubtColumns(t: Text): Column<Doubt>[] {
  const c = t.thing.worklist.columns;
  return [
    { key: 'subject', title: c.subject, names: true, cell: (row) => <ThingLink thing={row.subject} /> },
    { key: 'kind', title: t.thing.kind, cell: (row) => t.words.kind[row.subject.kind] },
    { key: 'state', title: t.blocked.columns.state, cell: (row) => <StateBadge state={stateOf[row.reason]} /> },
    { key: 'reason', title: t.blocked.columns.reason, cell: (row) => t.words.reason[row.reason] },
    { key: 'services', title: c.services, cell: (row) => <ServicesOfRow services={row.services} /> },
  ];
}

const titles = (things: readonly { title: string }[]) => things.map((thing) => thing.title).join(', ');

/** The bases as a file. */
export function dutyTable(rows: readonly Duty[], t: Text): Table {
  const c = t.thing.worklist.columns;
  return {
    header: [c.dataset, c.basis, c.consumer, c.whose, c.laws, c.count, c.alone, c.services],
    rows: rows.map(({ basis, services, alone }) => [
      basis.dataset?.title,
      t.words.basisKind[basis.kind],
      basis.consumer?.title,
      titles(basis.agencies),
      titles(basis.laws),
      services.totalCount,
      alone,
      titles(services.nodes),
    ]),
  };
}

/** What could be settled as a file. */
export function doubtTable(rows: readonly Doubt[], t: Text): Table {
  const c = t.thing.worklist.columns;
  return {
    header: [c.subject, t.thing.kind, t.blocked.columns.reason, c.count, c.services, t.blocked.columns.id],
    rows: rows.map((row) => [row.subject.title, t.words.kind[row.subject.kind], t.words.reason[row.reason], row.services.totalCount, titles(row.services.nodes), row.subject.id]),
  };
}
