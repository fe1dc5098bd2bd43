import type { Card, EdgeType } from '../../core/graph/graph';
import { noTally, plus } from '../../core/graph/graph';
import type { Near, NearList } from '../../core/graph/reach';
import type { State } from '../../api/graphql';
import type { Text } from '../../text/nb';
import type { Drawn } from './drawn';
import type { NearNode } from './query';

/** Which edge each list of the schema follows, and whether the edge points away from the node. */
const edges: Record<string, readonly [EdgeType, out: boolean]> = {
  'Agency.services': ['RESPONSIBLE', true],
  'Agency.lifeEvents': ['RESPONSIBLE', true],
  'Agency.publishes': ['PUBLISHES', true],
  'Agency.partOf': ['PART_OF', true],
  'Agency.parts': ['PART_OF', false],
  'Agency.assessments': ['ASSESSES', false],
  'LifeEvent.services': ['INCLUDES', true],
  'LifeEvent.responsible': ['RESPONSIBLE', false],
  'LifeEvent.triggeredBy': ['TRIGGERS', false],
  'Service.lifeEvents': ['INCLUDES', false],
  'Service.responsible': ['RESPONSIBLE', false],
  'Service.requires': ['REQUIRES', true],
  'Service.requiredBy': ['REQUIRES', false],
  'Service.relatedTo': ['RELATES_TO', true],
  'Service.relatedFrom': ['RELATES_TO', false],
  'Service.produces': ['PRODUCES', true],
  'Service.legalBases': ['HAS_BASIS', true],
  'Service.assessments': ['ASSESSES', false],
  'Service.laws': ['GOVERNED_BY', true],
  'Evidence.neededBy': ['NEEDS', false],
  'Evidence.datasets': ['PROVIDED_BY', true],
  'Dataset.neededBy': ['NEEDS', false],
  'Dataset.evidence': ['PROVIDED_BY', false],
  'Dataset.producedBy': ['PRODUCES', false],
  'Dataset.publishers': ['PUBLISHES', false],
  'Dataset.legalBases': ['HAS_BASIS', true],
  'Dataset.assessments': ['ASSESSES', false],
  'Dataset.laws': ['GOVERNED_BY', true],
  'Dataset.dataServices': ['SERVES', false],
  'DataService.datasets': ['SERVES', true],
  'DataService.publishers': ['PUBLISHES', false],
  'LegalBasis.laws': ['FOUNDED_IN', true],
  'LegalBasis.basisOf': ['HAS_BASIS', false],
  'LegalBasis.assesses': ['ASSESSES', true],
  'Law.partOf': ['PART_OF', true],
  'Law.sections': ['PART_OF', false],
  'Law.bases': ['FOUNDED_IN', false],
  'Law.governs': ['GOVERNED_BY', false],
  'Output.producedBy': ['PRODUCES', false],
  'Output.triggers': ['TRIGGERS', true],
  'Catalog.contents': ['IN_CATALOG', false],
  'Catalog.publishers': ['PUBLISHES', false],
  'Concept.subjectOf': ['ABOUT', false],
  'Measure.leaders': ['LEADS', false],
  'Measure.addresses': ['ADDRESSES', true],
  'Measure.dependsOn': ['DEPENDS_ON', true],
  'Measure.neededBy': ['DEPENDS_ON', false],
  'Measure.reports': ['CONCERNS', false],
  'Barrier.hinders': ['HINDERS', true],
  'Barrier.addressedBy': ['ADDRESSES', false],
  'Indicator.concerns': ['CONCERNS', true],
  'StatusReport.reporters': ['REPORTS', false],
  'StatusReport.concerns': ['CONCERNS', true],
  'LearningPoint.concerns': ['CONCERNS', true],
  'Recommendation.addressees': ['FOLLOWS_UP', false],
  'Recommendation.concerns': ['CONCERNS', true],
  'Recommendation.addressedBy': ['ADDRESSES', false],
};

/** These two every kind has. */
const everywhere: typeof edges = { catalogs: ['IN_CATALOG', true], concepts: ['ABOUT', true] };

interface Connection {
  totalCount: number;
  edges: readonly { node: Drawn; origins: readonly { source: { title: string } }[] }[];
}

/** What the answer says around a node. */
export function nearOf(node: NearNode, t: Text): Near {
  const lists = Object.entries(node).flatMap(([field, value]): NearList[] => {
    const edge = edges[`${node.kind}.${field}`] ?? everywhere[field];
    if (!edge) return [];
    const { totalCount, edges: items } = value as Connection;
    return [{ type: edge[0], out: edge[1], total: totalCount, items: items.map((item) => ({ card: cardOf(item.node, t), sources: sourcesOf(item.origins) })) }];
  });
  return { card: cardOf(node, t), lists: [...lists, ...needsOf(node, t)].filter(({ total }) => total > 0) };
}

/** What a service asks for: its evidence, or the dataset where it names that itself. */
function needsOf(node: NearNode, t: Text): NearList[] {
  if (!('needs' in node)) return [];
  const items = node.needs.nodes.flatMap(({ evidence, dataset, state, facts }) => {
    const wanted = evidence ?? dataset;
    const origins = facts.filter((fact) => fact.kind === 'NEED' && fact.subject?.id === node.id).flatMap((fact) => fact.origin ?? []);
    return wanted ? [{ card: cardOf(wanted, t), sources: sourcesOf(origins), state }] : [];
  });
  return [{ type: 'NEEDS', out: true, total: node.needs.totalCount, items }];
}

/** A node as a card. */
export function cardOf(node: Drawn | Pick<Drawn, 'id' | 'kind' | 'title' | 'titleLanguage' | 'illustrative' | 'resolved'>, t: Text): Card {
  const { id, kind, title, titleLanguage, illustrative, resolved } = node;
  const state: State | undefined = 'state' in node ? node.state : undefined;
  const note = noteOf(node, t);
  return {
    id,
    kind,
    title,
    titleLanguage,
    agency: 'owners' in node ? node.owners.nodes.map((owner) => owner.title).join(', ') : '',
    illustrative,
    resolved,
    ...(note && { note }),
    ...(state && { states: plus(noTally, state) }),
  };
}

function noteOf(node: object, t: Text): string | undefined {
  if ('measureStatus' in node) return t.words.measureStatus[node.measureStatus as keyof Text['words']['measureStatus']];
  if ('basisKind' in node) return t.words.basisKind[node.basisKind as keyof Text['words']['basisKind']];
  if ('act' in node) return (node.act as { nodes: readonly { title: string }[] }).nodes[0]?.title;
  return undefined;
}

function sourcesOf(origins: readonly { source: { title: string } }[]): string[] {
  return [...new Set(origins.map((origin) => origin.source.title))];
}
