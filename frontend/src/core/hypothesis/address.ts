import { address, paths } from '../url/routes';
import { hypotheses, type Missing, supposing } from './hypothesis';

/** The address of “what if” where these bases are supposed to be there; event is the life event that the question is about. */
export function whatIfAddress(bases: readonly Missing[], event?: string): string {
  return address(paths.whatIf, { add: hypotheses().write(supposing(bases)), event });
}
