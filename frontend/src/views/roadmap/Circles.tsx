import { Mark } from '../../parts/Mark';
import { Section } from '../../parts/Section';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import type { Roadmap } from './query';
import css from './Roadmap.module.css';

/** Measures that wait for each other, so that none can ever be done. */
export function Circles({ circles }: Pick<Roadmap, 'circles'>) {
  const { t } = useText();
  return (
    <Section title={t.roadmap.circles}>
      <p>{t.roadmap.circlesLead}</p>
      <ul className={css.circles}>
        {circles.map(({ measures }) => (
          <li key={measures.map((one) => one.id).join(' ')}>
            <Mark shape='warn' tone='bad' />
            {[...measures, ...measures.slice(0, 1)].map((measure, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the first comes again at the end
              <span key={at}>
                {at > 0 && (
                  <>
                    <span aria-hidden='true'>→ </span>
                    <span className='sr-only'>{t.words.edge.DEPENDS_ON} </span>
                  </>
                )}
                <ThingLink thing={measure} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
