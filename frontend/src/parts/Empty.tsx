import type { ReactNode } from 'react';
import css from './Empty.module.css';

/** For a list that holds nothing: why that may be, and what to do. */
export function Empty({ todo, command, children }: { todo: ReactNode; command?: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{todo}</p>
      {command && (
        <pre className={css.command}>
          <code>{command}</code>
        </pre>
      )}
      {children}
    </div>
  );
}
