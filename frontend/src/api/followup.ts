import type { Enum } from './graphql';

/** The types of barriers in the order in which profiles list them. */
export const barrierTypes = [
  'LAW',
  'FUNDING_DEVELOPMENT',
  'FUNDING_OPERATION',
  'COORDINATION',
  'DATA_CULTURE',
  'COMPETENCE',
  'TECHNOLOGY',
] as const satisfies readonly Enum<'BarrierType'>[];

/** Where indicators go, what to worry about first. */
export const trends = ['WORSE', 'FLAT', 'BETTER', 'CHANGED', 'UNKNOWN'] as const satisfies readonly Enum<'TrendDirection'>[];

/** What a period's reports changed, by weight. */
export const reportChanges = ['MISSING', 'WORSE', 'BETTER', 'NEW', 'SAME'] as const satisfies readonly Enum<'ReportChange'>[];
