import { orders, type Pair, readPair, shows, writePair } from '../../core/matrix/matrix';
import { type Codec, count, oneOf, text } from '../../core/url/codec';
import type { StateOf } from '../../core/url/state';

const pair: Codec<Pair | undefined> = {
  absent: undefined,
  read: readPair,
  write: (chosen) => chosen && writePair(chosen),
};

/** What the address of the matrix says. */
export const shape = {
  level: oneOf(['AGENCY', 'MINISTRY'], 'AGENCY'),
  event: text(),
  order: oneOf(orders, 'weight'),
  show: oneOf(shows, 'all'),
  form: oneOf(['matrix', 'list'], 'matrix'),
  cell: pair,
  state: oneOf(['BLOCKED', 'UNKNOWN', 'CLEAR']),
  after: text(),
  before: count(0),
};

export type CoordinationState = StateOf<typeof shape>;
