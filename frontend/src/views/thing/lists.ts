import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

// A page of each type of list, with who says that each thing belongs there.

export const LifeEventList = graphql(
  `
    fragment LifeEventList on LifeEventConnection {
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

export const ServiceList = graphql(
  `
    fragment ServiceList on ServiceConnection {
      totalCount
      edges {
        cursor
        node {
          ...Named
            state
        }
        origins {
          ...From
        }
      }
    }
  `,
  [Named, From],
);

export const DatasetList = graphql(
  `
    fragment DatasetList on DatasetConnection {
      totalCount
      edges {
        cursor
        node {
          ...Named
            access
        }
        origins {
          ...From
        }
      }
    }
  `,
  [Named, From],
);

export const EvidenceList = graphql(
  `
    fragment EvidenceList on EvidenceConnection {
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

export const DataServiceList = graphql(
  `
    fragment DataServiceList on DataServiceConnection {
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

export const LegalBasisList = graphql(
  `
    fragment LegalBasisList on LegalBasisConnection {
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

export const LawList = graphql(
  `
    fragment LawList on LawConnection {
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

export const AgencyList = graphql(
  `
    fragment AgencyList on AgencyConnection {
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

export const OutputList = graphql(
  `
    fragment OutputList on OutputConnection {
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

export const CatalogList = graphql(
  `
    fragment CatalogList on CatalogConnection {
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

export const ConceptList = graphql(
  `
    fragment ConceptList on ConceptConnection {
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

export const NodeList = graphql(
  `
    fragment NodeList on NodeConnection {
      totalCount
      edges {
        cursor
        node {
          ...Named
            ... on Service {
              state
            }
        }
        origins {
          ...From
        }
      }
    }
  `,
  [Named, From],
);

/** A list of neighbours as the query of the page brings it. */
export type NeighbourPage = ResultOf<typeof NodeList>;
