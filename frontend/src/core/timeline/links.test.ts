import { expect, test } from 'vitest';
import { chainOf, links } from './links';
import type { Bar } from './timeline';

const bar = (from: number, to: number): Bar => ({ from, to, known: 'both' });

test('a line leads from the end of what comes first to the beginning of what waits', () => {
  const { links: found, undrawn } = links(['a', 'b'], [{ id: 'b', for: 'a' }], new Map([['a', bar(0, 20)], ['b', bar(40, 60)]]));
  expect(undrawn).toBe(0);
  expect(found).toEqual([{ id: 'b', for: 'a', path: 'M20 0.5V1.5H40', arrow: { x: 40, y: 1.5, points: 'right' }, late: false }]);
});

test('what has begun already is met from above or below', () => {
  const bars = new Map([['a', bar(0, 30)], ['b', bar(10, 60)]]);
  expect(links(['a', 'b'], [{ id: 'b', for: 'a' }], bars).links[0]).toMatchObject({ arrow: { x: 30, points: 'down' }, late: false });
  expect(links(['b', 'a'], [{ id: 'b', for: 'a' }], bars).links[0]).toMatchObject({ arrow: { x: 30, points: 'up' }, late: false });
});

test('what should be done before what it waits for is late', () => {
  const bars = new Map([['a', bar(50, 80)], ['b', bar(10, 30)]]);
  expect(links(['b', 'a'], [{ id: 'b', for: 'a' }], bars).links[0]).toMatchObject({ arrow: { x: 30, points: 'left' }, late: true });
});

test('a line without a date at one end is counted, not lost', () => {
  expect(links(['a', 'b'], [{ id: 'b', for: 'a' }, { id: 'b', for: 'elsewhere' }], new Map([['b', bar(0, 1)]]))).toEqual({ links: [], undrawn: 2 });
});

test('a chain goes both ways, at any distance, and does not run in circles', () => {
  const waits = [
    { id: 'c', for: 'b' },
    { id: 'b', for: 'a' },
    { id: 'x', for: 'a' },
    { id: 'a', for: 'a' },
  ];
  expect([...chainOf('b', waits)].toSorted()).toEqual(['a', 'b', 'c']);
  expect([...chainOf('a', waits)].toSorted()).toEqual(['a', 'b', 'c', 'x']);
});
