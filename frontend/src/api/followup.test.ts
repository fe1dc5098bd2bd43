import { expect, test } from 'vitest';
import { nb } from '../text/nb';
import { barrierTypes, reportChanges, trends } from './followup';

test('no value of the schema is left out of a list', () => {
  expect(barrierTypes.toSorted()).toEqual(Object.keys(nb.words.barrierType).toSorted());
  expect(trends.toSorted()).toEqual(Object.keys(nb.words.trend).toSorted());
  expect(reportChanges.toSorted()).toEqual(Object.keys(nb.words.reportChange).toSorted());
});
