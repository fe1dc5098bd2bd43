import { Named } from '../api/fragments';
import { graphql } from '../api/graphql';

/** What the words that were written find. */
export const FoundQuery = graphql(
  `
    query Found($words: String!, $kinds: [Kind!], $lang: Language!) {
      search(text: $words, kinds: $kinds, first: 30) {
        totalCount
        nodes {
          ...Named
          ... on Agency {
            ministry
          }
        }
      }
    }
  `,
  [Named],
);

/** What there is to choose from before a word is written. */
export const OfferedQuery = graphql(
  `
    query Offered($lang: Language!, $lifeEvents: Boolean!, $agencies: Boolean!, $laws: Boolean!) {
      lifeEvents(first: 100) @include(if: $lifeEvents) {
        totalCount
        nodes {
          ...Named
        }
      }
      agencies(first: 100) @include(if: $agencies) {
        totalCount
        nodes {
          ...Named
          ministry
        }
      }
      laws(first: 100) @include(if: $laws) {
        totalCount
        nodes {
          ...Named
        }
      }
    }
  `,
  [Named],
);
