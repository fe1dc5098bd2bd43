import { EventToChoose, Named, NeedTold, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** What the hypotheses of the address speak of, and the life events to choose from. */
export const SubjectsQuery = graphql(
  `
    query WhatIfSubjects($ids: [ID!]!, $lang: Language!) {
      nodes(ids: $ids) {
        ...Named
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [Named, EventToChoose],
);

const Changed = graphql(
  `
    fragment Changed on ServiceChange {
      released
      stopped
      service {
        ...Named
        verdict {
          illustrative
        }
      }
      before {
        state
        reasons
      }
      after {
        state
        reasons
      }
    }
  `,
  [Named],
);

export type Changed = ResultOf<typeof Changed>;

export const WhatIfQuery = graphql(
  `
    query WhatIf($add: [HypothesisInput!], $remove: [HypothesisInput!], $scope: ServiceScope, $unknown: UnknownAs!, $lang: Language!) {
      whatIf(add: $add, remove: $remove, scope: $scope, unknown: $unknown) {
        changes
        effects {
          speaksOf
          changes
        }
        lifeEvents(first: 100) {
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
        services(first: 100) {
          totalCount
          nodes {
            ...Changed
          }
        }
        waiting(first: 25) {
          totalCount
          nodes {
            ...Changed
            rows(first: 5) {
              totalCount
              nodes {
                ...NeedTold
              }
            }
          }
        }
        needs(first: 50) {
          totalCount
          nodes {
            state
            reason
            need {
              ...NeedTold
            }
          }
        }
      }
    }
  `,
  [Named, Changed, NeedTold],
);

export type WhatIf = ResultOf<typeof WhatIfQuery>['whatIf'];

/** A page of the services that change, for the file with all of them. */
export const ChangedPageQuery = graphql(
  `
    query WhatIfChanged($add: [HypothesisInput!], $remove: [HypothesisInput!], $scope: ServiceScope, $unknown: UnknownAs!, $lang: Language!, $after: Cursor) {
      whatIf(add: $add, remove: $remove, scope: $scope, unknown: $unknown) {
        services(first: 100, after: $after) {
          nodes {
            ...Changed
          }
          pageInfo {
            ...Paged
          }
          version {
            number
          }
        }
      }
    }
  `,
  [Changed, Paged],
);

/** A page of the services that wait all the same. */
export const WaitingPageQuery = graphql(
  `
    query WhatIfWaiting($add: [HypothesisInput!], $remove: [HypothesisInput!], $scope: ServiceScope, $unknown: UnknownAs!, $lang: Language!, $after: Cursor) {
      whatIf(add: $add, remove: $remove, scope: $scope, unknown: $unknown) {
        waiting(first: 100, after: $after) {
          nodes {
            ...Changed
          }
          pageInfo {
            ...Paged
          }
          version {
            number
          }
        }
      }
    }
  `,
  [Changed, Paged],
);

const Missing = graphql(
  `
    fragment Missing on MissingBasis {
      kind
      dataset {
        ...Named
      }
      consumer {
        ...Named
      }
      laws {
        ...Named
      }
      agencies {
        ...Named
      }
    }
  `,
  [Named],
);

export type Missing = ResultOf<typeof Missing>;

export const PlansQuery = graphql(
  `
    query Plans($lifeEvent: ID, $cost: CostUnit!, $unknown: UnknownAs!, $lang: Language!) {
      unblockingPlans(lifeEvent: $lifeEvent, cost: $cost, k: 5, unknown: $unknown) {
        cost
        bound
        exact
        more
        services(first: 100) {
          totalCount
          nodes {
            ...Named
          }
        }
        beyond(first: 25) {
          totalCount
          nodes {
            ...NeedTold
          }
        }
        plans {
          units {
            node {
              ...Named
            }
            basis {
              ...Missing
            }
          }
          bases {
            ...Missing
          }
        }
      }
    }
  `,
  [Named, Missing, NeedTold],
);

export type Plans = ResultOf<typeof PlansQuery>['unblockingPlans'];

export const LeverageQuery = graphql(
  `
    query Leverage($lifeEvent: ID, $by: CostUnit!, $unknown: UnknownAs!, $lang: Language!, $first: Int!, $after: Cursor) {
      leverage(lifeEvent: $lifeEvent, by: $by, unknown: $unknown, first: $first, after: $after) {
        totalCount
        nodes {
          unit {
            node {
              ...Named
            }
          }
          bases {
            ...Missing
          }
          releases(first: 10) {
            totalCount
            nodes {
              ...Named
            }
          }
          helps(first: 10) {
            totalCount
            nodes {
              ...Named
            }
          }
          lifeEvents(first: 7) {
            totalCount
            nodes {
              ...Named
            }
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
  [Named, Missing, Paged],
);

export type Lever = ResultOf<typeof LeverageQuery>['leverage']['nodes'][number];

export const FindQuery = graphql(
  `
    query FindHypotheses($text: String!, $lang: Language!, $first: Int!, $after: Cursor) {
      search(text: $text, kinds: [Dataset, Law, Agency], first: $first, after: $after) {
        totalCount
        nodes {
          ...Named
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
