import { Link } from 'wouter';
import { address, paths } from '../../core/url/routes';
import { states } from '../../api/enums';
import { Section } from '../../parts/Section';
import { StateMark } from '../../parts/StateMark';
import { stay } from '../../parts/stay';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import type { Summary } from './query';

/** Why its services are in their states, each count a way to its rows. */
export function Reasons({ event }: { event: Summary }) {
  const { t } = useText();
  return (
    <Section title={t.lifeevent.reasons}>
      <p className={css.note}>{t.lifeevent.reasonsLead}</p>
      <ul className={css.reasons}>
        {event.summary.reasons.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state)).map(({ reason, state, services }) => (
          <li key={reason}>
            <StateMark state={state} />
            <span className='sr-only'>{t.words.state[state]}: </span>
            <Link href={address(paths.lifeEvent, { id: event.id, reason: reason.toLowerCase(), as: 'table' })} state={stay}>
              {t.words.reason[reason]}
            </Link>
            <span className={css.count}>{t.lifeevent.services(services)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
