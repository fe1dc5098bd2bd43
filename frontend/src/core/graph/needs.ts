import type { Kind, State } from '../../api/graphql';
import { type Card, type Edge, edgeKey, type Graph, noTally, plus, type Tally, worst } from './graph';

/** A node as the fragment Named asks for it. */
export interface Thing {
  id: string;
  kind: Kind;
  title: string;
  titleLanguage: string | null;
  illustrative: boolean;
  resolved: boolean;
}

/** A fact of a verdict, as far as the graph draws it. */
export interface DrawnFact {
  kind: string;
  subject: Thing | null;
  object: Thing | null;
}

/** A need, or a service that states none: then evidence, dataset and facts are empty. */
export interface NeedRow {
  /** Names the row: service, evidence and dataset. */
  key: string;
  service: Thing & { state: State };
  consumers: readonly Thing[];
  evidence: Thing | null;
  dataset: Thing | null;
  providers: readonly Thing[];
  /** The state of the row; undefined when the service states no needs. */
  state: State | undefined;
  facts: readonly DrawnFact[];
}

/** What the rows draw, and which cards each row touches. */
export interface NeedGraph extends Graph {
  touches: ReadonlyMap<string, readonly string[]>;
}

/**
 * Draws needs as chains: life event → service → evidence → dataset → legal
 * basis → law. Bases and laws are those that the verdict rests on, so that the
 * picture shows why, and what nobody recorded is not there.
 */
export function graphOfNeeds(lifeEvent: Thing | undefined, rows: readonly NeedRow[], noteOf: (thing: Thing) => string = () => ''): NeedGraph {
  const cards = new Map<string, Card>();
  const edges = new Map<string, Edge & { tally: Tally }>();
  const touches = new Map<string, readonly string[]>();

  const draw = (thing: Thing, agencies: readonly Thing[] = [], note = '') => {
    const known = cards.get(thing.id);
    if (!known) cards.set(thing.id, cardOf(thing, agencies, note));
    return thing.id;
  };
  const join = (from: string, to: string, type: Edge['type'], state?: State) => {
    const key = edgeKey({ from, to, type });
    const known = edges.get(key) ?? { from, to, type, tally: noTally };
    edges.set(key, state ? { ...known, tally: plus(known.tally, state) } : known);
  };
  const count = (id: string, state: State) => {
    const card = cards.get(id);
    if (card) cards.set(id, { ...card, states: plus(card.states ?? noTally, state) });
  };

  if (lifeEvent) draw(lifeEvent);
  for (const row of rows) {
    const touched = new Set<string>();
    const service = draw(row.service, row.consumers);
    cards.set(service, { ...cards.get(service)!, states: plus(noTally, row.service.state) });
    touched.add(service);
    if (lifeEvent) join(lifeEvent.id, service, 'INCLUDES');
    for (const id of drawNeed(row, draw, join)) {
      touched.add(id);
      if (row.state) count(id, row.state);
    }
    for (const id of drawFacts(row, draw, join, noteOf)) touched.add(id);
    if (lifeEvent) touched.add(lifeEvent.id);
    touches.set(row.key, [...touched]);
  }
  return { cards: [...cards.values()], edges: [...edges.values()].map(judged), touches };
}

type Draw = (thing: Thing, agencies?: readonly Thing[], note?: string) => string;
type Join = (from: string, to: string, type: Edge['type'], state?: State) => void;

/** Evidence and dataset of a row. */
function drawNeed({ service, evidence, dataset, providers, state }: NeedRow, draw: Draw, join: Join): string[] {
  const drawn: string[] = [];
  if (evidence) {
    drawn.push(draw(evidence));
    join(service.id, evidence.id, 'NEEDS', state);
  }
  if (dataset) {
    drawn.push(draw(dataset, providers));
    if (!evidence) join(service.id, dataset.id, 'NEEDS', state);
    else if (evidence.id !== dataset.id) join(evidence.id, dataset.id, 'PROVIDED_BY', state);
  }
  return drawn;
}

/** The legal bases and laws among the facts of a row. */
function drawFacts(row: NeedRow, draw: Draw, join: Join, noteOf: (thing: Thing) => string): string[] {
  const drawn: string[] = [];
  for (const { kind, subject, object } of row.facts) {
    if (kind === 'ASSESSMENT' && subject) {
      drawn.push(draw(subject, [], noteOf(subject)));
      join(subject.id, (row.dataset ?? row.service).id, 'ASSESSES');
    }
    if (!subject || !object) continue;
    if (kind === 'LEGAL_BASIS') {
      drawn.push(draw(object, [], noteOf(object)));
      join(subject.id, object.id, subject.kind === 'LegalBasis' ? 'ASSESSES' : 'HAS_BASIS');
    }
    if (kind === 'LAW') {
      drawn.push(draw(object, [], noteOf(object)));
      join(subject.id, object.id, 'FOUNDED_IN');
    }
    if (kind === 'LEGISLATION') {
      drawn.push(draw(object, [], noteOf(object)));
      join(subject.id, object.id, 'GOVERNED_BY');
    }
  }
  return drawn;
}

function cardOf(thing: Thing, agencies: readonly Thing[], note: string): Card {
  const { id, kind, title, titleLanguage, illustrative, resolved } = thing;
  const agency = agencies.map((one) => one.title).join(', ');
  return { id, kind, title, titleLanguage, agency, illustrative, resolved, ...(note && { note }) };
}

function judged({ tally, ...edge }: Edge & { tally: Tally }): Edge {
  const state = worst(tally);
  return state ? { ...edge, state } : edge;
}
