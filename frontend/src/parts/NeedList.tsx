import type { NeedTold } from '../api/fragments';
import { unparted } from '../core/format/law';
import { useText } from '../text/useText';
import { ExampleMark } from './ExampleMark';
import { FactList } from './FactList';
import css from './NeedList.module.css';
import { StateBadge } from './StateBadge';
import { ThingLink } from './ThingLink';

/** Needs, each with its state, the reason as a sentence and, to open, the facts. */
export function NeedList({ needs, label }: { needs: readonly NeedTold[]; label: string }) {
  return (
    <ul className={css.needs} aria-label={label}>
      {needs.map((need) => (
        <NeedItem key={`${need.service.id} ${need.evidence?.id} ${need.dataset?.id}`} need={need} />
      ))}
    </ul>
  );
}

function NeedItem({ need }: { need: NeedTold }) {
  const { t } = useText();
  return (
    <li data-state={need.state}>
      <div className={css.head}>
        <StateBadge state={need.state} />
        <strong>
          <ThingLink thing={need.service} />
        </strong>
        {need.illustrative && !need.service.illustrative && <ExampleMark />}
      </div>
      <p className={css.chain}>
        {t.parts.needs} {need.evidence && <ThingLink thing={need.evidence} />}
        {need.evidence && need.dataset && need.evidence.id !== need.dataset.id && <span aria-hidden='true'> → </span>}
        {need.dataset && need.evidence?.id !== need.dataset.id && <ThingLink thing={need.dataset} />}
      </p>
      <p className={css.why}>{unparted(need.explanation)}</p>
      <details>
        <summary>{t.parts.facts}</summary>
        <FactList facts={need.facts} />
      </details>
    </li>
  );
}
