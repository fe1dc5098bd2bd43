import { expect, test } from 'vitest';
import { eventOptions } from './eventOptions';

const events = [
  { id: 'https://a.example', title: 'Alderdom', national: null },
  { id: 'https://b.example', title: 'Bli syk', national: 2 },
  { id: 'https://c.example', title: 'Dødsfall', national: 1 },
];

test('national life events come first in their order, the others as the server lists them', () => {
  expect(eventOptions(events, '', '…').map(({ title }) => title)).toEqual(['Dødsfall', 'Bli syk', 'Alderdom']);
});

test('what the address names stays chosen while the list is awaited, and when nothing has its id', () => {
  expect(eventOptions([], 'https://c.example', '…')).toEqual([{ value: 'https://c.example', title: '…' }]);
  expect(eventOptions(events, 'https://x.example', '…').at(-1)).toEqual({ value: 'https://x.example', title: 'https://x.example' });
});
