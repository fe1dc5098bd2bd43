import { expect, test } from 'vitest';
import { measuresShape } from '../url/measures';
import { readState } from '../url/state';
import { filterOf, isNarrowed, narrowed, statusChoice, statusChoices, statusesOf, unfiltered } from './filter';

const at = (search: string) => readState(measuresShape, search);

test('an empty address asks for all measures', () => {
  expect(filterOf(at(''))).toEqual({ types: null, statuses: null, agency: null, lifeEvent: null, about: null, overdue: false, withoutOperation: false });
  expect(isNarrowed(at(''))).toBe(false);
  expect(isNarrowed({ ...at('?overdue=1&status=done&agency=x'), ...unfiltered })).toBe(false);
});

test('each part of the address narrows the list', () => {
  for (const search of ['?type=initiative', '?status=done', '?agency=x', '?lifeEvent=x', '?about=x', '?overdue=1', '?unfunded=1']) expect(isNarrowed(at(search))).toBe(true);
  expect(filterOf(at('?type=roadmap_item&status=started&unfunded=1'))).toMatchObject({ types: ['ROADMAP_ITEM'], statuses: ['STARTED'], withoutOperation: true });
});

test('what is narrowed begins at its first page', () => {
  expect(narrowed({ overdue: true })).toEqual({ overdue: true, sel: '', after: '', before: 0 });
});

test('a choice of statuses is read back from the address', () => {
  for (const choice of statusChoices) expect(statusChoice(statusesOf(choice))).toBe(choice);
});
