import { barrierTypes, trends } from '../../api/followup';
import { count, oneOf, text } from '../../core/url/codec';

/** What the address of the indicators says. */
export const shape = {
  barrier: oneOf(barrierTypes),
  trend: oneOf(trends),
  event: text(),
  as: oneOf(['charts', 'table'], 'charts'),
  after: text(),
  before: count(0),
};

/** The beginning of the list, for when the selection changes. */
export const start = { after: '', before: 0 };
