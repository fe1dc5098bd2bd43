import type { CombinedError } from '@urql/core';

/** What can go wrong with a question: the server's codes, and that the server was not reached. */
export const problemCodes = ['NOT_FOUND', 'INVALID', 'LIMIT', 'TIMEOUT', 'UNAVAILABLE', 'UNREACHABLE', 'INTERNAL'] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A failed question. The texts have words for each code; message is the server's own, in English. */
export interface Problem {
  code: ProblemCode;
  message: string;
  /** What the server's log has it under. */
  requestId?: string;
}

/** Reads the server's codes; one that we do not know counts as INTERNAL. */
export function problemOf(error: CombinedError): Problem {
  const first = error.graphQLErrors[0];
  if (!first) return { code: 'UNREACHABLE', message: error.networkError?.message ?? error.message };
  const { code, requestId } = first.extensions;
  return {
    code: problemCodes.find((known) => known === code) ?? 'INTERNAL',
    message: first.message,
    ...(typeof requestId === 'string' && { requestId }),
  };
}

/** Another try may help: the server is away, or its store is. */
export function passesByItself(error: CombinedError): boolean {
  const { code } = problemOf(error);
  return code === 'UNAVAILABLE' || code === 'UNREACHABLE';
}
