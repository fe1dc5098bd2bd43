import { Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { ReportTold } from '../../parts/followup/lists';

/** The periods that there are reports of. */
export const PeriodsQuery = graphql(`
  query ReportPeriods {
    reportPeriods
    version {
      assessedOn
    }
  }
`);

/** The reports of a period, each beside the one before. */
export const RoundQuery = graphql(
  `
    query ReportRound($period: String!, $lang: Language!, $after: Cursor) {
      reportRound(period: $period) {
        period
        before
        reports(first: 100, after: $after) {
          totalCount
          pageInfo {
            ...Paged
          }
          nodes {
            change
            report {
              ...ReportTold
            }
            before {
              ...ReportTold
            }
          }
          version {
            number
          }
        }
      }
    }
  `,
  [Paged, ReportTold],
);

export type Difference = ResultOf<typeof RoundQuery>['reportRound']['reports']['nodes'][number];
export type Round = ResultOf<typeof RoundQuery>['reportRound'];
