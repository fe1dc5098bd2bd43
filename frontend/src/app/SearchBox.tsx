import { Search } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { address, paths } from '../core/url/routes';
import { useText } from '../text/useText';
import { searchFieldId } from './useSearchKey';

/** The search in the header of every page but the front page, which has a larger one and shows what is found. */
export function SearchBox() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [words, setWords] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) navigate(address(paths.front, { q: words.trim() }));
  };
  return (
    <search>
      <form onSubmit={find}>
        <Search data-size='sm'>
          <Search.Input
            id={searchFieldId}
            aria-label={t.shell.searchHint}
            aria-keyshortcuts='/'
            title={t.shell.searchKey}
            placeholder={t.shell.search}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Search>
      </form>
    </search>
  );
}
