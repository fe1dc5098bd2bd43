import type { ReactNode } from 'react';
import css from './Choose.module.css';

/** The settings of a view in a row. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role='group' aria-label={label} className={`${css.choices} no-print`}>
      {children}
    </div>
  );
}
