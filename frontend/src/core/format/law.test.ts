import { expect, test } from 'vitest';
import { unparted } from './law';

test('§ keeps to its number, and the rest still wraps', () => {
  expect(unparted('Skatteforvaltningsloven § 3-3 og §§ 4 til 6')).toBe('Skatteforvaltningsloven §\u00a03-\u20603 og §§\u00a04 til 6');
});
