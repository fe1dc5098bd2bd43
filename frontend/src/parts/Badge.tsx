import type { ReactNode } from 'react';
import css from './Badge.module.css';
import { Mark, type Shape, type Tone } from './Mark';

/** A word with the shape that it is known by. */
export function Badge({ shape, tone, children }: { shape: Shape; tone?: Tone; children: ReactNode }) {
  return (
    <span className={css.badge} data-tone={tone}>
      <Mark shape={shape} {...(tone && { tone })} />
      <span>{children}</span>
    </span>
  );
}
