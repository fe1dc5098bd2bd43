import { EventToChoose, Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { MeasureRow } from '../../parts/followup/query';
import { Released } from '../../parts/followup/release';

/** A page of the roadmap, what waits in circles, and what all of it would release. */
export const RoadmapQuery = graphql(
  `
    query Roadmap($lifeEvent: ID, $first: Int!, $after: Cursor, $lang: Language!) {
      roadmap(lifeEvent: $lifeEvent) {
        items(first: $first, after: $after) {
          totalCount
          nodes {
            onRoadmap
            releases
            helps
            measure {
              ...MeasureRow
            }
          }
          pageInfo {
            ...Paged
          }
          version {
            number
            assessedOn
          }
        }
        circles {
          measures {
            ...Named
          }
        }
        release {
          ...Released
        }
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [MeasureRow, Paged, Named, EventToChoose, Released],
);

export type Roadmap = ResultOf<typeof RoadmapQuery>['roadmap'];
export type Item = Roadmap['items']['nodes'][number];
