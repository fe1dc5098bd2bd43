import { unparted } from '../core/format/law';
import { useText } from '../text/useText';
import css from './Explanation.module.css';

/** Why something is in its state: the server’s sentences, one a row. */
export function Explanation({ sentences }: { sentences: readonly string[] }) {
  const { t } = useText();
  if (sentences.length === 1) return <p className={css.sentence}>{unparted(sentences[0] ?? '')}</p>;
  return (
    <ul className={css.sentences} aria-label={t.parts.why}>
      {sentences.map((sentence) => (
        <li key={sentence}>{unparted(sentence)}</li>
      ))}
    </ul>
  );
}
