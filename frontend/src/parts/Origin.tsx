import type { From } from '../api/fragments';
import { day } from '../core/format/format';
import { useText } from '../text/useText';
import { ExampleMark } from './ExampleMark';
import { OutLink } from './OutLink';

/** Which source says so, when, and what it rests on. */
export function Origin({ origin }: { origin: From }) {
  const { t, lang } = useText();
  return (
    <>
      <span title={`${t.parts.document}: ${origin.document}`}>{origin.source.title}</span>
      {origin.source.illustrative && <ExampleMark />}
      {origin.date && (
        <>
          {', '}
          <time dateTime={origin.date}>{day(origin.date, lang)}</time>
        </>
      )}
      {origin.reference && (
        <>
          {'. '}
          <OutLink to={origin.reference}>{t.parts.reference}</OutLink>
        </>
      )}
      {origin.source.stale && ` (${t.parts.staleSource})`}
    </>
  );
}
