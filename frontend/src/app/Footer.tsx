import { Link } from 'wouter';
import { day, listed, number } from '../core/format/format';
import { paths } from '../core/url/routes';
import { useText } from '../text/useText';
import css from './Footer.module.css';
import type { Freshness } from './freshness';

/** How fresh the data is, on every page and on paper. */
export function Footer({ version }: { version: Freshness | undefined }) {
  const { t, lang } = useText();
  const stale = version?.sources.filter((source) => source.stale).map((source) => source.title) ?? [];
  return (
    <footer className={css.footer}>
      <div className={css.inner}>
        {version && (
          <>
            <span>{t.shell.dataVersion(number(version.number, lang))}</span>
            {version.assessedOn && (
              <span>
                <time dateTime={version.assessedOn}>{t.shell.assessedOn(day(version.assessedOn, lang))}</time>
              </span>
            )}
            <Link href={paths.sources}>{t.shell.sourcesRead(version.sources.length)}</Link>
            {stale.length > 0 ? <strong>{t.shell.stale(listed(stale, lang))}</strong> : <span>{t.shell.allFresh}</span>}
          </>
        )}
      </div>
    </footer>
  );
}
