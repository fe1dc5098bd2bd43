import { Link } from 'wouter';
import { address, pathOf, paths } from '../../core/url/routes';
import { servicesPath } from '../../core/url/services';
import { number } from '../../core/format/format';
import type { Counts } from '../../parts/CountsBar';
import { Section } from '../../parts/Section';
import { useText } from '../../text/useText';
import css from './Questions.module.css';
import type { LifeEvent } from './query';

/** The questions that people come with, each a link to its answer. */
export function Questions({ counts, events }: { counts: Counts; events: readonly LifeEvent[] }) {
  const { t, lang } = useText();
  const q = t.front.questions;
  const [worst, next = worst] = events.toSorted((a, b) => b.summary.counts.blocked - a.summary.counts.blocked);
  const questions = [
    { to: servicesPath({ state: ['BLOCKED'] }), ...q.blocked(number(counts.blocked, lang)) },
    { to: servicesPath({ state: ['UNKNOWN'] }), ...q.unknown(number(counts.unknown, lang)) },
    ...(worst ? [{ to: pathOf(worst), ...q.lifeEvent(worst.title) }] : []),
    ...(next ? [{ to: address(paths.lifeEvent, { id: next.id, view: 'follow-up' }), ...q.followUp(next.title) }] : []),
    { to: paths.coordination, ...q.owes },
    { to: paths.whatIf, ...q.whatIf },
    { to: paths.explore, ...q.explore },
  ];
  return (
    <Section title={t.front.questionsTitle}>
      <ul className={css.questions}>
        {questions.map(({ to, ask, answer }) => (
          <li key={to}>
            <Link href={to}>{ask}</Link>
            <p>{answer}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
