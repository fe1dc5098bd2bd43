import { expect, test } from 'vitest';
import { whatIfAddress } from './address';

test('the bases stand in the address of “what if” with the life event', () => {
  const to = whatIfAddress(
    [
      { kind: 'DISCLOSURE', dataset: { id: 'https://d.example/1' }, consumer: { id: 'https://a.example/nav' } },
      { kind: 'PROCESSING', dataset: { id: 'https://d.example/2' }, consumer: null },
      { kind: 'PROCESSING', dataset: null, consumer: null },
    ],
    'urn:event',
  );
  const search = new URL(to, 'http://x').searchParams;
  expect(search.get('add')).toBe('dataset|disclosure|https://d.example/1|https://a.example/nav dataset|processing|https://d.example/2');
  expect(search.get('event')).toBe('urn:event');
});
