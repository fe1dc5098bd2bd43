import { useText } from '../../text/useText';
import { states } from '../../api/enums';
import { StateMark } from '../StateMark';
import css from './ColumnGraph.module.css';

/** What the lines mean. */
export function Legend() {
  const { t } = useText();
  return (
    <ul className={css.legend} aria-label={t.graph.legend}>
      {states.map((state) => (
        <li key={state}>
          <Line state={state} />
          <StateMark state={state} /> {t.words.state[state]}
        </li>
      ))}
      <li>
        <Line />
        {t.graph.otherEdge}
      </li>
    </ul>
  );
}

function Line({ state }: { state?: string }) {
  return (
    <svg className={css.edges} width='32' height='8' aria-hidden='true'>
      <path d='M0 4H32' data-state={state} />
    </svg>
  );
}
