import { expect, test } from 'vitest';
import { toCsv } from './csv';

const line = (...cells: (string | number | boolean | null)[]) => toCsv({ header: cells.map(String), rows: [cells] }).split('\r\n')[1];

test('the file starts with the byte order mark and ends each row', () => {
  expect(toCsv({ header: ['a', 'b'], rows: [['x', 1]] })).toBe('\ufeffa;b\r\nx;1\r\n');
});

test('what has a semicolon, a quote or a new line is quoted', () => {
  expect(line('a;b', 'say "x"', 'to\nlinjer')).toBe('"a;b";"say ""x""";"to\nlinjer"');
});

test.each(['=1+1', '+47 22', '-cmd', '@SUM(A1)', ' =1', '\t=1'])('%j is no formula', (text) => {
  expect(line(text)?.replace(/^"/, '')).toMatch(/^'/);
});

test('a number is a number, also below zero, and what is not known is empty', () => {
  expect(line(-5, null, false)).toBe('-5;;false');
});
