import { Evidenced, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';

/** One of the bases that a side of sharing rests on. */
export const BasisFragment = graphql(
  `
    fragment Basis on LegalBasis {
      ...Named
      basisKind
      validFrom
      validTo
      assessment {
        status
        assessedBy
        assessedOn
        note
        law {
          ...Named
          reference
        }
      }
      laws(first: 5) {
        nodes {
          ...Named
          reference
        }
      }
    }
  `,
  [Named],
);

export type Basis = ResultOf<typeof BasisFragment>;

/** A need with all that its explanation shows. The query must have the variable $lang. */
export const NeedFragment = graphql(
  `
    fragment NeedDetail on Need {
      state
      reason
      explanation(lang: $lang)
      decides
      illustrative
      service {
        ...Named
      }
      evidence {
        ...Named
      }
      dataset {
        ...Named
        access
      }
      consumers {
        ...Named
      }
      providers {
        ...Named
      }
      laws {
        ...Named
        reference
      }
      disclosure {
        status
        bases {
          ...Basis
        }
      }
      processing {
        status
        bases {
          ...Basis
        }
      }
      facts {
        ...Evidenced
      }
    }
  `,
  [Named, BasisFragment, Evidenced],
);

export type NeedRow = ResultOf<typeof NeedFragment>;
