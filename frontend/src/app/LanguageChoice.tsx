import { useLocation, useSearchParams } from 'wouter';
import { languages } from '../core/format/format';
import { address } from '../core/url/routes';
import { useText } from '../text/useText';
import css from './Choice.module.css';

/** The three languages as links to the same page. */
export function LanguageChoice() {
  const { t, lang } = useText();
  const [path] = useLocation();
  const [search, setSearch] = useSearchParams();
  const rest = Object.fromEntries(search);
  return (
    <nav aria-label={t.shell.language} className={css.choice}>
      {languages.map((one) => (
        <a
          key={one}
          href={address(path, { ...rest, lang: one })}
          hrefLang={one}
          lang={one}
          aria-current={one === lang ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setSearch({ ...rest, lang: one }, { replace: true });
          }}
        >
          {t.shell.languages[one]}
        </a>
      ))}
    </nav>
  );
}
