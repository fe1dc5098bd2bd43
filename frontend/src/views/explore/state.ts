import type { Enum } from '../../api/graphql';
import { count, flag, oneOf, someOf, text } from '../../core/url/codec';
import { twins } from '../../parts/graph/twin';

/** The types of edge, in the order in which they are offered. */
export const edgeTypes = [
  'INCLUDES',
  'REQUIRES',
  'RELATES_TO',
  'NEEDS',
  'PROVIDED_BY',
  'PRODUCES',
  'TRIGGERS',
  'HAS_BASIS',
  'FOUNDED_IN',
  'GOVERNED_BY',
  'ASSESSES',
  'SERVES',
  'RESPONSIBLE',
  'PUBLISHES',
  'PART_OF',
  'ADDRESSES',
  'DEPENDS_ON',
  'HINDERS',
  'CONCERNS',
  'LEADS',
  'REPORTS',
  'FOLLOWS_UP',
  'IN_CATALOG',
  'ABOUT',
] as const satisfies readonly Enum<'EdgeType'>[];

/** What the address of the explorer says. */
export const shape = {
  /** Where one starts. */
  id: text(),
  /** The other end of a path. */
  to: text(),
  depth: count(1),
  /** Sides of cards that were opened or closed by hand: a letter and a short name each, with points between. */
  x: text(),
  /** Nodes of which all neighbours are wanted: short names with points between. */
  m: text(),
  types: someOf(edgeTypes),
  hubs: flag(),
  as: oneOf(twins, 'GRAPH'),
  sel: text(),
  sort: text(),
  down: flag(),
};

/** The parts of a list in the address. */
export function parts(list: string): ReadonlySet<string> {
  return new Set(list.split('.').filter(Boolean));
}

/** The list with one part more, or without it when it was there. */
export function toggled(list: string, part: string): string {
  const now = parts(list);
  const rest = [...now].filter((one) => one !== part);
  return (now.has(part) ? rest : rest.concat(part)).join('.');
}
