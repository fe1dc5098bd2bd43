import type { Enum, Kind, State } from '../../api/graphql';

export type EdgeType = Enum<'EdgeType'>;

/** How many of something are in each state. */
export type Tally = Readonly<Record<State, number>>;

/** A node as it is drawn. */
export interface Card {
  id: string;
  kind: Kind;
  title: string;
  /** The language tag of the title; null or empty when no source says. */
  titleLanguage: string | null;
  /** Second line: who answers for it or publishes it, several parted by commas. */
  agency: string;
  /** Third line, in words already: what a legal basis is for. */
  note?: string;
  /** The state of a service, or of the needs that go through the card; left out where a state says nothing. */
  states?: Tally;
  illustrative: boolean;
  resolved: boolean;
  /** How many nodes it stands for, when it stands for several. */
  stands?: number;
}

/** An edge in the direction in which it reads as a sentence, whichever way it is drawn. */
export interface Edge {
  from: string;
  to: string;
  type: EdgeType;
  /** The state of the needs that go along it; left out where a state says nothing. */
  state?: State;
  /** How many edges it stands for, when it stands for several. */
  stands?: number;
}

export interface Graph {
  cards: readonly Card[];
  edges: readonly Edge[];
}

export const noTally: Tally = { BLOCKED: 0, UNKNOWN: 0, CLEAR: 0 };

/** One more in a state. */
export function plus(tally: Tally, state: State, by = 1): Tally {
  return { ...tally, [state]: tally[state] + by };
}

/** The worst state that occurs, as a service is judged by its needs; undefined when nothing is counted. */
export function worst(tally: Tally): State | undefined {
  return (['BLOCKED', 'UNKNOWN', 'CLEAR'] as const).find((state) => tally[state] > 0);
}

/** Names an edge: two nodes may be joined by edges of several types. */
export function edgeKey(edge: Pick<Edge, 'from' | 'to' | 'type'>): string {
  return `${edge.from} ${edge.type} ${edge.to}`;
}

/**
 * Where each kind stands, from left to right: who, what is said of it, who does
 * something about it, what stands in the way, what happens, what is offered,
 * what it asks for, where that comes from, by which rule, in which law.
 */
const columns: Record<Kind, number> = {
  Agency: 0,
  Indicator: 1,
  LearningPoint: 1,
  StatusReport: 1,
  Measure: 2,
  Recommendation: 3,
  Barrier: 3,
  LifeEvent: 4,
  Service: 5,
  Evidence: 6,
  Output: 6,
  DataService: 6,
  Dataset: 7,
  LegalBasis: 8,
  Law: 9,
  Concept: 10,
  Catalog: 11,
};

/** The column of a kind. Columns that hold nothing are left out when drawn. */
export function columnOf(kind: Kind): number {
  return columns[kind];
}

/** Kinds that join what has little to do with each other: shown when asked for only. */
export const hubs: readonly Kind[] = ['Agency', 'Catalog', 'Concept'];

/** Puts together what has the same key, in the order in which the keys come. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Above so many cards a picture is a ball of wool. */
export const mostCards = 300;
