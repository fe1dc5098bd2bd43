import type { Hypothesis } from '../../core/hypothesis/hypothesis';
import type { Thing } from '../../parts/ThingLink';

/** What a hypothesis speaks of, by their ids; what is awaited or gone is missing. */
export type Subjects = readonly (Thing | null)[];

/** The thing with an id. The server answers by the id that the thing has, so one found under an alias keeps its own. */
export function subjectOf(subjects: Subjects, id: string): Thing | undefined {
  return subjects.find((thing) => thing?.id === id) ?? undefined;
}

/** The title of what a hypothesis speaks of; its id while that is awaited. */
export function titleOf(subjects: Subjects, { id }: Hypothesis): string {
  return subjectOf(subjects, id)?.title ?? id;
}
