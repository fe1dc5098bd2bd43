import { kinds } from '../../api/enums';
import { count, someOf, text } from '../../core/url/codec';

/** What the address of the front page holds: the words searched for, and which part of what is found. */
export const frontShape = { q: text(), kind: someOf(kinds), after: text(), before: count(0) };
