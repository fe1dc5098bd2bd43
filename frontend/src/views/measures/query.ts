import { EventToChoose, Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { MeasureRow } from '../../parts/followup/query';

/** A page of measures, and how many of all that pass are overdue or lack money for operation. */
export const MeasuresQuery = graphql(
  `
    query Measures($filter: MeasureFilter!, $overdue: MeasureFilter!, $unfunded: MeasureFilter!, $chosen: [ID!]!, $first: Int!, $after: Cursor, $lang: Language!) {
      measures(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...MeasureRow
        }
        pageInfo {
          ...Paged
        }
        version {
          number
          assessedOn
        }
      }
      all: measures(first: 0) {
        totalCount
      }
      overdue: measures(filter: $overdue, first: 0) {
        totalCount
      }
      unfunded: measures(filter: $unfunded, first: 0) {
        totalCount
      }
      nodes(ids: $chosen) {
        ...Named
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [MeasureRow, Paged, Named, EventToChoose],
);

export type MeasuresAnswer = ResultOf<typeof MeasuresQuery>;

/** Pairs of measures that may not know of each other. */
export const UnlinkedQuery = graphql(
  `
    query UnlinkedMeasures($first: Int!, $after: Cursor, $lang: Language!) {
      unlinkedMeasures(first: $first, after: $after) {
        totalCount
        nodes {
          first {
            ...Named
            leaders(first: 3) {
              totalCount
              nodes {
                ...Named
              }
            }
          }
          second {
            ...Named
            leaders(first: 3) {
              totalCount
              nodes {
                ...Named
              }
            }
          }
          shared {
            ...Named
          }
        }
        pageInfo {
          ...Paged
        }
        version {
          number
        }
      }
    }
  `,
  [Named, Paged],
);

export type Pair = ResultOf<typeof UnlinkedQuery>['unlinkedMeasures']['nodes'][number];
