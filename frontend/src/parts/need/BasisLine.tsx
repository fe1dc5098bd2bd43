import { day } from '../../core/format/format';
import { useText } from '../../text/useText';
import { LawLink } from '../LawLink';
import { ThingLink } from '../ThingLink';
import css from './NeedDetail.module.css';
import type { Basis } from './query';

/** A legal basis or an assessment: what it is called, where it stands in law, when it counts, and who found it out. */
export function BasisLine({ basis }: { basis: Basis }) {
  const { t, lang } = useText();
  const { assessment } = basis;
  const laws = assessment?.law ? [assessment.law] : basis.laws.nodes;
  return (
    <>
      <ThingLink thing={basis} />
      {laws.map((law) => (
        <span key={law.id}>
          {' · '}
          <LawLink law={law} />
        </span>
      ))}
      {(basis.validFrom || basis.validTo) && (
        <span className={css.note}>
          {[basis.validFrom && t.parts.from(day(basis.validFrom, lang)), basis.validTo && t.parts.until(day(basis.validTo, lang))].filter(Boolean).join(' ')}
        </span>
      )}
      {assessment && (
        <span className={css.note}>
          {t.parts.need.assessedBy(t.words.assessment[assessment.status], assessment.assessedBy, assessment.assessedOn ? day(assessment.assessedOn, lang) : '')}
          {assessment.note && ` ${assessment.note}`}
        </span>
      )}
    </>
  );
}
