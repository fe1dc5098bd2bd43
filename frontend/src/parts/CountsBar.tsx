import { Link } from 'wouter';
import { states } from '../api/enums';
import type { State } from '../api/graphql';
import { number } from '../core/format/format';
import { useText } from '../text/useText';
import css from './CountsBar.module.css';
import { StateMark } from './StateMark';
import { stay } from './stay';

/** How many there are in each state, as the server counts. */
export interface Counts {
  blocked: number;
  unknown: number;
  clear: number;
}

/** The count of one state. */
export function countOf(counts: Counts, state: State): number {
  return { BLOCKED: counts.blocked, UNKNOWN: counts.unknown, CLEAR: counts.clear }[state];
}

interface Props {
  counts: Counts;
  /** Where the rows of a state are. */
  to: (state: State) => string;
  /** What is counted, for screen readers: the title of the life event. */
  of: string;
  /** The rows are on this very page: the focus stays, and so does the place on the page. */
  narrows?: boolean;
}

/** Counts by state, each a link to its rows, over a bar that shows their shares. */
export function CountsBar({ counts, to, of, narrows }: Props) {
  const { t, lang } = useText();
  return (
    <div className={css.counts}>
      <div className={css.bar} aria-hidden='true'>
        {states.map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: countOf(counts, state) }} hidden={countOf(counts, state) === 0} />
        ))}
      </div>
      <ul className={css.links} aria-label={`${of}: ${t.parts.counts}`}>
        {states.map((state) => (
          <li key={state}>
            <Link href={to(state)} data-state={state} state={narrows ? stay : undefined}>
              <StateMark state={state} />
              <span>
                <strong>{number(countOf(counts, state), lang)}</strong> {(countOf(counts, state) === 1 ? t.words.stateOfOne : t.words.stateOfMany)[state]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
