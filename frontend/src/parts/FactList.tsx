import type { Evidenced } from '../api/fragments';
import { day, type Language } from '../core/format/format';
import { isLovdata } from '../core/url/lovdata';
import type { Text } from '../text/nb';
import { useText } from '../text/useText';
import css from './FactList.module.css';
import { Origin } from './Origin';
import { OutLink } from './OutLink';
import { ThingLink } from './ThingLink';

/** What a verdict rests on: each fact with who says so, and the way to Lovdata. */
export function FactList({ facts }: { facts: readonly Evidenced[] }) {
  const { t, lang } = useText();
  if (facts.length === 0) return <p>{t.parts.noFacts}</p>;
  return (
    <ol className={css.facts} aria-label={t.parts.facts}>
      {facts.map((fact, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list is never reordered, and two facts may say the same
        <li key={at}>
          <span className={css.kind}>{t.words.fact[fact.kind]}</span>
          <span className={css.says}>
            {fact.subject && <ThingLink thing={fact.subject} />}
            {fact.object && (
              <>
                <span aria-hidden='true'> → </span>
                <ThingLink thing={fact.object} />
              </>
            )}
            {fact.value && <span className={css.value}> {valueOf(fact, t, lang)}</span>}
            {fact.object && isLovdata(fact.object.id) && (
              <>
                {' '}
                <OutLink to={fact.object.id}>{t.parts.onLovdata}</OutLink>
              </>
            )}
          </span>
          <span className={css.origin}>{fact.origin ? <Origin origin={fact.origin} /> : t.parts.recordedNowhere}</span>
        </li>
      ))}
    </ol>
  );
}

/** The value of a fact in words; one that has none stands as it is. */
function valueOf({ kind, value }: Evidenced, t: Text, lang: Language): string {
  const text = value ?? '';
  const words: Record<string, string> = { ACCESS_RIGHTS: t.words.access, ASSESSMENT: t.words.assessment, NOT_STATED: t.parts.absent }[kind as string] ?? {};
  if (words[text]) return words[text];
  const [from, to] = text.split('/');
  if (to === undefined) return text;
  return [from && t.parts.from(day(from, lang)), to && t.parts.until(day(to, lang))].filter(Boolean).join(' ');
}
