import type { State } from '../api/graphql';
import { useText } from '../text/useText';
import css from './StateBadge.module.css';
import { StateMark } from './StateMark';

/** A state by shape, word and colour. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useText();
  return (
    <span className={css.badge} data-state={state}>
      <StateMark state={state} />
      {t.words.state[state]}
    </span>
  );
}
