import { expect, test } from 'vitest';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';

/** Every text by its path; a sentence with numbers is told with some. */
function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return flat({ told: value(...Array.from({ length: value.length }, (_, i) => i + 2)) }, at);
    if (typeof value === 'object' && value !== null) return flat(value, at);
    return [[at, String(value)]];
  });
}

const keys = flat(nb).map(([key]) => key);

test.each(Object.entries({ nb, nn, en }))('%s has every text, and none is empty', (_, texts) => {
  const all = flat(texts);
  expect(all.map(([key]) => key).toSorted()).toEqual(keys.toSorted());
  expect(all.filter(([, value]) => !value.trim() || value.includes('undefined'))).toEqual([]);
});

test('bokmål is not left standing in English, nor English in Norwegian', () => {
  const norwegian = /\b(ikke|ikkje|og|er|eller|som|på|til)\b/i;
  const english = /\b(the|and|of|is|are|with|not)\b/i;
  expect(flat(en).filter(([, value]) => norwegian.test(value))).toEqual([]);
  expect([...flat(nb), ...flat(nn)].filter(([, value]) => english.test(value))).toEqual([]);
});

test('nynorsk has no words that only bokmål has', () => {
  const bokmål = /\b(ikke|hva|hvorfor|hvilke|hvilken|en|noen|mangler|tjenester?|hjem[ml]e[lr]|kilder?|fra|også|uten)\b/i;
  expect(flat(nn).filter(([, value]) => bokmål.test(value))).toEqual([]);
});
