import { Link } from 'wouter';
import { unparted } from '../../core/format/law';
import { turnOf } from '../../core/services/reasons';
import { whatIfAddress } from '../../core/hypothesis/address';
import type { Missing } from '../../core/hypothesis/hypothesis';
import { useText } from '../../text/useText';
import { ExampleMark } from '../ExampleMark';
import { FactList } from '../FactList';
import { StateBadge } from '../StateBadge';
import { ThingLinks } from '../ThingLinks';
import { Chain } from './Chain';
import css from './NeedDetail.module.css';
import type { NeedRow } from './query';
import { SideOf } from './SideOf';

/** The bases that would do: the provider’s to disclose, or the consumer’s to process, for each agency that needs the data. */
function missingOf({ dataset, consumers }: NeedRow, turn: 'consumer' | 'provider'): Missing[] {
  const kind = turn === 'consumer' ? 'PROCESSING' : 'DISCLOSURE';
  return (consumers.length ? consumers : [null]).map((consumer) => ({ kind, dataset, consumer }));
}

/** One need and why it is in its state: the sentence, the chain, both sides, whose turn it is, and the facts. */
export function NeedDetail({ need, level = 3 }: { need: NeedRow; level?: 3 | 4 }) {
  const { t } = useText();
  const Title = `h${level}` as const;
  const turn = turnOf(need.reason);
  const actors = turn === 'consumer' ? need.consumers : need.providers;
  return (
    <article className={css.need} data-state={need.state} aria-label={(need.evidence ?? need.dataset)?.title}>
      <div className={css.head}>
        <StateBadge state={need.state} />
        <Title className={css.title}>{t.words.reason[need.reason]}</Title>
        {need.illustrative && <ExampleMark />}
        {!need.decides && <small className={css.aside}>{t.parts.need.doesNotDecide}</small>}
      </div>
      <p className={css.sentence}>{unparted(need.explanation)}</p>
      <div className={css.body}>
        <Chain need={need} />
        <dl className={css.sides}>
          <SideOf title={t.parts.need.disclosure} who={need.providers} side={need.disclosure} />
          <SideOf title={t.parts.need.processing} who={need.consumers} side={need.processing} />
          {turn && (
            <div>
              <dt>{t.parts.need.whoseTurn}</dt>
              <dd className={css.turn}>{actors.length ? <ThingLinks things={actors} /> : t.parts.need.notStated}</dd>
              <dd>
                <Link href={whatIfAddress(missingOf(need, turn))}>{t.parts.need.tryIt}</Link>
              </dd>
            </div>
          )}
        </dl>
      </div>
      <details className={css.facts} open={need.decides}>
        <summary>{t.parts.facts}</summary>
        <FactList facts={need.facts} />
      </details>
    </article>
  );
}
