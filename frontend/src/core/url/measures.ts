import { measureStatuses, measureTypes } from '../../api/enums';
import { count, flag, oneOf, someOf, text } from './codec';
import { paths } from './routes';
import { readState, type StateOf, writeState } from './state';

/** The address of the list of measures: every count of measures in the UI leads to it. */
export const measuresShape = {
  /** The measures, or the pairs that may not know of each other. */
  part: oneOf(['list', 'unlinked'], 'list'),
  type: someOf(measureTypes),
  status: someOf(measureStatuses),
  agency: text(),
  lifeEvent: text(),
  /** What they work on: a node of any kind. */
  about: text(),
  overdue: flag(),
  /** Without money, or known money, for running what they make. */
  unfunded: flag(),
  as: oneOf(['GRAPH', 'TABLE'], 'TABLE'),
  /** The measure that is looked at. */
  sel: text(),
  after: text(),
  /** How many stand before the page. */
  before: count(0),
};

export type MeasuresState = StateOf<typeof measuresShape>;

/** The address of the measures that pass a filter. */
export function measuresPath(filter: Partial<MeasuresState>): string {
  return paths.measures + writeState(measuresShape, { ...readState(measuresShape, ''), ...filter });
}
