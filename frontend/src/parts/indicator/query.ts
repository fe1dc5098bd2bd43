import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** An indicator with its values, where each comes from, and where they lead. */
export const IndicatorTold = graphql(
  `
    fragment IndicatorTold on Indicator {
      ...Named
      unit
      better
      population
      barrier
      values {
        year
        value
        origin {
          ...From
        }
      }
      trend {
        direction
        change
        from {
          year
          value
        }
        to {
          year
          value
        }
      }
      concerns(first: 5) {
        totalCount
        nodes {
          ...Named
        }
      }
    }
  `,
  [Named, From],
);

export type IndicatorTold = ResultOf<typeof IndicatorTold>;
