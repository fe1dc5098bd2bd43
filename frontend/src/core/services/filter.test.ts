import { expect, test } from 'vitest';
import { reasons } from '../../api/enums';
import { readState, writeState } from '../url/state';
import { chosenIds, filterOf, narrowed, viewShape } from './filter';
import { stateOf, turnOf } from './reasons';

const read = (search: string) => readState(viewShape, search);

test('without a word in the address the blocked services are listed', () => {
  expect(filterOf(read(''))).toEqual({ states: ['BLOCKED'] });
});

test('the address comes back as it was written', () => {
  const search = '?state=unknown%2Cclear&consumer=https%3A%2F%2Fx%2F1&reason=not_recorded&sort=name&down=1&after=c&before=100&service=https%3A%2F%2Fx%2Fs';
  const state = read(search);
  expect(readState(viewShape, writeState(viewShape, state))).toEqual(state);
  expect(filterOf(state)).toMatchObject({ states: ['UNKNOWN', 'CLEAR'], consumer: 'https://x/1', reason: 'NOT_RECORDED' });
});

test('a reason that does not exist is no filter', () => {
  expect(filterOf(read('?reason=nonsense')).reason).toBeUndefined();
});

test('one id in two filters is asked for once', () => {
  expect(chosenIds(read('?consumer=a&provider=a&law=b'))).toEqual(['a', 'b']);
});

test('another filter begins the list anew and closes the explanation', () => {
  expect(narrowed({ law: 'b' })).toEqual({ law: 'b', after: '', before: 0, service: '' });
});

test('somebody has the turn exactly where a need is blocked', () => {
  expect(reasons.filter((reason) => turnOf(reason) !== undefined)).toEqual(reasons.filter((reason) => stateOf[reason] === 'BLOCKED'));
  expect(turnOf('PROCESSING_BASIS_EXPIRED')).toBe('consumer');
  expect(turnOf('NO_DISCLOSURE_BASIS')).toBe('provider');
});
