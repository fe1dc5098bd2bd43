import { graphql, type ResultOf } from '../api/graphql';

/** What every page says of the data that it rests on. */
export const FreshnessQuery = graphql(`
  query Freshness {
    version {
      number
      assessedOn
      illustrative
      sources {
        id
        title
        illustrative
        stale
      }
    }
  }
`);

export type Freshness = ResultOf<typeof FreshnessQuery>['version'];
