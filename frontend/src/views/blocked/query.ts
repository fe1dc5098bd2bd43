import { Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { NeedFragment } from '../../parts/need/query';

/** What a row of the table shows of a service. */
export const RowFragment = graphql(
  `
    fragment ServiceRow on Service {
      ...Named
      state
      explanations(lang: $lang)
      verdict {
        reasons
        blockedUpstream
        illustrative
      }
      responsible(first: 10) {
        totalCount
        nodes {
          ...Named
        }
      }
      needs(first: 15, decides: true) {
        totalCount
        nodes {
          reason
          dataset {
            ...Named
          }
          consumers {
            ...Named
          }
          providers {
            ...Named
          }
          laws {
            ...Named
          }
        }
      }
    }
  `,
  [Named],
);

export type Row = ResultOf<typeof RowFragment>;

/** A page of services, the counts of all states under the same filter, and what the filter’s ids are called. */
export const ServicesQuery = graphql(
  `
    query Services($filter: BlockedServicesFilter!, $chosen: [ID!]!, $first: Int!, $after: Cursor, $lang: Language!) {
      blockedServices(filter: $filter, first: $first, after: $after) {
        totalCount
        counts {
          blocked
          unknown
          clear
        }
        pageInfo {
          ...Paged
        }
        version {
          number
        }
        nodes {
          ...ServiceRow
        }
      }
      nodes(ids: $chosen) {
        ...Named
      }
    }
  `,
  [Named, Paged, RowFragment],
);

/** Why one service is in its state. */
export const ReasonsQuery = graphql(
  `
    query Reasons($id: ID!, $lang: Language!) {
      service(id: $id) {
        ...Named
        state
        verdict {
          reasons
          blockedUpstream
          illustrative
        }
        explanations(lang: $lang)
        responsible(first: 10) {
          nodes {
            ...Named
          }
        }
        lifeEvents(first: 10) {
          nodes {
            ...Named
          }
        }
        blockedBy(first: 25) {
          totalCount
          nodes {
            ...Named
            state
          }
        }
        needs(first: 50) {
          totalCount
          nodes {
            ...NeedDetail
          }
        }
      }
    }
  `,
  [Named, NeedFragment],
);
