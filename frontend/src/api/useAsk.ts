import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useQuery } from 'urql';
import { type Problem, problemOf } from './problem';

/** A question under way or answered. */
export interface Asked<Data> {
  /** The answer; while another one with new variables is awaited, the one before. */
  data: Data | undefined;
  problem: Problem | undefined;
  fetching: boolean;
  /** Asks again, past the cache. */
  again: () => void;
  /** What was asked, for “show the query”. */
  // oxlint-disable-next-line typescript/no-explicit-any -- it is only printed, whatever its variables are
  query: TypedDocumentNode<Data, any>;
  variables: AnyVariables;
}

/**
 * Asks a question when the component is shown and when a variable changes.
 * paused waits with it: for a search without words, say.
 */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  paused = false,
): Asked<Data> {
  const [result, ask] = useQuery<Data, AnyVariables>({ query, variables, pause: paused });
  return {
    data: result.data,
    problem: result.error && !result.fetching ? problemOf(result.error) : undefined,
    fetching: result.fetching,
    again: () => ask({ requestPolicy: 'network-only' }),
    query,
    variables,
  };
}
