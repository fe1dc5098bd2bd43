import { graphql, type ResultOf } from './graphql';

/** What ThingLink needs of a node. The query must have the variable $lang. */
export const Named = graphql(`
  fragment Named on Node {
    id
    kind
    title(lang: $lang)
    titleLanguage(lang: $lang)
    illustrative
    resolved
  }
`);

export type Named = ResultOf<typeof Named>;

/** What Pager needs of a list. */
export const Paged = graphql(`
  fragment Paged on PageInfo {
    hasNextPage
    hasPreviousPage
    endCursor
  }
`);

export type Paged = ResultOf<typeof Paged>;

/** Where a fact comes from, as FactList shows it. */
export const From = graphql(`
  fragment From on Origin {
    document
    reference
    date
    source {
      id
      title
      illustrative
      stale
    }
  }
`);

export type From = ResultOf<typeof From>;

/** One piece of evidence for a verdict, as FactList shows it. */
export const Evidenced = graphql(
  `
    fragment Evidenced on Fact {
      kind
      value
      subject {
        ...Named
      }
      object {
        ...Named
      }
      origin {
        ...From
      }
    }
  `,
  [Named, From],
);

export type Evidenced = ResultOf<typeof Evidenced>;

/** A need with why it is in its state, as NeedList shows it. */
export const NeedTold = graphql(
  `
    fragment NeedTold on Need {
      state
      reason
      explanation(lang: $lang)
      illustrative
      service {
        ...Named
      }
      evidence {
        ...Named
      }
      dataset {
        ...Named
      }
      facts {
        ...Evidenced
      }
    }
  `,
  [Named, Evidenced],
);

export type NeedTold = ResultOf<typeof NeedTold>;

/** What a list of life events to choose from needs. */
export const EventToChoose = graphql(`
  fragment EventToChoose on LifeEvent {
    id
    title(lang: $lang)
    national
  }
`);

export type EventToChoose = ResultOf<typeof EventToChoose>;
