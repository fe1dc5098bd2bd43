import { number } from '../core/format/format';
import { useText } from '../text/useText';
import { states } from '../api/enums';
import { type Counts, countOf } from './CountsBar';
import css from './StateCounts.module.css';
import { StateMark } from './StateMark';

/** The three counts on one line, each by shape and number; the words are for screen readers and stand in the tooltip. */
export function StateCounts({ counts }: { counts: Counts }) {
  const { t, lang } = useText();
  return (
    <span className={css.counts}>
      {states.map((state) => (
        <span key={state} data-none={countOf(counts, state) === 0} title={t.words.state[state]}>
          <StateMark state={state} />
          <span className={css.number}>{number(countOf(counts, state), lang)}</span>
          <span className='sr-only'> {t.words.stateOfMany[state]}</span>
        </span>
      ))}
    </span>
  );
}
