import { Link } from 'wouter';
import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { measuresPath } from '../../core/url/measures';
import { Badge } from '../../parts/Badge';
import { barrierLook } from '../../parts/followup/marks';
import { MeasureStatus } from '../../parts/followup/MeasureStatus';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import { AboutQuery } from './followup';
import css from './MeasureFacts.module.css';

/** Who does something about it, and what stands in its way beside missing bases. Nothing where follow-up says nothing of it. */
export function FollowUpAbout({ id }: { id: string }) {
  const { t, lang, LANG } = useText();
  const asked = useAsk(AboutQuery, { id, lang: LANG });
  const words = t.thing.facts;
  if (!asked.data) return null;
  const { measures, barriers } = asked.data;
  if (measures.totalCount + barriers.totalCount === 0) return null;
  return (
    <Section title={words.followUp} aside={<ShowQuery asked={asked} />}>
      <ul className={css.list}>
        {barriers.nodes.map((barrier) => {
          const [shape, tone] = barrierLook[barrier.status];
          return (
            <li key={barrier.id}>
              {t.words.kind.Barrier}: <ThingLink thing={barrier} />{' '}
              <Badge shape={shape} tone={tone}>
                {t.words.barrierStatus[barrier.status]}
              </Badge>{' '}
              {barrier.type && <small>{t.words.barrierType[barrier.type]}</small>}
            </li>
          );
        })}
        {measures.nodes.map((measure) => (
          <li key={measure.id}>
            {t.words.kind.Measure}: <ThingLink thing={measure} /> <MeasureStatus measure={measure} />
          </li>
        ))}
      </ul>
      {barriers.totalCount > barriers.nodes.length && <p>{t.parts.ofTotal(number(barriers.nodes.length, lang), number(barriers.totalCount, lang))}</p>}
      {measures.totalCount > 0 && (
        <p>
          <Link href={measuresPath({ about: id })}>{words.allMeasures(number(measures.totalCount, lang), measures.totalCount)}</Link>
        </p>
      )}
    </Section>
  );
}
