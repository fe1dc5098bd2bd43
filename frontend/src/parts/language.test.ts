import { expect, test } from 'vitest';
import { nb } from '../text/nb';
import { foreign, languageName } from './language';

test('only a language that stands in is marked', () => {
  expect(foreign('nb', 'nb')).toBeUndefined();
  expect(foreign('no', 'nn')).toBeUndefined();
  expect(foreign('', 'nb')).toBeUndefined();
  expect(foreign(null, 'nb')).toBeUndefined();
  expect(foreign('nb', 'nn')).toBe('nb');
  expect(foreign('no', 'en')).toBe('no');
});

test('a language without a name of its own is another language', () => {
  expect(languageName('en-GB', nb)).toBe('engelsk');
  expect(languageName('fi', nb)).toBe('et annet språk');
});
