import type { ReactNode } from 'react';
import type { Kind } from '../../api/graphql';
import { turnOf } from '../../core/services/reasons';
import { useText } from '../../text/useText';
import { LawLink } from '../LawLink';
import { ThingLink } from '../ThingLink';
import css from './Chain.module.css';
import type { NeedRow } from './query';

/** What stands at one place of the chain; nothing where no source says. */
interface Link {
  kind: Kind;
  things: readonly ReactNode[];
  /** A second line, such as whose it is. */
  whose?: string;
  /** Something stands there, but it does not hold. */
  broken?: boolean;
  /** What to say when nothing stands there. */
  otherwise: string;
}

const names = (of: readonly { title: string }[]) => of.map((one) => one.title).join(', ');

/** The chain that a need rests on: service → evidence → dataset → basis → law. */
export function Chain({ need }: { need: NeedRow }) {
  const { t } = useText();
  const side = turnOf(need.reason) === 'consumer' ? need.processing : need.disclosure;
  const links: Link[] = [
    { kind: 'Service', things: [<ThingLink key='s' thing={need.service} />], whose: names(need.consumers), otherwise: t.parts.need.notStated },
    // A service may name the dataset itself; then there is no evidence between them, and none is missing.
    ...(need.evidence && need.evidence.id !== need.dataset?.id
      ? [{ kind: 'Evidence' as const, things: [<ThingLink key='e' thing={need.evidence} />], otherwise: '' }]
      : []),
    {
      kind: 'Dataset',
      things: need.dataset ? [<ThingLink key='d' thing={need.dataset} />] : [],
      whose: [names(need.providers), need.dataset && t.words.access[need.dataset.access]].filter(Boolean).join(' · '),
      otherwise: t.parts.need.notStated,
    },
    {
      kind: 'LegalBasis',
      things: side.bases.map((basis) => <ThingLink key={basis.id} thing={basis} />),
      broken: side.status !== 'PRESENT',
      ...(side.bases.length > 0 && { whose: t.words.side[side.status] }),
      otherwise: t.words.side[side.status],
    },
    { kind: 'Law', things: need.laws.map((law) => <LawLink key={law.id} law={law} />), otherwise: t.parts.need.notStated },
  ];
  return (
    <ol className={css.chain} aria-label={t.parts.need.chain}>
      {links.map((link) => (
        <li key={link.kind} data-absent={link.broken ?? link.things.length === 0}>
          <span className={css.kind}>{t.words.kind[link.kind]}</span>
          <span className={css.thing}>
            {link.things.length === 0
              ? link.otherwise
              : link.things.map((thing, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the list is never reordered
                  <span key={at} className={css.one}>
                    {thing}
                  </span>
                ))}
            {link.whose && <small className={css.whose}>{link.whose}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
