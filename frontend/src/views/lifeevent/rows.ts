import type { Enum, Reason, State } from '../../api/graphql';
import type { NeedRow, Thing } from '../../core/graph/needs';
import { short } from '../../core/graph/short';
import type { ServiceRow } from './query';

type Need = ServiceRow['needs']['nodes'][number];

/** A row of the table and a chain of the graph. */
export interface Row extends NeedRow {
  /** The short name of the row in the address. */
  name: string;
  reason: Reason;
  explanations: readonly string[];
  decides: boolean;
  illustrative: boolean;
  blockedUpstream: boolean;
  laws: readonly (Thing & { reference: string })[];
  facts: Need['facts'];
  /** What the legal bases among the facts are for. */
  basisKinds: ReadonlyMap<string, Enum<'BasisKind'>>;
}

/** The needs of the services, and a row for each service that states none, so that no service is lost. */
export function rowsOf(services: readonly ServiceRow[]): Row[] {
  return services.flatMap((service) => (service.needs.nodes.length ? service.needs.nodes.map((need) => rowOf(service, need)) : [withoutNeeds(service)]));
}

function rowOf(service: ServiceRow, need: Need): Row {
  const key = [service.id, need.evidence?.id, need.dataset?.id].join(' ');
  return {
    key,
    name: short(key),
    service,
    consumers: need.consumers,
    evidence: need.evidence,
    dataset: need.dataset,
    providers: need.providers,
    state: need.state,
    reason: need.reason,
    explanations: [need.explanation],
    decides: need.decides,
    illustrative: need.illustrative,
    blockedUpstream: service.verdict.blockedUpstream,
    laws: need.laws,
    facts: need.facts,
    basisKinds: new Map([...need.disclosure.bases, ...need.processing.bases].map((basis) => [basis.id, basis.basisKind])),
  };
}

function withoutNeeds(service: ServiceRow): Row {
  return {
    key: service.id,
    name: short(`${service.id} row`),
    service,
    consumers: service.responsible.nodes,
    evidence: null,
    dataset: null,
    providers: [],
    state: undefined,
    reason: service.verdict.reasons[0] ?? 'NEEDS_NOT_STATED',
    explanations: service.explanations,
    decides: true,
    illustrative: service.verdict.illustrative,
    blockedUpstream: service.verdict.blockedUpstream,
    laws: [],
    facts: [],
    basisKinds: new Map(),
  };
}

/** The rows of services in a state, and those that a reason decides. */
export function filtered(rows: readonly Row[], state: State | undefined, reason: Reason | undefined): Row[] {
  return rows.filter((row) => (!state || row.service.state === state) && (!reason || (row.decides && row.reason === reason)));
}

/** How many services the rows speak of. */
export function servicesIn(rows: readonly Row[]): number {
  return new Set(rows.map((row) => row.service.id)).size;
}

/** What stands under a card of the graph: what a legal basis is for, and which act a section belongs to. */
export function noteOf(rows: readonly Row[], words: Record<Enum<'BasisKind'>, string>): (thing: Thing) => string {
  const kinds = new Map(rows.flatMap((row) => [...row.basisKinds]));
  const acts = new Map(rows.flatMap((row) => row.facts.flatMap(({ object }) => (object && 'partOf' in object ? [[object.id, object.partOf.nodes[0]?.title ?? ''] as const] : []))));
  return ({ id }) => {
    const kind = kinds.get(id);
    return (kind && words[kind]) ?? acts.get(id) ?? '';
  };
}
