import { day } from '../../core/format/format';
import { useText } from '../../text/useText';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import css from './FollowUp.module.css';
import type { MeasureTold } from './lists';
import { MeasureStatus } from './MeasureStatus';

/** When a measure was or should be done. */
export function MeasureDay({ measure }: { measure: Pick<MeasureTold, 'status' | 'due' | 'finished'> }) {
  const { t, lang } = useText();
  const words = t.followup.obstacles;
  if (measure.finished) return words.finished(day(measure.finished, lang));
  return measure.due ? words.due(day(measure.due, lang)) : words.noDue;
}

/** Who does what, by when: a measure in two lines. */
export function MeasureLine({ measure }: { measure: MeasureTold }) {
  const { t } = useText();
  return (
    <div className={css.measure}>
      <ThingLink thing={measure} />
      <small className={css.second}>
        {measure.leaders.nodes.length ? <ThingLinks things={measure.leaders.nodes} /> : t.followup.obstacles.noLeader}
        {' · '}
        <MeasureDay measure={measure} />
        {' · '}
        <MeasureStatus measure={measure} />
      </small>
    </div>
  );
}
