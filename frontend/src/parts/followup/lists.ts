import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** A measure in a list: how far it has come, when it should be done, and who leads it. */
export const MeasureTold = graphql(
  `
    fragment MeasureTold on Measure {
      ...Named
      type
      status
      due
      finished
      overdue
      operation {
        state
        amount
      }
      leaders(first: 3) {
        nodes {
          ...Named
        }
      }
      origins {
        ...From
      }
    }
  `,
  [Named, From],
);

export type MeasureTold = ResultOf<typeof MeasureTold>;

/** A status report in a list. */
export const ReportTold = graphql(
  `
    fragment ReportTold on StatusReport {
      ...Named
      description(lang: $lang)
      period
      status
      due
      delivered
      reporters(first: 3) {
        nodes {
          ...Named
        }
      }
      concerns(first: 3) {
        nodes {
          ...Named
        }
      }
      origins {
        ...From
      }
    }
  `,
  [Named, From],
);

export type ReportTold = ResultOf<typeof ReportTold>;

/** A recommendation in a list. */
export const RecommendationTold = graphql(
  `
    fragment RecommendationTold on Recommendation {
      ...Named
      issuer
      number
      progress
      barriers
      addressees(first: 5) {
        nodes {
          ...Named
        }
      }
      origins {
        ...From
      }
    }
  `,
  [Named, From],
);

export type RecommendationTold = ResultOf<typeof RecommendationTold>;
