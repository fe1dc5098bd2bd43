import type { Enum, Kind } from '../../api/graphql';

/** One list of neighbours: the field of the API, and the edge that it follows. */
export interface Neighbours {
  field: string;
  edge: Enum<'EdgeType'>;
  /** True when the edge points from the node to its neighbours. */
  forward: boolean;
}

const everywhere: readonly Neighbours[] = [
  { field: 'catalogs', edge: 'IN_CATALOG', forward: true },
  { field: 'concepts', edge: 'ABOUT', forward: true },
];

const ofKind: Record<Kind, readonly Neighbours[]> = {
  LifeEvent: [
    { field: 'services', edge: 'INCLUDES', forward: true },
    { field: 'responsible', edge: 'RESPONSIBLE', forward: false },
    { field: 'triggeredBy', edge: 'TRIGGERS', forward: false },
  ],
  Service: [
    { field: 'lifeEvents', edge: 'INCLUDES', forward: false },
    { field: 'responsible', edge: 'RESPONSIBLE', forward: false },
    { field: 'requires', edge: 'REQUIRES', forward: true },
    { field: 'requiredBy', edge: 'REQUIRES', forward: false },
    { field: 'relatedTo', edge: 'RELATES_TO', forward: true },
    { field: 'relatedFrom', edge: 'RELATES_TO', forward: false },
    { field: 'produces', edge: 'PRODUCES', forward: true },
    { field: 'legalBases', edge: 'HAS_BASIS', forward: true },
    { field: 'assessments', edge: 'ASSESSES', forward: false },
    { field: 'laws', edge: 'GOVERNED_BY', forward: true },
  ],
  Dataset: [
    { field: 'publishers', edge: 'PUBLISHES', forward: false },
    { field: 'evidence', edge: 'PROVIDED_BY', forward: false },
    { field: 'neededBy', edge: 'NEEDS', forward: false },
    { field: 'producedBy', edge: 'PRODUCES', forward: false },
    { field: 'legalBases', edge: 'HAS_BASIS', forward: true },
    { field: 'assessments', edge: 'ASSESSES', forward: false },
    { field: 'laws', edge: 'GOVERNED_BY', forward: true },
    { field: 'dataServices', edge: 'SERVES', forward: false },
  ],
  Evidence: [
    { field: 'neededBy', edge: 'NEEDS', forward: false },
    { field: 'datasets', edge: 'PROVIDED_BY', forward: true },
  ],
  DataService: [
    { field: 'publishers', edge: 'PUBLISHES', forward: false },
    { field: 'datasets', edge: 'SERVES', forward: true },
  ],
  LegalBasis: [
    { field: 'laws', edge: 'FOUNDED_IN', forward: true },
    { field: 'basisOf', edge: 'HAS_BASIS', forward: false },
    { field: 'assesses', edge: 'ASSESSES', forward: true },
  ],
  Law: [
    { field: 'partOf', edge: 'PART_OF', forward: true },
    { field: 'sections', edge: 'PART_OF', forward: false },
    { field: 'bases', edge: 'FOUNDED_IN', forward: false },
    { field: 'governs', edge: 'GOVERNED_BY', forward: false },
  ],
  Agency: [
    { field: 'services', edge: 'RESPONSIBLE', forward: true },
    { field: 'lifeEvents', edge: 'RESPONSIBLE', forward: true },
    { field: 'publishes', edge: 'PUBLISHES', forward: true },
    { field: 'partOf', edge: 'PART_OF', forward: true },
    { field: 'parts', edge: 'PART_OF', forward: false },
    { field: 'assessments', edge: 'ASSESSES', forward: false },
  ],
  Output: [
    { field: 'producedBy', edge: 'PRODUCES', forward: false },
    { field: 'triggers', edge: 'TRIGGERS', forward: true },
  ],
  Catalog: [
    { field: 'publishers', edge: 'PUBLISHES', forward: false },
    { field: 'contents', edge: 'IN_CATALOG', forward: false },
  ],
  Concept: [
    { field: 'subjectOf', edge: 'ABOUT', forward: false },
  ],
  Measure: [
    { field: 'leaders', edge: 'LEADS', forward: false },
    { field: 'addresses', edge: 'ADDRESSES', forward: true },
    { field: 'dependsOn', edge: 'DEPENDS_ON', forward: true },
    { field: 'neededBy', edge: 'DEPENDS_ON', forward: false },
    { field: 'reports', edge: 'CONCERNS', forward: false },
  ],
  Barrier: [
    { field: 'hinders', edge: 'HINDERS', forward: true },
    { field: 'addressedBy', edge: 'ADDRESSES', forward: false },
  ],
  Indicator: [{ field: 'concerns', edge: 'CONCERNS', forward: true }],
  StatusReport: [
    { field: 'reporters', edge: 'REPORTS', forward: false },
    { field: 'concerns', edge: 'CONCERNS', forward: true },
  ],
  LearningPoint: [{ field: 'concerns', edge: 'CONCERNS', forward: true }],
  Recommendation: [
    { field: 'addressees', edge: 'FOLLOWS_UP', forward: false },
    { field: 'concerns', edge: 'CONCERNS', forward: true },
    { field: 'addressedBy', edge: 'ADDRESSES', forward: false },
  ],
};

/** The lists of neighbours that a node of a kind has, in the order in which they are shown. */
export function neighboursOf(kind: Kind): readonly Neighbours[] {
  return [...ofKind[kind], ...everywhere];
}
