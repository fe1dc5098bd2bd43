import type { ReactNode } from 'react';
import css from './Tone.module.css';

/** How things stand, beside the three states of verdicts. */
export type ToneName = 'good' | 'bad' | 'warn' | 'plain';

/** Words with a shape and a colour: a tick, a barred octagon, a triangle, a ring. */
export function Tone({ tone, children }: { tone: ToneName; children: ReactNode }) {
  return (
    <span className={css.tone} data-tone={tone}>
      <svg viewBox='0 0 16 16' aria-hidden='true'>
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const shapes: Record<ToneName, ReactNode> = {
  good: (
    <>
      <circle className={css.body} cx='8' cy='8' r='7' />
      <path className={css.sign} d='m4.8 8.2 2.3 2.3 4.2-4.6' />
    </>
  ),
  bad: (
    <>
      <path className={css.body} d='M4.9 1h6.2L15 4.9v6.2L11.1 15H4.9L1 11.1V4.9Z' />
      <path className={css.sign} d='M4.5 8h7' />
    </>
  ),
  warn: (
    <>
      <path className={css.body} d='M8 1.2 15.4 14.6H.6Z' />
      <path className={css.sign} d='M8 6v4M8 12.3v.1' />
    </>
  ),
  plain: <circle className={css.ring} cx='8' cy='8' r='6.2' />,
};
