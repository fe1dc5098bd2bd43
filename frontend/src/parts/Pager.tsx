import { Button } from '@digdir/designsystemet-react';
import type { Paged } from '../api/fragments';
import { number } from '../core/format/format';
import { useText } from '../text/useText';
import css from './Pager.module.css';

/** Where a list is read from. It belongs in the address; {} is the beginning. */
export interface Place {
  after?: string | undefined;
  /** How many stand before it. */
  before?: number | undefined;
}

interface Props {
  pageInfo: Paged;
  /** How many rows this page has. */
  shown: number;
  total: number;
  /** How many stand before this page: place.before. */
  before: number;
  go: (place: Place) => void;
}

/** Says which part of a list is shown and leads to the next. */
export function Pager({ pageInfo, shown, total, before, go }: Props) {
  const { t, lang } = useText();
  const end = pageInfo.endCursor;
  return (
    <nav className={css.pager} aria-label={t.parts.paging}>
      <span role='status'>
        {shown > 0 && t.parts.range(number(before + 1, lang), number(before + shown, lang), number(total, lang))}
      </span>
      {before > 0 && (
        <Button data-size='sm' variant='tertiary' onClick={() => go({})}>
          {t.parts.first}
        </Button>
      )}
      {pageInfo.hasNextPage && end && (
        <Button data-size='sm' variant='secondary' onClick={() => go({ after: end, before: before + shown })}>
          {t.parts.next}
        </Button>
      )}
    </nav>
  );
}
