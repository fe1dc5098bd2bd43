import { expect, test } from 'vitest';
import { chartOf } from './chart';

test('a share is drawn from 0 to 100, so that one point looks like the little it is', () => {
  const { points, top, bottom } = chartOf([{ year: 2022, value: 30 }, { year: 2023, value: 29 }], 'PERCENT');
  const [before, now] = points.map(({ y }) => y);
  expect((now ?? 0) - (before ?? 0)).toBeCloseTo((bottom - top) / 100, 0);
  expect(before).toBeLessThan(now ?? 0);
});

test('the first place is at the top', () => {
  const { points, top } = chartOf([{ year: 2021, value: 1 }, { year: 2022, value: 8 }, { year: 2023, value: 11 }], 'RANK');
  expect(points[0]?.y).toBe(top);
  expect(points[1]?.y).toBeLessThan(points[2]?.y ?? 0);
});

test('years lie as far apart as they are', () => {
  const [a, b, c] = chartOf([{ year: 2019, value: 1 }, { year: 2021, value: 1 }, { year: 2022, value: 1 }], 'NUMBER').points.map(({ x }) => x);
  expect((b ?? 0) - (a ?? 0)).toBeCloseTo(2 * ((c ?? 0) - (b ?? 0)), 0);
});

test('one value stands in the middle, without a line', () => {
  const { points, line, width } = chartOf([{ year: 2023, value: 64 }], 'PERCENT');
  expect(points[0]?.x).toBe(width / 2);
  expect(line).toBe('');
});

test('no value, and nothing but zero, can be drawn too', () => {
  expect(chartOf([], 'NOK').points).toEqual([]);
  const { points, bottom } = chartOf([{ year: 2022, value: 0 }, { year: 2023, value: 0 }], 'NUMBER');
  expect(points.map(({ y }) => y)).toEqual([bottom, bottom]);
});

test('of many values the first and the last two have their numbers', () => {
  const many = [2018, 2019, 2020, 2021, 2022, 2023].map((year) => ({ year, value: year - 2000 }));
  expect(chartOf(many, 'PERCENT').points.filter(({ labelled }) => labelled).map(({ year }) => year)).toEqual([2018, 2022, 2023]);
  expect(chartOf(many.slice(0, 4), 'PERCENT').points.every(({ labelled }) => labelled)).toBe(true);
});
