import type { Problem } from '../../api/problem';
import { contradicting, keyOf } from '../../core/hypothesis/hypothesis';
import { useText } from '../../text/useText';
import type { WhatIfState } from './state';
import { type Subjects, titleOf } from './titleOf';
import css from './WhatIf.module.css';

/** Says which hypotheses cannot both hold, as far as that shows; the server’s own words stand below. */
export function Contradiction({ state, subjects, problem }: { state: WhatIfState; subjects: Subjects; problem: Problem }) {
  const { t } = useText();
  const words = t.whatif;
  const added = contradicting(state.add, state.remove);
  const removed = contradicting(state.remove, state.add);
  return (
    <div role='alert' className={css.contradiction} data-color='danger'>
      <p>
        <strong>{words.contradiction}</strong>
      </p>
      <p>{added.length > 0 ? words.contradictionDo : words.contradictionElse}</p>
      {added.length > 0 && (
        <ul>
          {[...added.map((one) => ({ one, says: words.exists })), ...removed.map((one) => ({ one, says: words.isGone }))].map(({ one, says }) => (
            <li key={`${says} ${keyOf(one)}`}>
              {says}: {words.kinds[one.kind]} – {titleOf(subjects, one)}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t.parts.serverSaid}</summary>
        <code lang='en'>{problem.message}</code>
      </details>
    </div>
  );
}
