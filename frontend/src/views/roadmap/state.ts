import { count, oneOf, text } from '../../core/url/codec';
import type { StateOf } from '../../core/url/state';
import { twins } from '../../parts/graph/twin';

/** What the address of the roadmap says. */
export const shape = {
  event: text(),
  as: oneOf(twins, 'GRAPH'),
  /** The item whose chain stands out. */
  sel: text(),
  after: text(),
  before: count(0),
};

export type RoadmapState = StateOf<typeof shape>;

export type Change = (some: Partial<RoadmapState>, how?: 'push' | 'step' | 'replace') => void;
