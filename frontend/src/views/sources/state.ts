import { count, oneOf, text } from '../../core/url/codec';
import type { StateOf } from '../../core/url/state';
import type { words } from '../../text/nb/words';

export const parts = ['list', 'runs', 'problems', 'coverage', 'changes'] as const;

/** NEW and STILL together are what is wrong now. */
export const problemStates = ['NEW', 'STILL', 'GONE'] as const;

export const bys = ['SOURCE', 'CATALOG', 'AGENCY'] as const;

type Code = keyof typeof words.problem;

/** What can be wrong, in the order of the schema. */
export const codes = [
  'TITLE_MISSING',
  'ACCESS_UNKNOWN',
  'ORG_NUMBER_INVALID',
  'LAW_WITHOUT_ADDRESS',
  'WRONG_RANGE',
  'DATE_INVALID',
  'PERIOD_REVERSED',
  'IRI_INVALID',
  'CLASS_UNKNOWN',
  'SOURCE_CONFLICT',
  'ALIAS_CONFLICT',
  'NOT_DESCRIBED',
  'FORMAT_MISMATCH',
  'ROW_INVALID',
  'RELATION_UNKNOWN',
  'DEPENDENCY_CIRCLE',
] as const satisfies readonly Code[];

/** The whole view: which part, and its selection. */
export const shape = {
  show: oneOf(parts, 'list'),
  only: oneOf(['all', 'failed', 'pinned'], 'all'),
  run: count(0),
  source: text(),
  code: oneOf(codes),
  state: oneOf(problemStates),
  by: oneOf(bys, 'SOURCE'),
  since: text(),
  until: text(),
  event: text(),
  agency: text(),
  after: text(),
  before: count(0),
};

export type SourcesState = StateOf<typeof shape>;

export type Change = (some: Partial<SourcesState>, how?: 'push' | 'step' | 'replace') => void;

/** What each part is given. */
export interface PartProps {
  state: SourcesState;
  change: Change;
}

/** The beginning of a list, for when the selection changes. */
export const start = { after: '', before: 0 };
