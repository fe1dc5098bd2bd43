import { expect, test } from 'vitest';
import type { ReportTold } from '../../parts/followup/lists';
import { countsOf, dueOf, shownOf } from './rows';

const report = (id: string, some: Partial<ReportTold> = {}) => ({ id, status: null, due: null, ...some }) as ReportTold;

test('a row is about the report of the period, or the one before where none came', () => {
  expect(shownOf({ report: report('now'), before: report('then') }).id).toBe('now');
  expect(shownOf({ report: null, before: report('then') }).id).toBe('then');
});

test('each change is counted, also where there is none', () => {
  expect(countsOf([{ change: 'NEW' }, { change: 'NEW' }, { change: 'WORSE' }])).toEqual({ MISSING: 0, WORSE: 1, BETTER: 0, NEW: 2, SAME: 0 });
});

test('what has not come stands by the day it is due, those without a day last', () => {
  const rows = [
    { change: 'MISSING', report: report('undated'), before: null },
    { change: 'NEW', report: report('delivered', { status: 'ON_TRACK', due: '2026-01-01' }), before: null },
    { change: 'MISSING', report: report('late', { due: '2026-09-15' }), before: null },
    { change: 'MISSING', report: report('later', { due: '2026-10-01' }), before: null },
    { change: 'MISSING', report: null, before: report('gone') },
  ] as const;
  expect(dueOf(rows as unknown as Parameters<typeof dueOf>[0]).map(({ id }) => id)).toEqual(['late', 'later', 'undated']);
});
