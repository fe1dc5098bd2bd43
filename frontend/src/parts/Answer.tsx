import type { ReactNode } from 'react';
import type { Asked } from '../api/useAsk';
import { Loading } from './Loading';
import { Problem } from './Problem';

interface Props<Data> {
  to: Asked<Data>;
  /** How much room to keep while the first answer is awaited. */
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** Shows the answer to a question, or that it is on its way, or what went wrong. An older answer stays in sight while a new one is awaited. */
export function Answer<Data>({ to, lines, children }: Props<Data>) {
  if (to.problem) return <Problem problem={to.problem} again={to.again} />;
  if (to.data) return children(to.data);
  return <Loading {...(lines !== undefined && { lines })} />;
}
