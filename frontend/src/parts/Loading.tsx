import { useText } from '../text/useText';
import css from './Loading.module.css';

/** Holds the place of what is on its way. The word comes after a moment only, so that quick answers do not flicker. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useText();
  return (
    <div className={css.loading} style={{ minHeight: `${lines * 2}rem` }} role='status'>
      <span>{t.parts.loading}</span>
    </div>
  );
}
