import { expect, test } from 'vitest';
import { byName, day, kroner, listed, moment, monthOf, number, percent } from './format';

test('a day stands as Norwegians write it', () => {
  expect(day('2026-03-01', 'nb')).toBe('01.03.2026');
  expect(day('2026-03-01', 'nn')).toBe('01.03.2026');
  expect(day('2026-03-01', 'en')).toBe('1 March 2026');
});

test('what is no day is shown as it is', () => {
  expect(day('2026', 'nb')).toBe('2026');
});

test('a moment is told in Norwegian time', () => {
  expect(moment('2026-11-22T23:30:00Z', 'nb')).toBe('23.11.2026 00:30');
  expect(moment('2026-06-30T12:00:00Z', 'en')).toBe('30 June 2026 14:00');
});

test('thousands are parted', () => {
  expect(number(12345, 'nb')).toBe('12\u00a0345');
  expect(number(12345, 'en')).toBe('12,345');
});

test('only all is 100 per cent, and only none is 0', () => {
  expect(percent(999, 1000, 'nb')).toBe('99\u00a0%');
  expect(percent(1, 1000, 'nb')).toBe('1\u00a0%');
  expect(percent(4, 4, 'en')).toBe('100%');
  expect(percent(0, 4, 'nb')).toBe('0\u00a0%');
  expect(percent(0, 0, 'nb')).toBe('–');
});

test('words are joined as the language does', () => {
  expect(listed(['a', 'b', 'c'], 'nb')).toBe('a, b og c');
  expect(listed(['a', 'b'], 'en')).toBe('a and b');
});

test('æ, ø and å come last, and § 10 after § 9', () => {
  expect(['Ås', 'Ørsta', 'Ærlig', 'Zoo', 'Arv', '§ 10', '§ 9'].toSorted(byName())).toEqual(['§ 9', '§ 10', 'Arv', 'Zoo', 'Ærlig', 'Ørsta', 'Ås']);
});

test('money is told in kroner, with øre only where there are some', () => {
  expect(kroner(12_500_000, 'nb')).toBe('12\u00a0500\u00a0000\u00a0kr');
  expect(kroner(1234.5, 'nn')).toBe('1\u00a0234,50\u00a0kr');
  expect(kroner(1000, 'en')).toBe('NOK\u00a01,000');
});

test('January stands as its year', () => {
  expect(monthOf(2026, 1, 'nb')).toBe('2026');
  expect(monthOf(2026, 7, 'en')).toBe('Jul');
});
