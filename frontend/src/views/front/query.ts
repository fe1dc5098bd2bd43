import { Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** The front page in one question. */
export const FrontQuery = graphql(
  `
    query Front($lang: Language!) {
      lifeEvents(first: 20, filter: { national: true }) {
        nodes {
          ...Named
          national
          summary {
            counts {
              blocked
              unknown
              clear
            }
            ministries {
              id
            }
            agencies {
              id
            }
          }
        }
      }
      blockedServices(first: 0) {
        counts {
          blocked
          unknown
          clear
        }
      }
    }
  `,
  [Named],
);

export type LifeEvent = ResultOf<typeof FrontQuery>['lifeEvents']['nodes'][number];

/** What is found by some words. */
export const SearchQuery = graphql(
  `
    query Search($lang: Language!, $text: String!, $kinds: [Kind!], $after: Cursor) {
      search(text: $text, kinds: $kinds, first: 25, after: $after) {
        totalCount
        pageInfo {
          ...Paged
        }
        nodes {
          ...Named
          description(lang: $lang)
          ... on Service {
            state
          }
        }
      }
    }
  `,
  [Named, Paged],
);
