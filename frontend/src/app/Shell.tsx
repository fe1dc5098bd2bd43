import type { ReactNode } from 'react';
import { useAsk } from '../api/useAsk';
import { Answer } from '../parts/Answer';
import { useText } from '../text/useText';
import { Banner } from './Banner';
import { Footer } from './Footer';
import { FreshnessQuery } from './freshness';
import { Header } from './Header';
import { NothingLoaded } from './NothingLoaded';
import css from './Shell.module.css';
import { useSearchKey } from './useSearchKey';

/**
 * What stands around each page. The page waits until it is known which data
 * there is, so that nothing jumps when the banner comes, and an empty store is
 * told of once.
 */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useText();
  const asked = useAsk(FreshnessQuery, {});
  useSearchKey();
  return (
    <>
      <a className={`ds-skip-link ${css.skip}`} href='#main'>
        {t.shell.skip}
      </a>
      <Header />
      <main id='main' className={css.main} tabIndex={-1}>
        <Answer to={asked}>
          {({ version }) =>
            version.number === 0 ? (
              <NothingLoaded />
            ) : (
              <>
                {version.illustrative && <Banner />}
                {children}
              </>
            )
          }
        </Answer>
      </main>
      <Footer version={asked.data?.version} />
    </>
  );
}
