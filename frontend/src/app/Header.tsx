import { Link, useLocation } from 'wouter';
import { paths } from '../core/url/routes';
import { useText } from '../text/useText';
import css from './Header.module.css';
import { LanguageChoice } from './LanguageChoice';
import { SearchBox } from './SearchBox';
import { ThemeChoice } from './ThemeChoice';

/** The name, the pages, the search and the settings. */
export function Header() {
  const { t } = useText();
  const [path] = useLocation();
  const pages = [
    [paths.services, t.shell.nav.services],
    [paths.explore, t.shell.nav.explore],
    [paths.coordination, t.shell.nav.coordination],
    [paths.whatIf, t.shell.nav.whatIf],
    [paths.measures, t.shell.nav.measures],
    [paths.roadmap, t.shell.nav.roadmap],
    [paths.indicators, t.shell.nav.indicators],
    [paths.reports, t.shell.nav.reports],
    [paths.sources, t.shell.nav.sources],
    [paths.graphiql, t.shell.nav.graphiql],
  ] as const;
  return (
    <header className={css.header}>
      <div className={css.inner}>
        <Link href={paths.front} className={css.name} aria-current={path === paths.front ? 'page' : undefined}>
          <svg viewBox='0 0 32 32' aria-hidden='true' className={css.mark}>
            <path d='M9 9 23 16 9 23' />
            <circle cx='9' cy='9' r='4' />
            <circle cx='23' cy='16' r='4' />
            <circle cx='9' cy='23' r='4' />
          </svg>
          {t.shell.name}
        </Link>
        <nav aria-label={t.shell.pages} className={css.nav}>
          {pages.map(([to, title]) => (
            <Link key={to} href={to} aria-current={path === to ? 'page' : undefined}>
              {title}
            </Link>
          ))}
        </nav>
        <div className={css.tools}>
          {path !== paths.front && <SearchBox />}
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </header>
  );
}
