import { expect, test } from 'vitest';
import { nb } from '../text/nb';
import { barrierTypes, kinds, measureStatuses, measureTypes, reasons, states } from './enums';

test('no value of the schema is left out of a list', () => {
  expect(states.toSorted()).toEqual(Object.keys(nb.words.state).toSorted());
  expect(reasons.toSorted()).toEqual(Object.keys(nb.words.reason).toSorted());
  expect(kinds.toSorted()).toEqual(Object.keys(nb.words.kind).toSorted());
  expect(measureTypes.toSorted()).toEqual(Object.keys(nb.words.measureType).toSorted());
  expect(measureStatuses.toSorted()).toEqual(Object.keys(nb.words.measureStatus).toSorted());
  expect(barrierTypes.toSorted()).toEqual(Object.keys(nb.words.barrierType).toSorted());
});
