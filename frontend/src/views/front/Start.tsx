import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { servicesPath } from '../../core/url/services';
import { Answer } from '../../parts/Answer';
import { countOf, CountsBar } from '../../parts/CountsBar';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { LifeEvents } from './LifeEvents';
import { FrontQuery } from './query';
import { Questions } from './Questions';
import css from './Start.module.css';

/** All services at a glance, the questions to start from, and the seven life events. */
export function Start() {
  const { t, lang, LANG } = useText();
  const asked = useAsk(FrontQuery, { lang: LANG });
  return (
    <Answer to={asked} lines={30}>
      {({ lifeEvents, blockedServices: { counts } }) => {
        const all = countOf(counts, 'BLOCKED') + countOf(counts, 'UNKNOWN') + countOf(counts, 'CLEAR');
        const events = lifeEvents.nodes.toSorted((a, b) => (a.national ?? 0) - (b.national ?? 0));
        return (
          <div className={css.start}>
            <Section title={t.front.allServices(number(all, lang))} aside={<ShowQuery asked={asked} />}>
              <div className={css.all}>
                <CountsBar counts={counts} to={(state) => servicesPath({ state: [state] })} of={t.front.allServices(number(all, lang))} />
                <p>{t.front.unknownMeans}</p>
              </div>
            </Section>
            <Questions counts={counts} events={events} />
            <LifeEvents events={events} />
          </div>
        );
      }}
    </Answer>
  );
}
