import { Link } from 'wouter';
import { number } from '../../core/format/format';
import { address, paths } from '../../core/url/routes';
import { servicesPath } from '../../core/url/services';
import { CountsBar } from '../../parts/CountsBar';
import { Empty } from '../../parts/Empty';
import { Section } from '../../parts/Section';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './LifeEvents.module.css';
import type { LifeEvent } from './query';

/** The seven life events in published order, each with its counts. */
export function LifeEvents({ events }: { events: readonly LifeEvent[] }) {
  const { t, lang } = useText();
  return (
    <Section title={t.front.lifeEvents}>
      {events.length === 0 ? (
        <Empty todo={t.front.noLifeEvents} />
      ) : (
        <ol className={css.events}>
          {events.map((event) => (
            <li key={event.id}>
              <div>
                <h3>
                  <ThingLink thing={event} />
                </h3>
                <p>
                  {t.front.involved(number(event.summary.agencies.length, lang), number(event.summary.ministries.length, lang))}
                </p>
                <p>
                  <Link href={address(paths.lifeEvent, { id: event.id, view: 'follow-up' })}>
                    {t.front.followUp}
                    <span className='sr-only'>: {event.title}</span>
                  </Link>
                </p>
              </div>
              <CountsBar counts={event.summary.counts} of={event.title} to={(state) => servicesPath({ lifeEvent: event.id, state: [state] })} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
