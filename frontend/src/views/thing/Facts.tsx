import type { ReactNode } from 'react';
import css from './About.module.css';

/** Facts as names and values; those without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [title: string, value: ReactNode])[] }) {
  return (
    <dl className={css.about}>
      {rows
        .filter(([, value]) => value)
        .map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
