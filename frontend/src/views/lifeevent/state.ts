import { barrierTypes } from '../../api/followup';
import { reasons, states } from '../../api/enums';
import { flag, oneOf, text } from '../../core/url/codec';
import { twins } from '../../parts/graph/twin';

/** The parts of the page: services and legal bases, or what is done about them. */
export const views = ['overview', 'follow-up'] as const;

/** What the address of a life event says. */
export const shape = {
  id: text(),
  view: oneOf(views, 'overview'),
  /** Of the follow-up: barriers of one type, and only those that no measure addresses. */
  barrier: oneOf(barrierTypes),
  gap: flag(),
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
