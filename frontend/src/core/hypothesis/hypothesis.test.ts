import { expect, test } from 'vitest';
import { contradicting, hasAll, type Hypothesis, hypotheses, inputOf, merged, named, supposing, without } from './hypothesis';

const tax: Hypothesis = { about: 'dataset', id: 'https://d.example/skatt', kind: 'DISCLOSURE', consumer: 'https://a.example/nav' };
const act: Hypothesis = { about: 'law', id: 'https://lovdata.no/lov/2016-12-09-88/§10-2', kind: 'BOTH' };
const agency: Hypothesis = { about: 'agency', id: 'https://a.example/ssb', kind: 'PROCESSING' };

test('what is written into an address is read back, § included', () => {
  const codec = hypotheses();
  const params = new URLSearchParams({ add: codec.write([tax, act, agency]) ?? '' });
  expect(codec.read(new URLSearchParams(params.toString()).get('add') ?? '')).toEqual([tax, act, agency]);
});

test('what makes no sense in an address is dropped, and its neighbours stay', () => {
  expect(hypotheses().read('dataset|both  law|nonsense|https://x.example law|both|https://l.example x')).toEqual([{ about: 'law', id: 'https://l.example', kind: 'BOTH' }]);
  expect(hypotheses().write([])).toBeUndefined();
});

test('one hypothesis is never in the list twice', () => {
  expect(merged([tax, act], [{ ...tax }, agency])).toEqual([tax, act, agency]);
  expect(without([tax, act], [{ ...tax }])).toEqual([act]);
  expect(hasAll([tax, act], [{ ...act }])).toBe(true);
  expect(hasAll([tax], [tax, act])).toBe(false);
});

test('a missing basis becomes a hypothesis of its dataset, consumer and kind', () => {
  const basis = { kind: 'DISCLOSURE', dataset: { id: tax.id }, consumer: { id: 'https://a.example/nav' } };
  expect(supposing([basis, { ...basis, dataset: null }])).toEqual([tax]);
  expect(supposing([{ ...basis, consumer: null }])).toEqual([{ about: 'dataset', id: tax.id, kind: 'DISCLOSURE' }]);
});

test('GraphQL is told the kind only when it is one', () => {
  expect([tax, act, agency].map(inputOf)).toEqual([
    { dataset: tax.id, consumer: tax.consumer, kind: 'DISCLOSURE' },
    { law: act.id },
    { agency: agency.id, kind: 'PROCESSING' },
  ]);
});

test('every id is asked for once', () => {
  expect(named([tax, { ...tax, kind: 'BOTH' }, act])).toEqual([tax.id, tax.consumer, act.id]);
});

test('the opposite of a narrower hypothesis contradicts it, another kind or consumer does not', () => {
  expect(contradicting([tax, act], [{ about: 'dataset', id: tax.id, kind: 'BOTH' }])).toEqual([tax]);
  expect(contradicting([tax], [{ ...tax, kind: 'PROCESSING' }])).toEqual([]);
  expect(contradicting([tax], [{ ...tax, consumer: 'https://a.example/other' }])).toEqual([]);
});
