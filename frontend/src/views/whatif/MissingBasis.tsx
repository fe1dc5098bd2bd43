import { Fragment } from 'react';
import type { Thing } from '../../parts/ThingLink';
import { ThingLink } from '../../parts/ThingLink';
import { listed } from '../../core/format/format';
import { useText } from '../../text/useText';
import type { Missing } from './query';
import css from './WhatIf.module.css';

/** A missing basis: the dataset, which side is missing, between whom, and in which law as far as anybody knows. */
export function MissingBasis({ basis }: { basis: Missing }) {
  const { t, lang } = useText();
  const words = t.whatif;
  const from = listed(basis.agencies.map((agency) => agency.title), lang) || words.nobody;
  const sharing = basis.kind === 'PROCESSING' ? `${t.words.basisKind.PROCESSING}: ${basis.consumer?.title ?? words.nobody}` : words.basis(t.words.basisKind[basis.kind], from, basis.consumer?.title ?? words.nobody);
  return (
    <div className={css.missing}>
      {basis.dataset ? <ThingLink thing={basis.dataset} /> : words.nobody}
      <span className={css.about}>{sharing}</span>
      <span className={css.about}>{basis.laws.length > 0 ? <Laws laws={basis.laws} /> : words.lawUnknown}</span>
    </div>
  );
}

function Laws({ laws }: { laws: readonly Thing[] }) {
  const { t } = useText();
  return (
    <>
      {t.whatif.lawsOf}:{' '}
      {laws.map((law, at) => (
        <Fragment key={law.id}>
          {at > 0 && ', '}
          <ThingLink thing={law} />
        </Fragment>
      ))}
    </>
  );
}
