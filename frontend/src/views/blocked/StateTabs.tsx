import { Link, useLocation, useSearch } from 'wouter';
import type { State } from '../../api/graphql';
import { states } from '../../api/enums';
import { number } from '../../core/format/format';
import { listed, narrowed, type ViewState, viewShape } from '../../core/services/filter';
import { writeState } from '../../core/url/state';
import { countOf, type Counts } from '../../parts/CountsBar';
import { StateMark } from '../../parts/StateMark';
import { stay } from '../../parts/stay';
import { useText } from '../../text/useText';
import css from './StateTabs.module.css';

/** The counts of the three states under the filter, each a way to its rows; the filter stays. */
export function StateTabs({ state, counts }: { state: ViewState; counts: Counts | undefined }) {
  const { t, lang } = useText();
  const [path] = useLocation();
  const search = useSearch();
  const shown = listed(state);
  const to = (some: readonly State[]) => path + writeState(viewShape, { ...state, ...narrowed({ state: some }) }, search);
  const isShown = (some: readonly State[]) => some.length === shown.length && some.every((one) => shown.includes(one));
  const tabs = [...states.map((one) => [one] as const), states];
  return (
    <nav aria-label={t.blocked.byState}>
      <ul className={css.tabs}>
        {tabs.map((some) => {
          const [only] = some.length === 1 ? some : [];
          const count = counts && some.reduce((sum, one) => sum + countOf(counts, one), 0);
          return (
            <li key={some.join()}>
              <Link href={to(some)} state={stay} data-state={only} aria-current={isShown(some) ? 'true' : undefined}>
                {only && <StateMark state={only} />}
                <span>{only ? t.words.state[only] : t.blocked.all}</span>
                <strong>{count === undefined ? '…' : number(count, lang)}</strong>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
