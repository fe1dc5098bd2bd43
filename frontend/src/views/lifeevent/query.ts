import { Evidenced, Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** The life event at a glance: counts, reasons, who is involved, and what would release most. */
export const SummaryQuery = graphql(
  `
    query LifeEventSummary($id: ID!, $lang: Language!) {
      lifeEvent(id: $id) {
        ...Named
        description(lang: $lang)
        eventType
        national
        responsible(first: 10) {
          nodes {
            ...Named
          }
        }
        summary {
          counts {
            blocked
            unknown
            clear
          }
          blockedUpstream
          reasons {
            reason
            state
            services
          }
          agencies {
            ...Named
            ministry
          }
          ministries {
            ...Named
          }
          topBlockers(first: 5) {
            totalCount
            nodes {
              bases {
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
                ministries {
                  ...Named
                }
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
            }
          }
        }
      }
      runs(pinned: true, first: 25) {
        nodes {
          number
          name
          day
        }
      }
      version {
        number
        assessedOn
      }
    }
  `,
  [Named],
);

/** Its services with what they need: a page of 60 costs about 170 000. */
export const RowsQuery = graphql(
  `
    query LifeEventRows($id: ID!, $lang: Language!, $after: Cursor) {
      lifeEvent(id: $id) {
        ...Named
        services(first: 60, after: $after) {
          totalCount
          pageInfo {
            ...Paged
          }
          nodes {
            ...Named
            state
            verdict {
              reasons
              blockedUpstream
              illustrative
            }
            explanations(lang: $lang)
            responsible(first: 5) {
              nodes {
                ...Named
              }
            }
            needs(first: 25) {
              totalCount
              nodes {
                state
                reason
                decides
                illustrative
                explanation(lang: $lang)
                evidence {
                  ...Named
                }
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
                  reference
                }
                disclosure {
                  bases {
                    id
                    basisKind
                  }
                }
                processing {
                  bases {
                    id
                    basisKind
                  }
                }
                facts {
                  ...Evidenced
                  object {
                    ... on Law {
                      partOf(first: 1) {
                        nodes {
                          title(lang: $lang)
                        }
                      }
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
      }
    }
  `,
  [Named, Paged, Evidenced],
);

/** What changed about it since a day or a load. */
export const ChangesQuery = graphql(
  `
    query LifeEventChanges($id: ID!, $lang: Language!, $since: Date, $sinceRun: String) {
      changes(lifeEvent: $id, since: $since, sinceRun: $sinceRun, first: 50) {
        totalCount
        nodes {
          day
          kind
          sentence(lang: $lang)
          illustrative
          sourceFailed
          from
          to
          subject {
            id
            title(lang: $lang)
            node {
              ...Named
            }
          }
          sources {
            id
            title
          }
        }
      }
    }
  `,
  [Named],
);

export type Summary = NonNullable<ResultOf<typeof SummaryQuery>['lifeEvent']>;
export type Blocker = Summary['summary']['topBlockers']['nodes'][number];
export type ServiceRow = NonNullable<ResultOf<typeof RowsQuery>['lifeEvent']>['services']['nodes'][number];
export type ChangeRow = ResultOf<typeof ChangesQuery>['changes']['nodes'][number];
