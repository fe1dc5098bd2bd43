import { useEffect, useRef } from 'react';
import { useAsk } from '../../api/useAsk';
import { day, number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { ExpectationLine } from '../../parts/followup/ExpectationLine';
import { Funding } from '../../parts/followup/Funding';
import { MeasureStatus } from '../../parts/followup/MeasureStatus';
import { ReleaseResult } from '../../parts/followup/ReleaseResult';
import { Mark } from '../../parts/Mark';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import { useText } from '../../text/useText';
import { Facts } from './Facts';
import { type Consequences, MeasureQuery } from './followup';
import css from './MeasureFacts.module.css';
import type { ThingOf } from './query';

/** How a measure stands: status, dates, money and what it would create; then what follows from it. */
export function MeasureFacts({ measure }: { measure: ThingOf<'Measure'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  const none = t.parts.need.notStated;
  const status = { status: measure.measureStatus, overdue: measure.overdue, finished: measure.finished };
  return (
    <>
      <Section title={words.measure}>
        <Facts
          rows={[
            [words.type, t.words.measureType[measure.measureType]],
            [words.status, <MeasureStatus key='status' measure={status} />],
            [t.measures.columns.start, measure.start ? day(measure.start, lang) : none],
            [t.measures.columns.due, measure.measureDue ? day(measure.measureDue, lang) : none],
            [t.measures.columns.expected, <ExpectationLine key='expected' expectation={measure.expectation} measure={status} />],
            [t.measures.columns.development, <Funding key='development' funding={measure.development} />],
            [t.measures.columns.operation, <Funding key='operation' funding={measure.operation} />],
            [
              words.creates,
              measure.provides.length > 0 &&
                measure.provides.map((basis) => (
                  <span key={`${basis.kind} ${basis.dataset.id} ${basis.consumer?.id}`} className={css.line}>
                    {t.lifeevent.basis[basis.kind](basis.dataset.title, basis.consumer?.title ?? '')} (<ThingLink thing={basis.dataset} />)
                  </span>
                )),
            ],
          ]}
        />
      </Section>
      <Follows id={measure.id} done={measure.measureStatus === 'DONE' || measure.measureStatus === 'STOPPED'} />
    </>
  );
}

/** What follows from a measure, which is worked out when its page is opened. */
function Follows({ id, done }: { id: string; done: boolean }) {
  const { t, LANG } = useText();
  const asked = useAsk(MeasureQuery, { id, lang: LANG });
  const node = asked.data?.node;
  return (
    <>
      <Section title={t.thing.facts.release} id='release' aside={<ShowQuery asked={asked} />}>
        <Answer to={asked} lines={6}>
          {() => node && 'release' in node && <Release release={node.release} done={done} />}
        </Answer>
      </Section>
      {node && 'related' in node && (
        <>
          {!done && <Waiting waiting={node.waiting} />}
          {!done && <Related related={node.related} />}
        </>
      )}
    </>
  );
}

function Release({ release, done }: { release: Consequences['release']; done: boolean }) {
  const { t } = useText();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.location.hash === '#release') here.current?.scrollIntoView({ block: 'center' }); // a count on the roadmap led here
  }, []);
  return <div ref={here}>{release ? <ReleaseResult release={release} /> : <p>{done ? t.thing.facts.releaseDone : t.thing.facts.releaseNone}</p>}</div>;
}

function Waiting({ waiting }: Pick<Consequences, 'waiting'>) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  return (
    <Section title={words.waiting(number(waiting.length, lang))}>
      {waiting.length === 0 ? (
        <p>{words.waitingNone}</p>
      ) : (
        <ul className={css.list}>
          {waiting.map((one) => (
            <li key={one.id}>
              <ThingLink thing={one} /> <MeasureStatus measure={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Related({ related }: Pick<Consequences, 'related'>) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  return (
    <Section title={words.related(number(related.length, lang))}>
      {related.length === 0 ? (
        <p>{words.relatedNone}</p>
      ) : (
        <ul className={css.list}>
          {related.map(({ measure, shared, linked }) => (
            <li key={measure.id}>
              <ThingLink thing={measure} /> <MeasureStatus measure={measure} />
              <small className={css.line}>
                {words.shared}: <ThingLinks things={shared} />
              </small>
              <small className={css.line}>
                <Mark shape={linked ? 'done' : 'warn'} tone={linked ? 'good' : 'middle'} /> {linked ? words.linked : words.unlinked}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
