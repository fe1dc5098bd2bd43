import { reasons, states } from '../../api/enums';
import { flag, oneOf, text } from '../../core/url/codec';
import { twins } from '../../parts/graph/twin';

/** What the address of a life event says. */
export const shape = {
  id: text(),
  state: oneOf(states),
  reason: oneOf(reasons),
  as: oneOf(twins, 'GRAPH'),
  /** The short name of a card or a row. */
  sel: text(),
  sort: text(),
  down: flag(),
  since: text(),
  run: text(),
};
