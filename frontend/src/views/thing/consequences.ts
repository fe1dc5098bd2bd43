import { Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** What rests on a node, nearest first. */
export const ImpactQuery = graphql(
  `
    query Impact($id: ID!, $after: Cursor, $lang: Language!) {
      impact(of: $id) {
        truncated
        deeper
        nodes(first: 100, after: $after) {
          totalCount
          pageInfo {
            ...Paged
          }
          version {
            number
          }
          nodes {
            distance
            node {
              ...Named
            }
            way {
              from {
                ...Named
              }
              steps {
                type
                forward
                node {
                  ...Named
                }
              }
            }
          }
        }
      }
    }
  `,
  [Named, Paged],
);

export type Impacted = ResultOf<typeof ImpactQuery>['impact']['nodes']['nodes'][number];

const DutyFragment = graphql(
  `
    fragment DutyRow on Duty {
      alone
      basis {
        kind
        dataset {
          ...Named
        }
        consumer {
          ...Named
        }
        laws {
          ...Named
        }
        agencies {
          ...Named
        }
      }
      services(first: 25) {
        totalCount
        nodes {
          ...Named
          state
        }
      }
    }
  `,
  [Named],
);

export type Duty = ResultOf<typeof DutyFragment>;

const DoubtFragment = graphql(
  `
    fragment DoubtRow on Doubt {
      reason
      subject {
        ...Named
      }
      services(first: 25) {
        totalCount
        nodes {
          ...Named
          state
        }
      }
    }
  `,
  [Named],
);

export type Doubt = ResultOf<typeof DoubtFragment>;

/** Whose turn it is for an agency: all three lists, or one of them further on. */
export const WorklistQuery = graphql(
  `
    query Worklist($id: ID!, $after: Cursor, $lang: Language!, $owes: Boolean!, $waits: Boolean!, $settles: Boolean!) {
      worklist(of: $id) {
        owes(first: 50, after: $after) @include(if: $owes) {
          totalCount
          pageInfo {
            ...Paged
          }
          version {
            number
          }
          nodes {
            ...DutyRow
          }
        }
        waitsFor(first: 50, after: $after) @include(if: $waits) {
          totalCount
          pageInfo {
            ...Paged
          }
          version {
            number
          }
          nodes {
            ...DutyRow
          }
        }
        canSettle(first: 50, after: $after) @include(if: $settles) {
          totalCount
          pageInfo {
            ...Paged
          }
          version {
            number
          }
          nodes {
            ...DoubtRow
          }
        }
      }
    }
  `,
  [Paged, DutyFragment, DoubtFragment],
);

const UserFragment = graphql(
  `
    fragment UserOf on Service {
      ...Named
      needs(first: 25) {
        totalCount
        nodes {
          state
          reason
          explanation(lang: $lang)
          illustrative
          dataset {
            id
          }
          evidence {
            ...Named
          }
        }
      }
    }
  `,
  [Named],
);

export type User = ResultOf<typeof UserFragment>;

/** The services that need a dataset, itself or by way of evidence. */
export const UsersQuery = graphql(
  `
    query Users($id: ID!, $lang: Language!) {
      dataset(id: $id) {
        neededBy(first: 50) {
          totalCount
          nodes {
            ...UserOf
          }
        }
        evidence(first: 10) {
          totalCount
          nodes {
            ...Named
            neededBy(first: 25) {
              totalCount
              nodes {
                ...UserOf
              }
            }
          }
        }
      }
    }
  `,
  [Named, UserFragment],
);

/** How many services of each state concern an agency or rest on a law. */
export const CountsQuery = graphql(`
  query ServicesOf($id: ID!, $agency: Boolean!, $law: Boolean!) {
    consumer: blockedServices(filter: { consumer: $id }, first: 0) @include(if: $agency) {
      counts {
        blocked
        unknown
        clear
      }
    }
    provider: blockedServices(filter: { provider: $id }, first: 0) @include(if: $agency) {
      counts {
        blocked
        unknown
        clear
      }
    }
    ministry: blockedServices(filter: { ministry: $id }, first: 0) @include(if: $agency) {
      counts {
        blocked
        unknown
        clear
      }
    }
    law: blockedServices(filter: { law: $id }, first: 0) @include(if: $law) {
      counts {
        blocked
        unknown
        clear
      }
    }
  }
`);

/** What changed about a node, newest first. */
export const ChangesQuery = graphql(`
  query ChangesOf($id: ID!, $lang: Language!) {
    changes(subject: $id, first: 20) {
      totalCount
      nodes {
        run
        day
        kind
        sentence(lang: $lang)
        illustrative
        sourceFailed
        sources {
          id
          title
        }
      }
    }
  }
`);

/** What is wrong with the data of an agency, or of what a catalogue lists. */
export const ProblemsQuery = graphql(`
  query ProblemsOf($agency: ID, $catalog: ID, $after: Cursor, $lang: Language!, $byAgency: Boolean!, $byCatalog: Boolean!) {
    agency: problems(agency: $agency, first: 100, after: $after) @include(if: $byAgency) {
      ...ProblemPage
    }
    catalog: problems(catalog: $catalog, first: 100, after: $after) @include(if: $byCatalog) {
      ...ProblemPage
    }
  }
  fragment ProblemPage on ProblemConnection {
    totalCount
    nodes {
      key
      code
      state
      subjectId
      sentence(lang: $lang)
      document
      line
      since
      source {
        title
        illustrative
      }
    }
  }
`);
