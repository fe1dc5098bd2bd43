import { type Card, type Edge, edgeKey, type Graph, grouped, noTally, type Tally, worst } from './graph';

export interface Aggregated extends Graph {
  /** The card that each node is drawn as. */
  standIn: ReadonlyMap<string, string>;
}

/**
 * Puts nodes of one kind and one agency together into one card that says how
 * many it stands for, and their edges into one edge that says so too. What no
 * agency is known for is one card a kind. No edge is lost.
 */
export function aggregate(graph: Graph, titleOf: (kind: Card['kind'], agency: string, count: number) => string): Aggregated {
  const groups = grouped(graph.cards, (card) => `${card.kind} ${card.agency}`);
  const standIn = new Map<string, string>();
  const cards = [...groups].map(([key, members]): Card => {
    const [first] = members as [Card];
    const card = members.length === 1 ? first : together(`group:${key}`, members, titleOf);
    for (const member of members) standIn.set(member.id, card.id);
    return card;
  });
  return { cards, edges: joined(graph.edges, standIn), standIn };
}

function together(id: string, members: readonly Card[], titleOf: (kind: Card['kind'], agency: string, count: number) => string): Card {
  const [first] = members as [Card];
  const states = members.map((card) => card.states).filter((tally): tally is Tally => tally !== undefined);
  return {
    id,
    kind: first.kind,
    title: titleOf(first.kind, first.agency, members.length),
    titleLanguage: null,
    agency: '',
    illustrative: members.every((card) => card.illustrative),
    resolved: true,
    stands: members.length,
    ...(states.length > 0 && { states: states.reduce(sum, noTally) }),
  };
}

function joined(edges: readonly Edge[], standIn: ReadonlyMap<string, string>): Edge[] {
  const all = new Map<string, Edge>();
  for (const edge of edges) {
    const moved = { ...edge, from: standIn.get(edge.from) ?? edge.from, to: standIn.get(edge.to) ?? edge.to };
    const key = edgeKey(moved);
    const known = all.get(key);
    const state = worse(known?.state, edge.state);
    all.set(key, { ...moved, stands: (known?.stands ?? 0) + (edge.stands ?? 1), ...(state && { state }) });
  }
  return [...all.values()];
}

function sum(a: Tally, b: Tally): Tally {
  return { BLOCKED: a.BLOCKED + b.BLOCKED, UNKNOWN: a.UNKNOWN + b.UNKNOWN, CLEAR: a.CLEAR + b.CLEAR };
}

function worse(a: Edge['state'], b: Edge['state']): Edge['state'] {
  return worst({ BLOCKED: Number(a === 'BLOCKED' || b === 'BLOCKED'), UNKNOWN: Number(a === 'UNKNOWN' || b === 'UNKNOWN'), CLEAR: Number(a === 'CLEAR' || b === 'CLEAR') });
}
