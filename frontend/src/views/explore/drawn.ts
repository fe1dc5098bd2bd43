import { Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** What a card shows of a service beside its name, and so on for the kinds that show more. */
export const OfService = graphql(`
  fragment OfService on Service {
    state
    owners: responsible(first: 2) {
      nodes {
        title(lang: $lang)
      }
    }
  }
`);

export const OfDataset = graphql(`
  fragment OfDataset on Dataset {
    owners: publishers(first: 2) {
      nodes {
        title(lang: $lang)
      }
    }
  }
`);

export const OfBasis = graphql(`
  fragment OfBasis on LegalBasis {
    basisKind
  }
`);

export const OfLaw = graphql(`
  fragment OfLaw on Law {
    act: partOf(first: 1) {
      nodes {
        title(lang: $lang)
      }
    }
  }
`);

export const OfMeasure = graphql(`
  fragment OfMeasure on Measure {
    measureStatus: status
  }
`);

/** What a card shows of a node of any kind. */
export const Drawn = graphql(
  `
    fragment Drawn on Node {
      ...Named
      ...OfService
      ...OfDataset
      ...OfBasis
      ...OfLaw
      ...OfMeasure
    }
  `,
  [Named, OfService, OfDataset, OfBasis, OfLaw, OfMeasure],
);

export type Drawn = ResultOf<typeof Drawn>;
