import { Named } from '../../api/fragments';
import { graphql } from '../../api/graphql';
import { Drawn, OfBasis, OfDataset, OfLaw, OfMeasure, OfService } from './drawn';

// One fragment for each type of list, since the server takes queries of a limited length.

export const NearAgencies = graphql(
  `
    fragment NearAgencies on AgencyConnection {
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
  `,
  [Named],
);

export const NearCatalogs = graphql(
  `
    fragment NearCatalogs on CatalogConnection {
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
  `,
  [Named],
);

export const NearConcepts = graphql(
  `
    fragment NearConcepts on ConceptConnection {
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
  `,
  [Named],
);

export const NearDataServices = graphql(
  `
    fragment NearDataServices on DataServiceConnection {
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
  `,
  [Named],
);

export const NearDatasets = graphql(
  `
    fragment NearDatasets on DatasetConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfDataset
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfDataset],
);

export const NearEvidence = graphql(
  `
    fragment NearEvidence on EvidenceConnection {
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
  `,
  [Named],
);

export const NearLaws = graphql(
  `
    fragment NearLaws on LawConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfLaw
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfLaw],
);

export const NearLegalBases = graphql(
  `
    fragment NearLegalBases on LegalBasisConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfBasis
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfBasis],
);

export const NearLifeEvents = graphql(
  `
    fragment NearLifeEvents on LifeEventConnection {
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
  `,
  [Named],
);

export const NearMeasures = graphql(
  `
    fragment NearMeasures on MeasureConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfMeasure
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfMeasure],
);

/** What a measure, a barrier or a report speaks of: names only, so that the server can answer for many. */
export const NearNamed = graphql(
  `
    fragment NearNamed on NodeConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfMeasure
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfMeasure],
);

export const NearNodes = graphql(
  `
    fragment NearNodes on NodeConnection {
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
  `,
  [Drawn],
);

export const NearOutputs = graphql(
  `
    fragment NearOutputs on OutputConnection {
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
  `,
  [Named],
);

export const NearServices = graphql(
  `
    fragment NearServices on ServiceConnection {
      totalCount
      edges {
        node {
          ...Named
          ...OfService
        }
        origins {
          source {
            title
          }
        }
      }
    }
  `,
  [Named, OfService],
);

export const NearStatusReports = graphql(
  `
    fragment NearStatusReports on StatusReportConnection {
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
  `,
  [Named],
);
