import { EventToChoose, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { IndicatorTold } from '../../parts/indicator/query';

/** Indicators with their values and where each comes from, and the life events to choose from. */
export const IndicatorsQuery = graphql(
  `
    query Indicators($lang: Language!, $barrier: BarrierType, $about: ID, $trend: TrendDirection, $first: Int!, $after: Cursor) {
      indicators(filter: { barrier: $barrier, about: $about, trend: $trend }, first: $first, after: $after) {
        totalCount
        pageInfo {
          ...Paged
        }
        nodes {
          ...IndicatorTold
        }
        version {
          number
        }
      }
      all: indicators(first: 0) {
        totalCount
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [Paged, IndicatorTold, EventToChoose],
);

export type Indicator = ResultOf<typeof IndicatorsQuery>['indicators']['nodes'][number];
