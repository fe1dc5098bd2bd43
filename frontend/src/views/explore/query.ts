import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { Drawn, OfBasis, OfDataset, OfLaw, OfService } from './drawn';
import { NearFollowUp } from './nearFollowUp';

/** What is around some nodes: every list of neighbours of their kind, each up to $first. */
export const NearQuery = graphql(
  `
    query Near($ids: [ID!]!, $lang: Language!, $first: Int!) {
      nodes(ids: $ids) {
        ...Drawn
        catalogs(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
        concepts(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
        ...NearFollowUp
        ... on Agency {
          services(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          lifeEvents(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          publishes(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          partOf(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          parts(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          assessments(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on LifeEvent {
          services(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          responsible(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          triggeredBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
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
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          responsible(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          requires(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          requiredBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          relatedTo(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          relatedFrom(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          produces(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          legalBases(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          assessments(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          laws(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfLaw
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Evidence {
          neededBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          datasets(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfDataset
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Dataset {
          neededBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          evidence(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          producedBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          publishers(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          legalBases(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          assessments(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          laws(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfLaw
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          dataServices(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on DataService {
          datasets(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfDataset
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          publishers(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on LegalBasis {
          laws(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfLaw
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          basisOf(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          assesses(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Law {
          partOf(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          sections(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfLaw
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          bases(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfBasis
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          governs(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Output {
          producedBy(first: $first) {
            totalCount
            edges {
              node {
                ...Named
                ...OfService
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          triggers(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Catalog {
          contents(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
          publishers(first: $first) {
            totalCount
            edges {
              node {
                ...Named
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
        ... on Concept {
          subjectOf(first: $first) {
            totalCount
            edges {
              node {
                ...Drawn
              }
              origins {
                source {
                  title
                }
              }
            }
          }
        }
      }
      version {
        number
        assessedOn
      }
    }
  `,
  [Drawn, Named, OfService, OfDataset, OfBasis, OfLaw, NearFollowUp],
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
