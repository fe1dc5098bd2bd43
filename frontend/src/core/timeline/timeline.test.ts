import { expect, test } from 'vitest';
import { type Dated, timeline } from './timeline';

const dated = (id: string, some: Partial<Dated> = {}): Dated => ({ id, start: null, due: null, finished: null, ...some });

test('the axis holds every day and begins and ends on a tick', () => {
  const { ticks, today, bars } = timeline([dated('a', { start: '2025-03-15', due: '2026-10-01' })], '2026-01-15');
  expect(ticks[0]).toEqual({ at: 0, year: 2025, month: 1 });
  expect(ticks.at(-1)).toEqual({ at: 100, year: 2027, month: 1 });
  expect(today).toBeGreaterThan(0);
  const bar = bars.get('a');
  expect(bar?.from).toBeGreaterThan(0);
  expect(bar?.to).toBeLessThan(100);
  expect(bar?.known).toBe('both');
});

test('there are never more ticks than can be read', () => {
  for (const due of ['2026-02-01', '2026-12-01', '2029-01-01', '2040-01-01', '2126-01-01']) {
    const { ticks } = timeline([dated('a', { start: '2026-01-01', due })], null);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(10);
  }
});

test('with only a due date it is a point, and with only a start the bar has no end', () => {
  const { bars } = timeline([dated('a', { due: '2026-06-01' }), dated('b', { start: '2026-03-01' })], '2026-01-01');
  expect(bars.get('a')).toMatchObject({ known: 'end' });
  expect(bars.get('a')?.from).toBe(bars.get('a')?.to);
  expect(bars.get('b')).toMatchObject({ known: 'start', to: 100 });
});

test('what has no date has no bar', () => {
  expect(timeline([dated('a')], '2026-01-01').bars.has('a')).toBe(false);
  expect(timeline([dated('a')], null)).toEqual({ ticks: [], today: undefined, bars: new Map() });
});

test('what is done ends on the day that it was done, not on the day that it should have been', () => {
  const { bars } = timeline([dated('a', { start: '2026-01-01', due: '2026-12-31', finished: '2026-06-30' }), dated('b', { due: '2026-07-01' })], null);
  expect(bars.get('a')?.to).toBeCloseTo(bars.get('b')?.from ?? 0);
});

test('dates in the wrong order give a bar all the same', () => {
  const bar = timeline([dated('a', { start: '2026-12-01', due: '2026-01-01' })], null).bars.get('a');
  expect(bar && bar.from < bar.to).toBe(true);
});
