import { graphql } from '../../api/graphql';
import { NearAgencies, NearMeasures, NearNamed, NearStatusReports } from './nearLists';

/** What is around a node of follow-up: every list of neighbours of its kind, each up to $first. */
export const NearFollowUp = graphql(
  `
    fragment NearFollowUp on Node {
      ... on Measure {
        leaders(first: $first) {
          ...NearAgencies
        }
        addresses(first: $first) {
          ...NearNamed
        }
        dependsOn(first: $first) {
          ...NearMeasures
        }
        neededBy(first: $first) {
          ...NearMeasures
        }
        reports(first: $first) {
          ...NearStatusReports
        }
      }
      ... on Barrier {
        hinders(first: $first) {
          ...NearNamed
        }
        addressedBy(first: $first) {
          ...NearMeasures
        }
      }
      ... on Indicator {
        concerns(first: $first) {
          ...NearNamed
        }
      }
      ... on StatusReport {
        reporters(first: $first) {
          ...NearAgencies
        }
        concerns(first: $first) {
          ...NearNamed
        }
      }
      ... on LearningPoint {
        concerns(first: $first) {
          ...NearNamed
        }
      }
      ... on Recommendation {
        addressees(first: $first) {
          ...NearAgencies
        }
        concerns(first: $first) {
          ...NearNamed
        }
        addressedBy(first: $first) {
          ...NearMeasures
        }
      }
    }
  `,
  [NearNamed, NearMeasures, NearAgencies, NearStatusReports],
);
