import { measureStatuses, openStatuses } from '../../api/enums';
import type { Enum } from '../../api/graphql';
import type { MeasuresState } from '../url/measures';

type Status = Enum<'MeasureStatus'>;

/** The filter of a list of measures as GraphQL takes it. */
export interface MeasureFilter {
  types: Enum<'MeasureType'>[] | null;
  statuses: Status[] | null;
  agency: string | null;
  lifeEvent: string | null;
  about: string | null;
  overdue: boolean;
  withoutOperation: boolean;
}

/** What the address narrows the list by. */
export function filterOf({ type, status, agency, lifeEvent, about, overdue, unfunded }: MeasuresState): MeasureFilter {
  return {
    types: type.length ? [...type] : null,
    statuses: status.length ? [...status] : null,
    agency: agency || null,
    lifeEvent: lifeEvent || null,
    about: about || null,
    overdue,
    withoutOperation: unfunded,
  };
}

/** A change of the filter: the list begins anew, and what was looked at is let go. */
export function narrowed(some: Partial<MeasuresState>): Partial<MeasuresState> {
  return { ...some, sel: '', after: '', before: 0 };
}

/** The filter without anything in it. */
export const unfiltered = { type: [], status: [], agency: '', lifeEvent: '', about: '', overdue: false, unfunded: false } satisfies Partial<MeasuresState>;

/** Whether the address narrows the list at all. */
export function isNarrowed(state: MeasuresState): boolean {
  return Object.values({ ...filterOf(state), statuses: state.status.length > 0, types: state.type.length > 0 }).some(Boolean);
}

/** The ways to choose by status: any, all open ones, or one of them. Each is a value for a list to choose from. */
export const statusChoices = ['', openStatuses.join(','), ...measureStatuses] as const;

/** The choice that the statuses of the address come to. */
export function statusChoice(statuses: readonly Status[]): string {
  return measureStatuses.filter((one) => statuses.includes(one)).join(',');
}

/** The statuses of a choice. */
export function statusesOf(choice: string): Status[] {
  const chosen = choice.split(',');
  return measureStatuses.filter((one) => chosen.includes(one));
}
