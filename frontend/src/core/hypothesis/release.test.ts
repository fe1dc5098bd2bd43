import { expect, test } from 'vitest';
import { releaseAddress, type ToldHypothesis } from './release';

const told: ToldHypothesis = { kind: null, dataset: null, consumer: null, law: null, agency: null };

test('what an answer rests on is tried again in “what if”', () => {
  const to = releaseAddress(
    [
      { ...told, kind: 'DISCLOSURE', dataset: { id: 'https://d.example/1' }, consumer: { id: 'https://a.example/nav' } },
      { ...told, law: { id: 'https://l.example/§1' } },
      { ...told, law: { id: 'https://l.example/§1' } },
    ],
    'urn:event',
  );
  const search = new URL(to, 'http://x').searchParams;
  expect(search.get('add')).toBe('dataset|disclosure|https://d.example/1|https://a.example/nav law|both|https://l.example/§1');
  expect(search.get('event')).toBe('urn:event');
});

test('what names nothing is no hypothesis', () => {
  expect(releaseAddress([told])).toBe('/what-if');
});
