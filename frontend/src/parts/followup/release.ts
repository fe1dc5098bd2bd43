import { Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** What carrying measures out would change, as ReleaseResult shows it. */
export const Released = graphql(
  `
    fragment Released on WhatIf {
      changes
      effects {
        hypothesis {
          kind
          dataset {
            id
          }
          consumer {
            id
          }
          law {
            id
          }
          agency {
            id
          }
        }
      }
      services(first: 50) {
        totalCount
        nodes {
          released
          service {
            ...Named
          }
        }
      }
      lifeEvents(first: 25) {
        totalCount
        nodes {
          released
          lifeEvent {
            ...Named
          }
          before {
            blocked
            unknown
            clear
          }
          after {
            blocked
            unknown
            clear
          }
        }
      }
      waiting(first: 25) {
        totalCount
        nodes {
          service {
            ...Named
          }
        }
      }
    }
  `,
  [Named],
);

export type Released = ResultOf<typeof Released>;
