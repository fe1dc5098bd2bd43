import { EventToChoose, Named, NeedTold, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

const Counted = graphql(`
  fragment Counted on NeedCounts {
    blocked
    unknown
    clear
  }
`);

/** The matrix. A list that is done is asked for no more by first: 0. */
export const CoordinationQuery = graphql(
  `
    query Coordination(
      $level: CoordinationLevel!
      $lifeEvent: ID
      $lang: Language!
      $cells: Int!
      $afterCells: Cursor
      $consumers: Int!
      $afterConsumers: Cursor
      $providers: Int!
      $afterProviders: Cursor
    ) {
      coordination(level: $level, lifeEvent: $lifeEvent) {
        total {
          ...Counted
        }
        cells(first: $cells, after: $afterCells) {
          totalCount
          edges {
            cursor
            node {
              consumer {
                ...Named
              }
              provider {
                ...Named
              }
              counts {
                ...Counted
              }
            }
          }
          pageInfo {
            ...Paged
          }
        }
        consumers(first: $consumers, after: $afterConsumers) {
          nodes {
            agency {
              ...Named
            }
            counts {
              ...Counted
            }
          }
          pageInfo {
            ...Paged
          }
        }
        providers(first: $providers, after: $afterProviders) {
          nodes {
            agency {
              ...Named
            }
            counts {
              ...Counted
            }
          }
          pageInfo {
            ...Paged
          }
        }
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [Named, Paged, Counted, EventToChoose],
);

export type CoordinationAnswer = ResultOf<typeof CoordinationQuery>;

/** One cell with its needs: the one behind the cursor. */
export const CellQuery = graphql(
  `
    query CoordinationCell(
      $level: CoordinationLevel!
      $lifeEvent: ID
      $lang: Language!
      $before: Cursor
      $states: [State!]
      $first: Int!
      $after: Cursor
    ) {
      coordination(level: $level, lifeEvent: $lifeEvent) {
        cells(first: 1, after: $before) {
          nodes {
            counts {
              ...Counted
            }
            rows(states: $states, first: $first, after: $after) {
              totalCount
              nodes {
                ...NeedTold
              }
              pageInfo {
                ...Paged
              }
            }
          }
        }
      }
    }
  `,
  [NeedTold, Paged, Counted],
);
