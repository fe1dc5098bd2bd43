import type { ReactNode } from 'react';
import type { State } from '../api/graphql';
import css from './StateMark.module.css';

/** The shape of a state: a barred octagon, a broken ring, a ticked disc. It says nothing aloud; put the word beside it. */
export function StateMark({ state }: { state: State }) {
  return (
    <svg className={css.mark} data-state={state} viewBox='0 0 16 16' aria-hidden='true'>
      {shapes[state]}
    </svg>
  );
}

const shapes: Record<State, ReactNode> = {
  BLOCKED: (
    <>
      <path className={css.body} d='M4.9 1h6.2L15 4.9v6.2L11.1 15H4.9L1 11.1V4.9Z' />
      <path className={css.sign} d='M4.5 8h7' />
    </>
  ),
  UNKNOWN: (
    <>
      <circle className={css.ring} cx='8' cy='8' r='6.2' />
      <path className={css.ask} d='M6.1 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.8.6-.8 1.2M8 11.6v.1' />
    </>
  ),
  CLEAR: (
    <>
      <circle className={css.body} cx='8' cy='8' r='7' />
      <path className={css.sign} d='m4.8 8.2 2.3 2.3 4.2-4.6' />
    </>
  ),
};
