import type { Enum, Kind, Reason, State } from './graphql';

/** The states in the order in which they are always shown. */
export const states = ['BLOCKED', 'UNKNOWN', 'CLEAR'] as const satisfies readonly State[];

/** The reasons in the order of the truth table. */
export const reasons = [
  'DATASET_NOT_STATED',
  'ASSESSED_MISSING',
  'PROCESSING_BASIS_MISSING',
  'UNDER_ASSESSMENT',
  'OPEN_DATA',
  'PROCESSING_BASIS_EXPIRED',
  'ASSESSED_PRESENT',
  'DATASET_NOT_FOUND',
  'SAME_AGENCY',
  'DISCLOSURE_BASIS',
  'LAW_NOT_STATED',
  'BASIS_EXPIRED',
  'BASIS_NOT_IN_FORCE',
  'ACCESS_RIGHTS_NOT_STATED',
  'AGENCY_NOT_STATED',
  'NO_DISCLOSURE_BASIS',
  'NOT_EXPRESSIBLE',
  'NOT_RECORDED',
  'NEEDS_NOT_STATED',
] as const satisfies readonly Reason[];

/** The kinds of node, those first that questions start from. */
export const kinds = [
  'LifeEvent',
  'Service',
  'Dataset',
  'Agency',
  'Law',
  'Evidence',
  'DataService',
  'LegalBasis',
  'Output',
  'Catalog',
  'Concept',
  'Measure',
  'Barrier',
  'Indicator',
  'StatusReport',
  'LearningPoint',
  'Recommendation',
] as const satisfies readonly Kind[];

/** Where measures come from. */
export const measureTypes = ['MEASURE', 'ROADMAP_ITEM', 'INITIATIVE'] as const satisfies readonly Enum<'MeasureType'>[];

/** How far measures have come, from the first thought to the end. */
export const measureStatuses = ['PROPOSED', 'PLANNED', 'STARTED', 'PAUSED', 'DONE', 'STOPPED', 'UNKNOWN'] as const satisfies readonly Enum<'MeasureStatus'>[];

/** The statuses in which something is still to be done; what nobody wrote down counts as open. */
export const openStatuses = ['PROPOSED', 'PLANNED', 'STARTED', 'PAUSED', 'UNKNOWN'] as const satisfies readonly Enum<'MeasureStatus'>[];

/** The types of barrier, in the order in which profiles list them. */
export const barrierTypes = [
  'LAW',
  'FUNDING_DEVELOPMENT',
  'FUNDING_OPERATION',
  'COORDINATION',
  'DATA_CULTURE',
  'COMPETENCE',
  'TECHNOLOGY',
] as const satisfies readonly Enum<'BarrierType'>[];
