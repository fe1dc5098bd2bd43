import { hypotheses } from '../../core/hypothesis/hypothesis';
import { count, oneOf, text } from '../../core/url/codec';
import type { StateOf } from '../../core/url/state';

/** The units that plans and leverage count. */
export const units = ['BASIS', 'LAW', 'AGENCY', 'MINISTRY'] as const;

/** The ways to find a hypothesis. */
export const finds = ['leverage', 'plans', 'search'] as const;

/** How an unknown need is read. */
export const unknowns = ['AS_CLEAR', 'AS_BLOCKED'] as const;

/** The whole hypothesis, and what is shown to find more. */
export const shape = {
  add: hypotheses(),
  remove: hypotheses(),
  event: text(),
  unknown: oneOf(unknowns, 'AS_CLEAR'),
  find: oneOf(finds, 'leverage'),
  unit: oneOf(units, 'BASIS'),
  q: text(),
  after: text(),
  before: count(0),
};

export type WhatIfState = StateOf<typeof shape>;

export type Change = (some: Partial<WhatIfState>, how?: 'push' | 'step' | 'replace') => void;
