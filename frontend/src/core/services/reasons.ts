import type { Reason, State } from '../../api/graphql';

/** The state that each reason stands for, in the order of the truth table. */
export const stateOf: Record<Reason, State> = {
  DATASET_NOT_STATED: 'UNKNOWN',
  ASSESSED_MISSING: 'BLOCKED',
  PROCESSING_BASIS_MISSING: 'BLOCKED',
  UNDER_ASSESSMENT: 'UNKNOWN',
  OPEN_DATA: 'CLEAR',
  PROCESSING_BASIS_EXPIRED: 'BLOCKED',
  ASSESSED_PRESENT: 'CLEAR',
  DATASET_NOT_FOUND: 'UNKNOWN',
  SAME_AGENCY: 'CLEAR',
  DISCLOSURE_BASIS: 'CLEAR',
  LAW_NOT_STATED: 'UNKNOWN',
  BASIS_EXPIRED: 'BLOCKED',
  BASIS_NOT_IN_FORCE: 'BLOCKED',
  ACCESS_RIGHTS_NOT_STATED: 'UNKNOWN',
  AGENCY_NOT_STATED: 'UNKNOWN',
  NO_DISCLOSURE_BASIS: 'BLOCKED',
  NOT_EXPRESSIBLE: 'UNKNOWN',
  NOT_RECORDED: 'UNKNOWN',
  NEEDS_NOT_STATED: 'UNKNOWN',
};

/** Who would have to act on a blocked need: to process is the consumer’s side, to disclose the provider’s. */
export function turnOf(reason: Reason): 'consumer' | 'provider' | undefined {
  if (stateOf[reason] !== 'BLOCKED') return undefined;
  return reason.startsWith('PROCESSING_BASIS') ? 'consumer' : 'provider';
}
