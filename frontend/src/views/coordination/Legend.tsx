import { states } from '../../api/enums';
import { StateMark } from '../../parts/StateMark';
import { useText } from '../../text/useText';
import css from './Coordination.module.css';

/** What the shapes in the cells mean. */
export function Legend() {
  const { t } = useText();
  return (
    <ul className={css.legend} aria-label={t.coordination.legend}>
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state} /> {t.words.state[state]}
        </li>
      ))}
    </ul>
  );
}
