import { Search } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { searchFieldId } from '../../app/useSearchKey';
import { useText } from '../../text/useText';
import css from './SearchField.module.css';

const pause = 250; // ms without a key before it is searched

/** The large search field. It searches while one writes, with a pause, and at once on Enter. */
export function SearchField({ words, search }: { words: string; search: (words: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(words);

  const [seen, setSeen] = useState(words);
  if (seen !== words) {
    setSeen(words); // the address changed by other means, such as Back
    setTyped(words);
  }

  useEffect(() => {
    if (typed === words) return undefined;
    const timer = setTimeout(() => search(typed), pause);
    return () => clearTimeout(timer);
    // search is another function at each rendering, and means the same
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps
  }, [typed, words]);

  return (
    <search className={css.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(typed);
        }}
      >
        <label htmlFor={searchFieldId}>{t.front.searchLabel}</label>
        <Search data-size='md'>
          <Search.Input id={searchFieldId} aria-keyshortcuts='/' value={typed} onChange={(event) => setTyped(event.target.value)} />
          <Search.Clear aria-label={t.front.searchClear} />
          <Search.Button>{t.shell.search}</Search.Button>
        </Search>
        <small>{t.shell.searchKey}</small>
      </form>
    </search>
  );
}
