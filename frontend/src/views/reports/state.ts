import { reportChanges } from '../../api/followup';
import { oneOf, text } from '../../core/url/codec';

/** What the address of the reports says; without a period it is the latest. */
export const shape = { period: text(), change: oneOf(reportChanges) };
