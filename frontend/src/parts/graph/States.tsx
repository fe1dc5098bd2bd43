import type { Tally } from '../../core/graph/graph';
import { useText } from '../../text/useText';
import { StateMark } from '../StateMark';
import css from './ColumnGraph.module.css';
import { tallyWords } from './tallyWords';

/** The states that a tally counts, by shape and word. */
export function States({ tally }: { tally: Tally }) {
  const { t, lang } = useText();
  return (
    <span className={css.states}>
      {tallyWords(tally, t, lang).map(({ state, words }) => (
        <span key={state} data-state={state}>
          <StateMark state={state} />
          {words}
        </span>
      ))}
    </span>
  );
}
