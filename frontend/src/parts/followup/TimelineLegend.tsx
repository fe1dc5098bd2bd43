import { useText } from '../../text/useText';
import css from './Timeline.module.css';

/** What the bars and lines mean. */
export function TimelineLegend() {
  const { t } = useText();
  const axis = t.measures.axis;
  return (
    <ul className={css.legend} aria-label={axis.legend}>
      {(['both', 'end', 'start'] as const).map((known) => (
        <li key={known}>
          <span className={css.sample} aria-hidden='true'>
            <span className={css.bar} data-known={known} data-status='STARTED' style={{ left: known === 'end' ? '50%' : 0, width: known === 'end' ? undefined : '100%' }} />
          </span>
          {{ both: axis.bar, end: axis.point, start: axis.openEnd }[known]}
        </li>
      ))}
      {([false, true] as const).map((late) => (
        <li key={String(late)} className={css.lineSample}>
          <span className={css.sample} aria-hidden='true'>
            <svg viewBox='0 0 100 1' preserveAspectRatio='none' className={css.lines}>
              <path d='M0 0.5H100' data-late={late} />
            </svg>
            <span className={css.arrow} data-points='right' data-late={late} style={{ left: '100%', top: '50%' }} />
          </span>
          {late ? axis.late : axis.waits}
        </li>
      ))}
    </ul>
  );
}
