import { Named } from '../../api/fragments';
import { graphql } from '../../api/graphql';
import { Drawn } from './drawn';

/** What is around a node of follow-up: every list of neighbours of its kind, each up to $first. */
export const NearFollowUp = graphql(
  `
    fragment NearFollowUp on Node {
      ... on Measure {
        leaders(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
        addresses(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
        dependsOn(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
        neededBy(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
        reports(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
      ... on Barrier {
        hinders(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
        addressedBy(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
      ... on Indicator {
        concerns(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
      ... on StatusReport {
        reporters(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
        concerns(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
      ... on LearningPoint {
        concerns(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
      ... on Recommendation {
        addressees(first: $first) {
          totalCount
          edges {
            node {
              ...Named
            }
            origins {
              source {
                title
              }
            }
          }
        }
        concerns(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
        addressedBy(first: $first) {
          totalCount
          edges {
            node {
              ...Drawn
            }
            origins {
              source {
                title
              }
            }
          }
        }
      }
    }
  `,
  [Named, Drawn],
);
