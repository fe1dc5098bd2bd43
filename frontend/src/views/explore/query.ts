import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { Drawn } from './drawn';
import { NearFollowUp } from './nearFollowUp';
import { NearAgencies, NearCatalogs, NearConcepts, NearDataServices, NearDatasets, NearEvidence, NearLaws, NearLegalBases, NearLifeEvents, NearNodes, NearOutputs, NearServices } from './nearLists';

/** What is around some nodes: every list of neighbours of their kind, each up to $first. */
export const NearQuery = graphql(
  `
    query Near($ids: [ID!]!, $lang: Language!, $first: Int!) {
      nodes(ids: $ids) {
        ...Drawn
        catalogs(first: $first) {
          ...NearCatalogs
        }
        concepts(first: $first) {
          ...NearConcepts
        }
        ...NearFollowUp
        ... on Agency {
          services(first: $first) {
            ...NearServices
          }
          lifeEvents(first: $first) {
            ...NearLifeEvents
          }
          publishes(first: $first) {
            ...NearNodes
          }
          partOf(first: $first) {
            ...NearAgencies
          }
          parts(first: $first) {
            ...NearAgencies
          }
          assessments(first: $first) {
            ...NearLegalBases
          }
        }
        ... on LifeEvent {
          services(first: $first) {
            ...NearServices
          }
          responsible(first: $first) {
            ...NearAgencies
          }
          triggeredBy(first: $first) {
            ...NearOutputs
          }
        }
        ... on Service {
          needs(first: $first) {
            totalCount
            nodes {
              state
              evidence {
                ...Named
              }
              dataset {
                ...Named
                ...OfDataset
              }
              facts {
                kind
                subject {
                  id
                }
                origin {
                  source {
                    title
                  }
                }
              }
            }
          }
          lifeEvents(first: $first) {
            ...NearLifeEvents
          }
          responsible(first: $first) {
            ...NearAgencies
          }
          requires(first: $first) {
            ...NearServices
          }
          requiredBy(first: $first) {
            ...NearServices
          }
          relatedTo(first: $first) {
            ...NearServices
          }
          relatedFrom(first: $first) {
            ...NearServices
          }
          produces(first: $first) {
            ...NearNodes
          }
          legalBases(first: $first) {
            ...NearLegalBases
          }
          assessments(first: $first) {
            ...NearLegalBases
          }
          laws(first: $first) {
            ...NearLaws
          }
        }
        ... on Evidence {
          neededBy(first: $first) {
            ...NearServices
          }
          datasets(first: $first) {
            ...NearDatasets
          }
        }
        ... on Dataset {
          neededBy(first: $first) {
            ...NearServices
          }
          evidence(first: $first) {
            ...NearEvidence
          }
          producedBy(first: $first) {
            ...NearServices
          }
          publishers(first: $first) {
            ...NearAgencies
          }
          legalBases(first: $first) {
            ...NearLegalBases
          }
          assessments(first: $first) {
            ...NearLegalBases
          }
          laws(first: $first) {
            ...NearLaws
          }
          dataServices(first: $first) {
            ...NearDataServices
          }
        }
        ... on DataService {
          datasets(first: $first) {
            ...NearDatasets
          }
          publishers(first: $first) {
            ...NearAgencies
          }
        }
        ... on LegalBasis {
          laws(first: $first) {
            ...NearLaws
          }
          basisOf(first: $first) {
            ...NearNodes
          }
          assesses(first: $first) {
            ...NearNodes
          }
        }
        ... on Law {
          partOf(first: $first) {
            ...NearLaws
          }
          sections(first: $first) {
            ...NearLaws
          }
          bases(first: $first) {
            ...NearLegalBases
          }
          governs(first: $first) {
            ...NearNodes
          }
        }
        ... on Output {
          producedBy(first: $first) {
            ...NearServices
          }
          triggers(first: $first) {
            ...NearLifeEvents
          }
        }
        ... on Catalog {
          contents(first: $first) {
            ...NearNodes
          }
          publishers(first: $first) {
            ...NearAgencies
          }
        }
        ... on Concept {
          subjectOf(first: $first) {
            ...NearNodes
          }
        }
      }
      version {
        number
        assessedOn
      }
    }
  `,
  [Drawn, Named, NearCatalogs, NearConcepts, NearServices, NearLifeEvents, NearNodes, NearAgencies, NearLegalBases, NearOutputs, NearLaws, NearDatasets, NearEvidence, NearDataServices, NearFollowUp],
);

export type NearNode = NonNullable<ResultOf<typeof NearQuery>['nodes'][number]>;

/** The shortest ways between two nodes. */
export const PathQuery = graphql(
  `
    query ExplorePath($from: ID!, $to: ID!, $through: [Kind!], $types: [EdgeType!], $lang: Language!) {
      path(from: $from, to: $to, through: $through, types: $types, maxLength: 8, k: 3) {
        length
        from {
          ...Drawn
        }
        to {
          ...Drawn
        }
        paths {
          from {
            ...Drawn
          }
          steps {
            type
            forward
            node {
              ...Drawn
            }
            origins {
              ...From
            }
          }
        }
      }
    }
  `,
  [Drawn, From],
);

export type FoundPath = ResultOf<typeof PathQuery>['path']['paths'][number];

/** What there is to begin with. */
export const StartQuery = graphql(
  `
    query ExploreStart($lang: Language!) {
      lifeEvents(filter: { national: true }, first: 7) {
        nodes {
          ...Named
        }
      }
    }
  `,
  [Named],
);
