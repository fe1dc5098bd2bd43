import type { Cell } from '../../core/csv/csv';
import type { Text } from '../../text/nb';
import type { MeasureRow } from './query';

/** Titles of a list, and how many more there are. */
export function titlesOf(list: { totalCount: number; nodes: readonly { title: string }[] }): string {
  const titles = list.nodes.map((one) => one.title).join(', ');
  return list.totalCount > list.nodes.length ? `${titles} (+${list.totalCount - list.nodes.length})` : titles;
}

/** The headings of measures in a file. */
export function measureHeader(t: Text): string[] {
  const c = t.measures.columns;
  return [
    c.measure,
    c.type,
    c.status,
    t.measures.overdue,
    c.leaders,
    c.start,
    c.due,
    c.finished,
    c.expected,
    c.development,
    c.amount(c.development),
    c.operation,
    c.amount(c.operation),
    c.addresses,
    c.dependsOn,
    c.source,
    c.example,
    c.id,
  ];
}

/** A measure as a row of a file; dates as 2026-03-01, which Excel takes for dates. */
export function measureCells(row: MeasureRow, t: Text): Cell[] {
  const yes = (so: boolean) => (so ? t.measures.yes : t.measures.no);
  return [
    row.title,
    t.words.measureType[row.type],
    t.words.measureStatus[row.status],
    yes(row.overdue),
    titlesOf(row.leaders),
    row.start,
    row.due,
    row.finished,
    expectedOn(row, t),
    t.words.funding[row.development.state],
    row.development.amount,
    t.words.funding[row.operation.state],
    row.operation.amount,
    titlesOf(row.addresses),
    titlesOf(row.dependsOn),
    [row.origins[0]?.source.title, row.origins[0]?.reference].filter(Boolean).join(', '),
    yes(row.illustrative),
    row.id,
  ];
}

/** The day on which it is expected to be done, or why nobody can tell. */
function expectedOn({ expectation: { on, why } }: MeasureRow, t: Text): string {
  return on ?? (why ? t.words.undated[why] : '');
}
