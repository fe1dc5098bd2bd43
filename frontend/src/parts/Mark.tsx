import type { ReactNode } from 'react';
import css from './Mark.module.css';

/** The shapes that tell states of follow-up apart without colour. */
export type Shape = 'full' | 'half' | 'empty' | 'dashed' | 'done' | 'cross' | 'pause' | 'warn' | 'ask' | 'up' | 'down' | 'level';

/** What a mark says at a glance; the word beside it says it too. */
export type Tone = 'good' | 'middle' | 'bad' | 'plain';

/** A small shape beside the word that it stands for. It says nothing aloud. */
export function Mark({ shape, tone = 'plain' }: { shape: Shape; tone?: Tone }) {
  return (
    <svg className={css.mark} data-tone={tone} viewBox='0 0 16 16' aria-hidden='true'>
      {shapes[shape]}
    </svg>
  );
}

const ring = <circle className={css.line} cx='8' cy='8' r='6.2' />;

const shapes: Record<Shape, ReactNode> = {
  full: <circle className={css.body} cx='8' cy='8' r='7' />,
  half: (
    <>
      {ring}
      <path className={css.body} d='M8 1.8a6.2 6.2 0 0 1 0 12.4Z' />
    </>
  ),
  empty: ring,
  dashed: <circle className={`${css.line} ${css.dashed}`} cx='8' cy='8' r='6.2' />,
  done: (
    <>
      <circle className={css.body} cx='8' cy='8' r='7' />
      <path className={css.sign} d='m4.8 8.2 2.3 2.3 4.2-4.6' />
    </>
  ),
  cross: (
    <>
      <path className={css.body} d='M4.9 1h6.2L15 4.9v6.2L11.1 15H4.9L1 11.1V4.9Z' />
      <path className={css.sign} d='m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6' />
    </>
  ),
  pause: (
    <>
      {ring}
      <path className={css.line} d='M6.4 5.2v5.6M9.6 5.2v5.6' />
    </>
  ),
  warn: (
    <>
      <path className={css.body} d='M8 1 15.4 14.6H.6Z' />
      <path className={css.sign} d='M8 5.8v4M8 12v.2' />
    </>
  ),
  ask: (
    <>
      <circle className={`${css.line} ${css.dashed}`} cx='8' cy='8' r='6.2' />
      <path className={css.line} d='M6.1 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.8.6-.8 1.2M8 11.6v.1' />
    </>
  ),
  up: <path className={css.line} d='M2.5 12.5 12.5 3.5M6 3.2h6.8V10' />,
  down: <path className={css.line} d='M2.5 3.5 12.5 12.5M12.8 6v6.8H6' />,
  level: <path className={css.line} d='M1.5 8h12.6M10 4l4.2 4-4.2 4' />,
};
