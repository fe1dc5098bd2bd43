import { Button } from '@digdir/designsystemet-react';
import type { Problem as Failed } from '../api/problem';
import { useText } from '../text/useText';
import css from './Problem.module.css';

/** What went wrong, in words, and what to do about it. */
export function Problem({ problem, again }: { problem: Failed; again?: () => void }) {
  const { t } = useText();
  const { title, todo } = t.parts.problems[problem.code];
  return (
    <div className={css.problem} role='alert' data-color='danger'>
      <p className={css.title}>{title}</p>
      <p>{todo}</p>
      {again && problem.code !== 'NOT_FOUND' && problem.code !== 'INVALID' && (
        <Button data-size='sm' data-color='neutral' variant='secondary' onClick={again}>
          {t.parts.again}
        </Button>
      )}
      <details>
        <summary>{t.parts.serverSaid}</summary>
        <code lang='en'>{problem.message}</code>
        {problem.requestId && <p>{t.parts.requestId(problem.requestId)}</p>}
      </details>
    </div>
  );
}
