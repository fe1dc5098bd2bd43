import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { Expected } from '../../parts/followup/query';
import { Released } from '../../parts/followup/release';
import { AgencyList, NodeList } from './lists';

const MeasureList = graphql(
  `
    fragment MeasureList on MeasureConnection {
      totalCount
      edges {
        cursor
        node {
          ...Named
        }
        origins {
          ...From
        }
      }
    }
  `,
  [Named, From],
);

const StatusReportList = graphql(
  `
    fragment StatusReportList on StatusReportConnection {
      totalCount
      edges {
        cursor
        node {
          ...Named
        }
        origins {
          ...From
        }
      }
    }
  `,
  [Named, From],
);

/** What only the kinds of follow-up have. */
export const FollowUpThing = graphql(
  `
    fragment FollowUpThing on Node {
      ... on Measure {
        measureType: type
        measureStatus: status
        start
        measureDue: due
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
        provides {
          kind
          dataset {
            ...Named
          }
          consumer {
            ...Named
          }
        }
        expectation {
          ...Expected
        }
        leaders(first: 10) {
          ...AgencyList
        }
        addresses(first: 10) {
          ...NodeList
        }
        dependsOn(first: 10) {
          ...MeasureList
        }
        neededBy(first: 10) {
          ...MeasureList
        }
        reports(first: 10) {
          ...StatusReportList
        }
      }
      ... on Barrier {
        barrierType: type
        barrierStatus: status
        since
        hinders(first: 10) {
          ...NodeList
        }
        addressedBy(first: 10) {
          ...MeasureList
        }
      }
      ... on Indicator {
        unit
        better
        population
        barrierMeasured: barrier
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
        }
        concerns(first: 10) {
          ...NodeList
        }
      }
      ... on StatusReport {
        period
        reportStatus: status
        reportDue: due
        delivered
        reporters(first: 10) {
          ...AgencyList
        }
        concerns(first: 10) {
          ...NodeList
        }
      }
      ... on LearningPoint {
        barriers
        concerns(first: 10) {
          ...NodeList
        }
      }
      ... on Recommendation {
        issuer
        number
        progress
        barriers
        addressees(first: 10) {
          ...AgencyList
        }
        concerns(first: 10) {
          ...NodeList
        }
        addressedBy(first: 10) {
          ...MeasureList
        }
      }
    }
  `,
  [Named, From, Expected, AgencyList, NodeList, MeasureList, StatusReportList],
);

/** What follows from a measure: who waits for it, what it would release, and what else works on the same things. */
export const MeasureQuery = graphql(
  `
    query MeasureConsequences($id: ID!, $lang: Language!) {
      node(id: $id) {
        ... on Measure {
          waiting {
            ...Named
            status
            overdue
          }
          release {
            ...Released
          }
          related {
            linked
            measure {
              ...Named
              status
              overdue
            }
            shared {
              ...Named
            }
          }
        }
      }
    }
  `,
  [Named, Released],
);

export type Consequences = Extract<NonNullable<ResultOf<typeof MeasureQuery>['node']>, { related: unknown }>;

/** Measures that work on a node, and barriers that stand in its way. */
export const AboutQuery = graphql(
  `
    query FollowUpAbout($id: ID!, $lang: Language!) {
      measures(filter: { about: $id }, first: 10) {
        totalCount
        nodes {
          ...Named
          status
          overdue
        }
      }
      barriers(filter: { hinders: $id }, first: 10) {
        totalCount
        nodes {
          ...Named
          type
          status
        }
      }
    }
  `,
  [Named],
);
