import type { State } from '../../api/graphql';
import { flag, text } from '../url/codec';
import { servicesShape } from '../url/services';
import type { StateOf } from '../url/state';

/** What the address of /services says: the filter that others link to, the order, and which service is explained. */
export const viewShape = { ...servicesShape, sort: text(), down: flag(), service: text() };

export type ViewState = StateOf<typeof viewShape>;

/** The parts of the filter that are a node each, in the order in which they are shown. */
export const nodeFilters = ['lifeEvent', 'consumer', 'provider', 'ministry', 'law'] as const;

export type NodeFilter = (typeof nodeFilters)[number];

/** The states that are listed: the blocked ones unless the address names others. */
export function listed(state: ViewState): readonly State[] {
  return state.state.length ? state.state : ['BLOCKED'];
}

/** The filter as the server takes it: only what is given, since the server takes null for an id too. */
export function filterOf(state: ViewState) {
  const ids = nodeFilters.filter((name) => state[name]).map((name) => [name, state[name]]);
  return {
    states: [...listed(state)],
    ...(Object.fromEntries(ids) as Partial<Record<NodeFilter, string>>),
    ...(state.reason && { reason: state.reason }),
  };
}

/** The ids that the filter names, each once. */
export function chosenIds(state: ViewState): string[] {
  return [...new Set(nodeFilters.map((name) => state[name]).filter(Boolean))];
}

/** A change of the filter: the list begins anew. */
export function narrowed(change: Partial<ViewState>): Partial<ViewState> {
  return { ...change, after: '', before: 0, service: '' };
}
