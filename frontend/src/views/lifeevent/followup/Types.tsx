import { useUrlState } from '../../../app/useUrlState';
import { number } from '../../../core/format/format';
import { useText } from '../../../text/useText';
import { shape } from '../state';
import css from './FollowUp.module.css';
import type { Profile } from './query';

/** How many barriers of each type, as bars: filled what measures address, hatched what none does. Each opens its rows. */
export function Types({ counts }: { counts: Profile['counts'] }) {
  const { t, lang } = useText();
  const [{ barrier, gap }, change] = useUrlState(shape);
  const words = t.followup.obstacles;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const without = counts.reduce((sum, { unaddressed }) => sum + unaddressed, 0);
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <>
      <ul className={css.types} aria-label={words.byType}>
        {counts.map(({ type, count, unaddressed }) => (
          <li key={type}>
            <button type='button' aria-pressed={barrier === type} disabled={count === 0} onClick={() => change({ barrier: barrier === type ? undefined : type }, 'step')}>
              <span className={css.typeName}>{t.words.barrierType[type]}</span>
              <span className={css.typeCount}>{words.count(count, unaddressed)}</span>
              <span className={css.typeBar} aria-hidden='true'>
                <span data-with style={{ width: `${(100 * (count - unaddressed)) / most}%` }} />
                <span data-without style={{ width: `${(100 * unaddressed) / most}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={`${css.filter} no-print`} role='group' aria-label={words.byType}>
        <button type='button' aria-pressed={!barrier && !gap} onClick={() => change({ barrier: undefined, gap: false }, 'step')}>
          {words.all} ({number(all, lang)})
        </button>
        <button type='button' aria-pressed={gap} onClick={() => change({ gap: !gap }, 'step')}>
          {words.onlyUnaddressed(number(without, lang))}
        </button>
      </div>
    </>
  );
}
