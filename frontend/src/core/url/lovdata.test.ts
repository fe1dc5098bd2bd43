import { expect, test } from 'vitest';
import { isLovdata } from './lovdata';

test('only pages of Lovdata count, not what looks like them', () => {
  expect(isLovdata('https://lovdata.no/eli/lov/1967/02/10/nn/section/13a')).toBe(true);
  expect(isLovdata('http://www.lovdata.no/x')).toBe(true);
  expect(isLovdata('https://lovdata.no.example.org/x')).toBe(false);
  expect(isLovdata('https://example.org/lovdata.no/')).toBe(false);
});
