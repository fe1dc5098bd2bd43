import { Section } from '../../parts/Section';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './LifeEvent.module.css';
import type { Summary } from './query';

/** The ministries and the agencies that have a part in it. */
export function Involved({ event }: { event: Summary }) {
  const { t } = useText();
  const { agencies, ministries } = event.summary;
  const below = agencies.filter((agency) => !ministries.some(({ id }) => id === agency.id));
  return (
    <Section title={t.lifeevent.involved}>
      <div className={css.involved}>
        <div>
          <h3>{t.lifeevent.ministries}</h3>
          {ministries.length === 0 && <p className={css.note}>{t.lifeevent.noMinistries}</p>}
          <ul>
            {ministries.map((ministry) => (
              <li key={ministry.id}>
                <ThingLink thing={ministry} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t.lifeevent.agencies}</h3>
          <ul>
            {below.map((agency) => (
              <li key={agency.id}>
                <ThingLink thing={agency} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
