import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** When a measure will be done, as ExpectationLine tells it. */
export const Expected = graphql(
  `
    fragment Expected on Expectation {
      on
      why
      by {
        ...Named
      }
    }
  `,
  [Named],
);

export type Expected = ResultOf<typeof Expected>;

/** A measure as lists and timelines show it. */
export const MeasureRow = graphql(
  `
    fragment MeasureRow on Measure {
      ...Named
      type
      status
      start
      due
      finished
      overdue
      development {
        state
        amount
      }
      operation {
        state
        amount
      }
      leaders(first: 5) {
        totalCount
        nodes {
          ...Named
        }
      }
      addresses(first: 8) {
        totalCount
        nodes {
          ...Named
        }
      }
      dependsOn(first: 20) {
        totalCount
        nodes {
          ...Named
        }
      }
      expectation {
        ...Expected
      }
      origins {
        ...From
      }
    }
  `,
  [Named, From, Expected],
);

export type MeasureRow = ResultOf<typeof MeasureRow>;
