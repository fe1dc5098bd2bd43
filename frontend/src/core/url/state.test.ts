import { describe, expect, test } from 'vitest';
import { count, flag, ids, oneOf, someOf, text } from './codec';
import { readState, type StateOf, writeState } from './state';

const shape = {
  q: text(),
  level: oneOf(['AGENCY', 'MINISTRY'], 'AGENCY'),
  state: someOf(['BLOCKED', 'UNKNOWN', 'CLEAR']),
  pick: ids(),
  page: count(1),
  table: flag(),
};

const absent: StateOf<typeof shape> = { q: '', level: 'AGENCY', state: [], pick: [], page: 1, table: false };

describe('the address is the state', () => {
  const states: StateOf<typeof shape>[] = [
    absent,
    { ...absent, q: 'dødsfall & arv = 100 %?' },
    { ...absent, level: 'MINISTRY', table: true },
    { ...absent, state: ['BLOCKED', 'CLEAR'], page: 7 },
    { ...absent, pick: ['https://lovdata.no/eli/lov/2016/12/09/88/section/10-2', 'urn:x:å'] },
  ];
  test.each(states)('what is written is read back: %o', (state) => {
    expect(readState(shape, writeState(shape, state))).toEqual(state);
  });

  test('what holds by itself is left out', () => {
    expect(writeState(shape, absent)).toBe('');
  });

  test('what makes no sense counts as absent', () => {
    expect(readState(shape, '?level=village&page=-3&state=blocked,green&table=maybe')).toEqual({ ...absent, state: ['BLOCKED'] });
  });

  test('names of others stay', () => {
    expect(writeState(shape, { ...absent, q: 'skatt' }, '?lang=nn&q=gammelt')).toBe('?lang=nn&q=skatt');
  });
});
