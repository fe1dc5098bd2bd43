import { expect, test } from 'vitest';
import { readPeriod } from './period';

test('a period is a year or a part of one', () => {
  expect(readPeriod('2026')).toEqual({ year: 2026, part: 'YEAR', of: 0 });
  expect(readPeriod('2026-H1')).toEqual({ year: 2026, part: 'H', of: 1 });
  expect(readPeriod('2026-T3')).toEqual({ year: 2026, part: 'T', of: 3 });
  expect(readPeriod('2026-Q4')).toEqual({ year: 2026, part: 'Q', of: 4 });
  expect(readPeriod('2026-04')).toEqual({ year: 2026, part: 'M', of: 4 });
});

test('what is no period is none', () => {
  for (const written of ['', '26', '2026-H3', '2026-T0', '2026-Q5', '2026-13', '2026-00', '2026-h1', '2026-04-01']) expect(readPeriod(written), written).toBeUndefined();
});
