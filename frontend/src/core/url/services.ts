import { reasons, states } from '../../api/enums';
import { count, oneOf, someOf, text } from './codec';
import { paths } from './routes';
import { readState, type StateOf, writeState } from './state';

/** The address of the list of services: every count of services in the UI leads to it. */
export const servicesShape = {
  state: someOf(states),
  lifeEvent: text(),
  consumer: text(),
  provider: text(),
  ministry: text(),
  law: text(),
  reason: oneOf(reasons),
  after: text(),
  /** How many stand before the page. */
  before: count(0),
};

export type ServicesState = StateOf<typeof servicesShape>;

/** The address of the services that pass a filter. */
export function servicesPath(filter: Partial<ServicesState>): string {
  return paths.services + writeState(servicesShape, { ...readState(servicesShape, ''), ...filter });
}
