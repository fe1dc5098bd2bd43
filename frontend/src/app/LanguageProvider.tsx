import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Router, useSearchParams } from 'wouter';
import { type Language, languages } from '../core/format/format';
import { inLanguage } from '../core/url/routes';
import { stay } from '../parts/stay';
import type { Text } from '../text/nb';
import { loadText, TextContext } from '../text/useText';
import { recall, remember } from './remembered';

/**
 * The language stands in every address, so that whoever gets a link sees what
 * the sender saw. Without it, the language is the one last chosen in this
 * browser, else bokmål.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const asked = languages.find((one) => one === search.get('lang'));
  const lang = asked ?? languages.find((one) => one === recall('lang')) ?? 'nb';
  const [loaded, setLoaded] = useState<{ lang: Language; t: Text }>();

  useEffect(() => {
    if (!asked) {
      setSearch((now) => ({ ...Object.fromEntries(now), lang }), { replace: true });
      return;
    }
    remember('lang', asked);
  }, [asked, lang, setSearch]);

  useEffect(() => {
    let awaited = true;
    void loadText(lang).then((t) => {
      if (!awaited) return;
      document.documentElement.lang = lang;
      setLoaded({ lang, t });
    });
    return () => {
      awaited = false;
    };
  }, [lang]);

  const inUse = useMemo(
    () => loaded && { ...loaded, LANG: loaded.lang.toUpperCase() as Uppercase<Language> },
    [loaded],
  );
  if (!inUse) return null;
  return (
    <Router
      hrefs={(to) => inLanguage(to, lang)}
      aroundNav={(navigate, to, options) => {
        const there = inLanguage(to, lang);
        if (options?.replace) {
          navigate(there, options);
          return;
        }
        if (options?.state === stay) {
          navigate(there, { ...options, state: window.history.state ?? {} }); // the arrival is still the same
          return;
        }
        navigate(there, { ...options, state: { arrival: performance.now() } }); // Page puts the focus on its heading
        window.scrollTo(0, 0);
      }}
    >
      <TextContext value={inUse}>{children}</TextContext>
    </Router>
  );
}
