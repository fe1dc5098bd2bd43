import type { Named } from '../../api/fragments';
import type { State } from '../../api/graphql';
import { number } from '../../core/format/format';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './Worklist.module.css';

/** How many services wait; opens to which. */
export function ServicesOfRow({ services }: { services: { totalCount: number; nodes: readonly (Named & { state: State })[] } }) {
  const { t, lang } = useText();
  const { totalCount, nodes } = services;
  return (
    <details className={css.services}>
      <summary>{t.thing.worklist.services(number(totalCount, lang), totalCount)}</summary>
      <ul>
        {nodes.map((service) => (
          <li key={service.id}>
            <ThingLink thing={service} /> <StateBadge state={service.state} />
          </li>
        ))}
      </ul>
      {nodes.length < totalCount && <p>{t.parts.ofTotal(number(nodes.length, lang), number(totalCount, lang))}</p>}
    </details>
  );
}
