import { useText } from '../text/useText';
import css from './Choice.module.css';
import { type Theme, themes, useTheme } from './useTheme';

/** Light, dark or as the system. */
export function ThemeChoice() {
  const { t } = useText();
  const [theme, choose] = useTheme();
  return (
    <select className={css.select} aria-label={t.shell.theme} value={theme} onChange={(event) => choose(event.target.value as Theme)}>
      {themes.map((one) => (
        <option key={one} value={one}>
          {t.shell.themes[one]}
        </option>
      ))}
    </select>
  );
}
