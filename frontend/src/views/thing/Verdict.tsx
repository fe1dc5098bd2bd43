import { number } from '../../core/format/format';
import { ExampleMark } from '../../parts/ExampleMark';
import { Explanation } from '../../parts/Explanation';
import { NeedDetail } from '../../parts/need/NeedDetail';
import { Section } from '../../parts/Section';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import type { ThingOf } from './query';
import css from './Verdict.module.css';

/** The state of a service and why, need by need, and the blocked services that it requires. */
export function Verdict({ service }: { service: ThingOf<'Service'> }) {
  const { t, lang } = useText();
  const needs = service.needs.nodes.toSorted((a, b) => Number(b.decides) - Number(a.decides));
  const { totalCount } = service.needs;
  return (
    <>
      <Section title={t.thing.verdict}>
        <p className={css.state}>
          <StateBadge state={service.state} />
          {service.verdict.illustrative && <ExampleMark />}
        </p>
        <Explanation sentences={service.explanations} />
      </Section>
      {totalCount > 0 && (
        <Section title={t.blocked.needsOf(number(needs.length, lang), number(totalCount, lang), totalCount > needs.length)}>
          <div className={css.needs}>
            {needs.map((need) => (
              <NeedDetail key={`${need.evidence?.id} ${need.dataset?.id}`} need={need} />
            ))}
          </div>
        </Section>
      )}
      {service.blockedBy.totalCount > 0 && (
        <Section title={`${t.blocked.upstream} (${number(service.blockedBy.totalCount, lang)})`}>
          <p>{t.blocked.upstreamLong}</p>
          <ul>
            {service.blockedBy.nodes.map((other) => (
              <li key={other.id}>
                <ThingLink thing={other} /> <StateBadge state={other.state} />
              </li>
            ))}
          </ul>
          {service.blockedBy.totalCount > service.blockedBy.nodes.length && (
            <p>{t.parts.ofTotal(number(service.blockedBy.nodes.length, lang), number(service.blockedBy.totalCount, lang))}</p>
          )}
        </Section>
      )}
    </>
  );
}
