import { expect, test } from 'vitest';
import { matrix, readPair, sum, worst, writePair } from './matrix';

const a = { id: 'https://a.example' };
const b = { id: 'https://b.example' };
const c = { id: 'https://c.example' };

//        a      b      (nobody)
//  b   0 1 0  2 0 0      –
//  c     –    0 0 3    0 1 0
const cells = [
  { consumer: b, provider: a, counts: { blocked: 0, unknown: 1, clear: 0 } },
  { consumer: b, provider: b, counts: { blocked: 2, unknown: 0, clear: 0 } },
  { consumer: c, provider: b, counts: { blocked: 0, unknown: 0, clear: 3 } },
  { consumer: c, provider: null, counts: { blocked: 0, unknown: 1, clear: 0 } },
];
const consumers = [
  { agency: c, counts: { blocked: 0, unknown: 1, clear: 3 } },
  { agency: b, counts: { blocked: 2, unknown: 1, clear: 0 } },
];
const providers = [
  { agency: null, counts: { blocked: 0, unknown: 1, clear: 0 } },
  { agency: a, counts: { blocked: 0, unknown: 1, clear: 0 } },
  { agency: b, counts: { blocked: 2, unknown: 0, clear: 3 } },
];

test('by name the matrix keeps the order of the server', () => {
  const { rows, columns } = matrix(cells, consumers, providers, { order: 'name', show: 'all' });
  expect(rows.map((row) => row.agency)).toEqual([c, b]);
  expect(columns.map((column) => column.agency)).toEqual([null, a, b]);
});

test('by weight those with most blocked needs come first, then most unknown', () => {
  const { rows, columns } = matrix(cells, consumers, providers, { order: 'weight', show: 'all' });
  expect(rows.map((row) => row.agency)).toEqual([b, c]);
  expect(columns.map((column) => column.agency)).toEqual([b, null, a]);
});

test('rows and columns where nothing is blocked can be hidden, and their cells with them', () => {
  const { rows, columns, cells: shown } = matrix(cells, consumers, providers, { order: 'name', show: 'blocked' });
  expect([rows.length, columns.length]).toEqual([1, 1]);
  expect(shown).toEqual([cells[1]]);
});

test('a cell is found by who stands there, also where nobody does', () => {
  const { at } = matrix(cells, consumers, providers, { order: 'name', show: 'all' });
  expect(at(c, null)).toBe(cells[3]);
  expect(at(c, a)).toBeUndefined();
});

test('the worst state decides, and a sum counts all three', () => {
  expect(cells.map((cell) => worst(cell.counts))).toEqual(['UNKNOWN', 'BLOCKED', 'CLEAR', 'UNKNOWN']);
  expect(sum({ blocked: 1, unknown: 2, clear: 3 })).toBe(6);
});

test.each([
  { consumer: a.id, provider: a.id },
  { consumer: null, provider: b.id },
  { consumer: a.id, provider: null },
])('a pair is read from the address as it was written: %o', (pair) => {
  expect(readPair(writePair(pair))).toEqual(pair);
});

test.each(['', 'https://a.example', 'a b c'])('no pair is read from “%s”', (written) => {
  expect(readPair(written)).toBeUndefined();
});
