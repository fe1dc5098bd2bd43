import { From, Named, Paged } from '../../../api/fragments';
import { graphql, type ResultOf } from '../../../api/graphql';
import { MeasureTold, RecommendationTold, ReportTold } from '../../../parts/followup/lists';
import { IndicatorTold } from '../../../parts/indicator/query';

/** What stands in the way of a life event, narrowed by type and to what no measure addresses. */
export const ObstaclesQuery = graphql(
  `
    query LifeEventObstacles($id: ID!, $lang: Language!, $types: [BarrierType!], $unaddressed: Boolean!, $first: Int!, $after: Cursor) {
      barrierProfile(of: $id) {
        counts {
          type
          count
          unaddressed
        }
        resolved {
          ...Named
        }
        entries(types: $types, unaddressed: $unaddressed, first: $first, after: $after) {
          totalCount
          pageInfo {
            ...Paged
          }
          version {
            number
          }
          nodes {
            type
            unaddressed
            barrier {
              ...Named
              description(lang: $lang)
              status
              since
              origins {
                ...From
              }
            }
            bases {
              alone
              services(first: 10) {
                totalCount
                nodes {
                  ...Named
                }
              }
              basis {
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
            }
            where {
              ...Named
            }
            measures {
              ...MeasureTold
            }
            ended {
              ...MeasureTold
            }
          }
        }
      }
    }
  `,
  [Named, From, Paged, MeasureTold],
);

export type Entry = ResultOf<typeof ObstaclesQuery>['barrierProfile']['entries']['nodes'][number];
export type Profile = ResultOf<typeof ObstaclesQuery>['barrierProfile'];

/** When it clears, and the rest of what follow-up knows of a life event. */
export const FollowUpQuery = graphql(
  `
    query LifeEventFollowUp($id: ID!, $lang: Language!) {
      followUp(of: $id) {
        barriers {
          counts {
            type
            count
            unaddressed
          }
        }
        forecast {
          clears
          now {
            blocked
            unknown
            clear
          }
          critical {
            ...MeasureTold
          }
          steps {
            on
            measures {
              ...MeasureTold
            }
            released {
              ...Named
            }
            after {
              blocked
              unknown
              clear
            }
          }
          undated {
            why
            measure {
              ...MeasureTold
            }
            by {
              ...Named
            }
          }
          remains {
            service {
              ...Named
            }
            rows(first: 5) {
              totalCount
              nodes {
                reason
                explanation(lang: $lang)
                dataset {
                  ...Named
                }
              }
            }
          }
        }
        learning(first: 25) {
          totalCount
          nodes {
            ...Named
            description(lang: $lang)
            barriers
            origins {
              ...From
            }
          }
        }
        funding {
          measure {
            ...Named
          }
          development {
            state
            amount
          }
          operation {
            state
            amount
          }
        }
        measures(first: 50) {
          totalCount
          nodes {
            ...MeasureTold
          }
        }
        indicators(first: 25) {
          totalCount
          nodes {
            ...IndicatorTold
          }
        }
        reports(first: 25) {
          totalCount
          nodes {
            ...ReportTold
          }
        }
        recommendations(first: 25) {
          totalCount
          nodes {
            ...RecommendationTold
          }
        }
        version {
          number
          assessedOn
        }
      }
    }
  `,
  [Named, From, MeasureTold, ReportTold, RecommendationTold, IndicatorTold],
);

export type FollowUp = ResultOf<typeof FollowUpQuery>['followUp'];
export type Forecast = FollowUp['forecast'];
