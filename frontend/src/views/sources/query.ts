import { EventToChoose, Named, Paged } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

const SourceFared = graphql(`
  fragment SourceFared on SourceRun {
    id
    title
    status
    documents
    fetched
    triples
    problems
    asOf
    failures {
      document
      error
      stoodIn
    }
    gone {
      kind
      gone
      of
    }
    ignored
  }
`);

export type SourceFared = ResultOf<typeof SourceFared>;

export const SourcesQuery = graphql(
  `
    query Sources {
      version {
        sources {
          id
          title
          address
          licence
          illustrative
          stale
          documents
        }
      }
      runs(first: 1) {
        nodes {
          number
          started
          sources {
            ...SourceFared
          }
        }
      }
    }
  `,
  [SourceFared],
);

export type SourceTold = ResultOf<typeof SourcesQuery>['version']['sources'][number];

const RunTold = graphql(`
  fragment RunTold on Run {
    number
    name
    started
    ended
    day
    dataVersion
    unchanged
    whole
    changes
    problems
    newProblems
    goneProblems
    counts {
      blocked
      unknown
      clear
    }
  }
`);

export const RunsQuery = graphql(
  `
    query Runs($failed: Boolean!, $pinned: Boolean!, $first: Int!, $after: Cursor) {
      runs(failed: $failed, pinned: $pinned, first: $first, after: $after) {
        totalCount
        nodes {
          ...RunTold
          sources {
            title
            status
          }
        }
        pageInfo {
          ...Paged
        }
        version {
          number
        }
      }
    }
  `,
  [RunTold, Paged],
);

export type RunListed = ResultOf<typeof RunsQuery>['runs']['nodes'][number];

export const RunQuery = graphql(
  `
    query Run($number: Int!) {
      run(number: $number) {
        ...RunTold
        program
        digest
        written {
          nodesAdded
          nodesChanged
          nodesRemoved
          edgesAdded
          edgesChanged
          edgesRemoved
        }
        sources {
          ...SourceFared
        }
      }
    }
  `,
  [RunTold, SourceFared],
);

export type RunWhole = NonNullable<ResultOf<typeof RunQuery>['run']>;

export const ProblemsQuery = graphql(
  `
    query Problems($source: ID, $code: ProblemCode, $states: [ProblemState!], $lang: Language!, $first: Int!, $after: Cursor) {
      problemCounts(by: SOURCE, first: 100) {
        totalCount
        nodes {
          source {
            id
            title
            illustrative
          }
          code
          new
          still
          gone
        }
      }
      problems(source: $source, code: $code, states: $states, first: $first, after: $after) {
        totalCount
        nodes {
          key
          code
          state
          sentence(lang: $lang)
          value
          subjectId
          subject {
            ...Named
          }
          source {
            id
            title
            illustrative
          }
          document
          line
          since
          agencies {
            ...Named
          }
        }
        pageInfo {
          ...Paged
        }
        version {
          number
        }
      }
    }
  `,
  [Named, Paged],
);

export type ProblemsAnswer = ResultOf<typeof ProblemsQuery>;
export type ProblemCounted = ProblemsAnswer['problemCounts']['nodes'][number];
export type ProblemTold = ProblemsAnswer['problems']['nodes'][number];

const Shares = graphql(`
  fragment Shares on CoverageGroup {
    servicesWithNeeds {
      have
      of
    }
    evidenceWithDataset {
      have
      of
    }
    datasetsWithAccess {
      have
      of
    }
    datasetsWithBasis {
      have
      of
    }
  }
`);

export const CoverageQuery = graphql(
  `
    query Coverage($by: CoverageBy!, $lang: Language!, $first: Int!, $after: Cursor) {
      coverage(by: $by) {
        whole {
          ...Shares
        }
        groups(first: $first, after: $after) {
          totalCount
          nodes {
            source {
              id
              title
              illustrative
            }
            node {
              ...Named
            }
            ...Shares
          }
          pageInfo {
            ...Paged
          }
          version {
            number
          }
        }
      }
    }
  `,
  [Named, Shares, Paged],
);

export type CoverageGroup = ResultOf<typeof CoverageQuery>['coverage']['groups']['nodes'][number];

export const ChangesQuery = graphql(
  `
    query Changes($since: Date, $until: Date, $lifeEvent: ID, $agency: ID, $lang: Language!, $first: Int!, $after: Cursor) {
      changes(since: $since, until: $until, lifeEvent: $lifeEvent, agency: $agency, first: $first, after: $after) {
        totalCount
        counts {
          kind
          changes
        }
        nodes {
          run
          day
          kind
          sentence(lang: $lang)
          illustrative
          sourceFailed
          subject {
            id
            title(lang: $lang)
            node {
              ...Named
            }
          }
          sources {
            id
            title
            illustrative
          }
          lifeEvents {
            ...Named
          }
          agencies {
            ...Named
          }
        }
        pageInfo {
          ...Paged
        }
        version {
          number
        }
      }
      lifeEvents(first: 100) {
        nodes {
          ...EventToChoose
        }
      }
    }
  `,
  [Named, EventToChoose, Paged],
);

export type ChangesAnswer = ResultOf<typeof ChangesQuery>;
export type ChangeTold = ChangesAnswer['changes']['nodes'][number];
