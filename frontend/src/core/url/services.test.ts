import { expect, test } from 'vitest';
import { readState } from './state';
import { servicesPath, servicesShape } from './services';

test('the rows behind a count have an address that restores the filter', () => {
  const path = servicesPath({ state: ['BLOCKED'], lifeEvent: 'urn:å', reason: 'BASIS_EXPIRED', before: 25 });
  expect(readState(servicesShape, path.slice(path.indexOf('?')))).toMatchObject({ state: ['BLOCKED'], lifeEvent: 'urn:å', reason: 'BASIS_EXPIRED', before: 25 });
});

test('without a filter there is nothing to say', () => {
  expect(servicesPath({})).toBe('/services');
});
