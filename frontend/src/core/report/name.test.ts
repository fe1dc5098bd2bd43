import { expect, test } from 'vitest';
import { en } from '../../text/en';
import { nb } from '../../text/nb';
import { nn } from '../../text/nn';
import { periodName } from './name';

test('a period is told in words in each language, and what is none stands as it is', () => {
  expect(periodName('2026-H1', nb.reports.periods)).toBe('1. halvår 2026');
  expect(periodName('2026-T2', nn.reports.periods)).toBe('2. tertial 2026');
  expect(periodName('2026-Q3', en.reports.periods)).toBe('third quarter of 2026');
  expect(periodName('2026-04', en.reports.periods)).toBe('April 2026');
  expect(periodName('2026', nb.reports.periods)).toBe('2026');
  expect(periodName('sist', nb.reports.periods)).toBe('sist');
});
