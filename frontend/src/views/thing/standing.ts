import { graphql, type ResultOf } from '../../api/graphql';
import { MeasureTold, RecommendationTold, ReportTold } from '../../parts/followup/lists';

/** What follow-up asks of an agency or ministry, beside its worklist. */
export const StandingQuery = graphql(
  `
    query Standing($id: ID!, $lang: Language!) {
      standing(of: $id) {
        measures(first: 100) {
          totalCount
          nodes {
            ...MeasureTold
          }
        }
        overdue {
          ...MeasureTold
        }
        withoutOperation {
          ...MeasureTold
        }
        waiting {
          ...MeasureTold
        }
        reportsDue {
          ...ReportTold
        }
        recommendations {
          ...RecommendationTold
        }
        version {
          number
          assessedOn
        }
      }
    }
  `,
  [MeasureTold, ReportTold, RecommendationTold],
);

export type Standing = ResultOf<typeof StandingQuery>['standing'];

/** The lists of a standing, as the page shows them one at a time. */
export const lists = ['measures', 'overdue', 'withoutOperation', 'waiting', 'reportsDue', 'recommendations'] as const;

export type List = (typeof lists)[number];
