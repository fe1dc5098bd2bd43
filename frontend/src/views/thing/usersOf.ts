import type { Named } from '../../api/fragments';
import type { Reason, ResultOf, State } from '../../api/graphql';
import type { User, UsersQuery } from './consequences';

/** One need that rests on the dataset. */
export interface NeedOfDataset {
  key: string;
  service: Named;
  /** What the service asks for; null when it names the dataset itself. */
  evidence: Named | null;
  state: State;
  reason: Reason;
  explanation: string;
  illustrative: boolean;
}

type Answered = NonNullable<ResultOf<typeof UsersQuery>['dataset']>;

/** The needs of services that name the dataset, or evidence that it provides, each once; whole says whether these are all. */
export function usersOf(dataset: Answered, id: string): { rows: NeedOfDataset[]; whole: boolean } {
  const lists = [dataset.neededBy, ...dataset.evidence.nodes.map((evidence) => evidence.neededBy)];
  const users = lists.flatMap((list) => list.nodes);
  const rows = new Map(users.flatMap((user) => needsOf(user, id)).map((row) => [row.key, row]));
  const whole =
    dataset.evidence.totalCount <= dataset.evidence.nodes.length &&
    lists.every((list) => list.totalCount <= list.nodes.length) &&
    users.every((user) => user.needs.totalCount <= user.needs.nodes.length);
  return { rows: [...rows.values()], whole };
}

function needsOf(user: User, id: string): NeedOfDataset[] {
  return user.needs.nodes
    .filter((need) => need.dataset?.id === id)
    .map(({ state, reason, explanation, illustrative, evidence }) => ({
      key: `${user.id} ${evidence?.id}`,
      service: user,
      evidence: evidence?.id === id ? null : evidence,
      state,
      reason,
      explanation,
      illustrative,
    }));
}
