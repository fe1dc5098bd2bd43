import { From, Named } from '../../api/fragments';
import { graphql, type ResultOf } from '../../api/graphql';
import { NeedFragment } from '../../parts/need/query';
import { FollowUpThing } from './followup';
import { LifeEventList, ServiceList, DatasetList, EvidenceList, DataServiceList, LegalBasisList, LawList, AgencyList, OutputList, CatalogList, ConceptList, NodeList } from './lists';

/** What a page of a node shows at first: all that is known of it, and the beginning of each of its lists. */
export const ThingQuery = graphql(
  `
    query Thing($id: ID!, $lang: Language!) {
      node(id: $id) {
        __typename
        ...Named
        kinds
        titles {
          language
          value
        }
        description(lang: $lang)
        descriptions {
          language
          value
        }
        aliases
        identifiers
        pages
        records {
          id
          fdkId
          issued
          modified
        }
        origins {
          ...From
        }
        modified
        catalogs(first: 10) {
          ...CatalogList
        }
        concepts(first: 10) {
          ...ConceptList
        }
        ... on LifeEvent {
          eventType
          national
          services(first: 10) {
            ...ServiceList
          }
          responsible(first: 10) {
            ...AgencyList
          }
          triggeredBy(first: 10) {
            ...OutputList
          }
        }
        ... on Service {
          state
          verdict {
            reasons
            blockedUpstream
            illustrative
          }
          explanations(lang: $lang)
          needs(first: 50) {
            totalCount
            nodes {
              ...NeedDetail
            }
          }
          blockedBy(first: 25) {
            totalCount
            nodes {
              ...Named
              state
            }
          }
          lifeEvents(first: 10) {
            ...LifeEventList
          }
          responsible(first: 10) {
            ...AgencyList
          }
          requires(first: 10) {
            ...ServiceList
          }
          requiredBy(first: 10) {
            ...ServiceList
          }
          relatedTo(first: 10) {
            ...ServiceList
          }
          relatedFrom(first: 10) {
            ...ServiceList
          }
          produces(first: 10) {
            ...NodeList
          }
          legalBases(first: 10) {
            ...LegalBasisList
          }
          assessments(first: 10) {
            ...LegalBasisList
          }
          laws(first: 10) {
            ...LawList
          }
        }
        ... on Dataset {
          access
          publishers(first: 10) {
            ...AgencyList
          }
          evidence(first: 10) {
            ...EvidenceList
          }
          neededBy(first: 10) {
            ...ServiceList
          }
          producedBy(first: 10) {
            ...ServiceList
          }
          legalBases(first: 10) {
            ...LegalBasisList
          }
          assessments(first: 10) {
            ...LegalBasisList
          }
          laws(first: 10) {
            ...LawList
          }
          dataServices(first: 10) {
            ...DataServiceList
          }
        }
        ... on Evidence {
          access
          neededBy(first: 10) {
            ...ServiceList
          }
          datasets(first: 10) {
            ...DatasetList
          }
        }
        ... on DataService {
          publishers(first: 10) {
            ...AgencyList
          }
          datasets(first: 10) {
            ...DatasetList
          }
        }
        ... on LegalBasis {
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
            }
          }
          laws(first: 10) {
            ...LawList
          }
          basisOf(first: 10) {
            ...NodeList
          }
          assesses(first: 10) {
            ...NodeList
          }
        }
        ... on Law {
          reference
          validFrom
          validTo
          partOf(first: 10) {
            ...LawList
          }
          sections(first: 10) {
            ...LawList
          }
          bases(first: 10) {
            ...LegalBasisList
          }
          governs(first: 10) {
            ...NodeList
          }
        }
        ... on Agency {
          orgNumber
          ministry
          services(first: 10) {
            ...ServiceList
          }
          lifeEvents(first: 10) {
            ...LifeEventList
          }
          publishes(first: 10) {
            ...NodeList
          }
          partOf(first: 10) {
            ...AgencyList
          }
          parts(first: 10) {
            ...AgencyList
          }
          assessments(first: 10) {
            ...LegalBasisList
          }
        }
        ... on Output {
          producedBy(first: 10) {
            ...ServiceList
          }
          triggers(first: 10) {
            ...LifeEventList
          }
        }
        ... on Catalog {
          publishers(first: 10) {
            ...AgencyList
          }
          contents(first: 10) {
            ...NodeList
          }
        }
        ... on Concept {
          subjectOf(first: 10) {
            ...NodeList
          }
        }
        ...FollowUpThing
      }
    }
  `,
  [From, Named, NeedFragment, FollowUpThing, LifeEventList, ServiceList, DatasetList, EvidenceList, DataServiceList, LegalBasisList, LawList, AgencyList, OutputList, CatalogList, ConceptList, NodeList],
);

export type Thing = NonNullable<ResultOf<typeof ThingQuery>['node']>;

/** The node when it is of one kind. */
export type ThingOf<Kind extends Thing['__typename']> = Extract<Thing, { __typename: Kind }>;
