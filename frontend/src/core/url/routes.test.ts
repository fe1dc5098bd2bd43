import { expect, test } from 'vitest';
import { address, inLanguage, pathOf, paths } from './routes';

test('a life event has a page of its own, everything else shares one', () => {
  expect(pathOf({ id: 'urn:a', kind: 'LifeEvent' })).toBe('/life-event?id=urn%3Aa');
  expect(pathOf({ id: 'urn:a', kind: 'Law' })).toBe('/thing?id=urn%3Aa');
});

test('an IRI comes back whole out of an address', () => {
  const id = 'https://lovdata.no/eli/lov/2016/12/09/88?x=1&y=#å';
  expect(new URL(address(paths.thing, { id }), 'http://x').searchParams.get('id')).toBe(id);
});

test('what is empty is left out', () => {
  expect(address('/services', { state: '', reason: undefined })).toBe('/services');
});

test('the language joins what the address has', () => {
  expect(inLanguage('/', 'nb')).toBe('/?lang=nb');
  expect(inLanguage('/thing?id=a#facts', 'en')).toBe('/thing?id=a&lang=en#facts');
});

test('a language that the address has already stays', () => {
  expect(inLanguage('/thing?lang=nb', 'en')).toBe('/thing?lang=nb');
});
