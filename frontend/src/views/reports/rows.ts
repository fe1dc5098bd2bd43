import { reportChanges } from '../../api/followup';
import type { Enum } from '../../api/graphql';
import type { ReportTold } from '../../parts/followup/lists';
import type { Difference } from './query';

/** The report that a row is about: the one of the period, or the one before where none came. */
export function shownOf({ report, before }: Pick<Difference, 'report' | 'before'>): ReportTold {
  const shown = report ?? before;
  if (!shown) throw new Error('a difference has neither a report nor one before');
  return shown;
}

/** How many there are of each change. */
export function countsOf(rows: readonly Pick<Difference, 'change'>[]): Record<Enum<'ReportChange'>, number> {
  const counts = { MISSING: 0, WORSE: 0, BETTER: 0, NEW: 0, SAME: 0 } satisfies Record<(typeof reportChanges)[number], number>;
  for (const { change } of rows) counts[change]++;
  return counts;
}

/** The reports of the period that have not come. */
export function dueOf(rows: readonly Difference[]): ReportTold[] {
  return rows
    .flatMap(({ report }) => (report && report.status === null ? [report] : []))
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
