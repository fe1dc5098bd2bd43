import type { Enum } from '../../api/graphql';
import { day } from '../../core/format/format';
import { useText } from '../../text/useText';
import { ThingLink } from '../ThingLink';
import type { Expected } from './query';

interface Props {
  expectation: Expected;
  measure: { status: Enum<'MeasureStatus'>; finished: string | null };
}

/** When a measure will be done if all goes as written, and what decides that; or why nobody can tell. */
export function ExpectationLine({ expectation: { on, why, by }, measure }: Props) {
  const { t, lang } = useText();
  const words = t.measures.expectation;
  if (measure.status === 'DONE') return measure.finished ? words.doneOn(day(measure.finished, lang)) : words.done;
  const decides = by && (
    <>
      {' '}
      {on ? words.because : words.waitsFor} <ThingLink thing={by} />.
    </>
  );
  if (on) {
    return (
      <>
        {words.on(day(on, lang))}
        {decides ?? ` ${words.ownDay}`}
      </>
    );
  }
  return (
    <>
      {words.untold} {why ? `${t.words.undated[why]}.` : ''}
      {decides}
    </>
  );
}
