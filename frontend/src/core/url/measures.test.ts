import { expect, test } from 'vitest';
import { measuresPath, measuresShape } from './measures';
import { readState } from './state';

test('the rows behind a count of measures have an address that restores the filter', () => {
  const path = measuresPath({ overdue: true, unfunded: true, status: ['STARTED', 'PAUSED'], agency: 'urn:å' });
  expect(readState(measuresShape, path.slice(path.indexOf('?')))).toMatchObject({ overdue: true, unfunded: true, status: ['STARTED', 'PAUSED'], agency: 'urn:å' });
});

test('all measures need no filter', () => {
  expect(measuresPath({})).toBe('/measures');
});
