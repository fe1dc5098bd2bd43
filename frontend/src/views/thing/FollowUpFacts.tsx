import { Link } from 'wouter';
import { day, listed } from '../../core/format/format';
import { address, paths } from '../../core/url/routes';
import { Badge } from '../../parts/Badge';
import { barrierLook, type Look, progressLook, reportLook } from '../../parts/followup/marks';
import { Section } from '../../parts/Section';
import { useText } from '../../text/useText';
import { Facts } from './Facts';
import { IndicatorFacts } from './IndicatorFacts';
import css from './index.module.css';
import { MeasureFacts } from './MeasureFacts';
import type { Thing, ThingOf } from './query';

/** What people come for on the page of a measure, a barrier and so on; nothing on other pages. */
export function FollowUpFacts({ thing }: { thing: Thing }) {
  switch (thing.__typename) {
    case 'Measure':
      return <MeasureFacts measure={thing} />;
    case 'Barrier':
      return <BarrierFacts barrier={thing} />;
    case 'Indicator':
      return <IndicatorFacts indicator={thing} />;
    case 'StatusReport':
      return <ReportFacts report={thing} />;
    case 'LearningPoint':
      return <LearningFacts point={thing} />;
    case 'Recommendation':
      return <RecommendationFacts recommendation={thing} />;
    default:
      return null;
  }
}

/** A state by shape, word and colour. */
function Looked({ look: [shape, tone], word }: { look: Look; word: string }) {
  return (
    <Badge shape={shape} tone={tone}>
      {word}
    </Badge>
  );
}

function BarrierFacts({ barrier }: { barrier: ThingOf<'Barrier'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  return (
    <Section title={words.barrier}>
      <Facts
        rows={[
          [words.type, barrier.barrierType ? t.words.barrierType[barrier.barrierType] : t.parts.need.notStated],
          [words.status, <Looked key='status' look={barrierLook[barrier.barrierStatus]} word={t.words.barrierStatus[barrier.barrierStatus]} />],
          [words.since, barrier.since ? day(barrier.since, lang) : t.parts.need.notStated],
          [words.where, barrier.hinders.totalCount === 0 && words.hindersAll],
        ]}
      />
      {barrier.addressedBy.totalCount === 0 && barrier.barrierStatus !== 'RESOLVED' && <p className={css.notice}>{words.noMeasure}</p>}
    </Section>
  );
}

function ReportFacts({ report }: { report: ThingOf<'StatusReport'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  return (
    <Section title={words.report}>
      <Facts
        rows={[
          [
            words.period,
            <Link key='period' href={address(paths.reports, { period: report.period })}>
              {report.period}
            </Link>,
          ],
          [
            words.status,
            report.reportStatus ? <Looked key='status' look={reportLook[report.reportStatus]} word={t.words.reportStatus[report.reportStatus]} /> : words.notDelivered,
          ],
          [words.reportDue, report.reportDue && day(report.reportDue, lang)],
          [words.delivered, report.delivered && day(report.delivered, lang)],
        ]}
      />
    </Section>
  );
}

function LearningFacts({ point }: { point: ThingOf<'LearningPoint'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  return (
    <Section title={words.learning}>
      <Facts
        rows={[
          [words.about, listed(point.barriers.map((one) => t.words.barrierType[one]), lang)],
          [words.where, point.concerns.totalCount === 0 && words.concernsAll],
        ]}
      />
    </Section>
  );
}

function RecommendationFacts({ recommendation }: { recommendation: ThingOf<'Recommendation'> }) {
  const { t, lang } = useText();
  const words = t.thing.facts;
  const { issuer, number, progress, barriers, concerns, addressedBy } = recommendation;
  return (
    <Section title={words.recommendation}>
      <Facts
        rows={[
          [words.issuer, issuer],
          [words.number, number],
          [words.progress, <Looked key='progress' look={progressLook[progress]} word={t.words.progress[progress]} />],
          [words.about, listed(barriers.map((one) => t.words.barrierType[one]), lang)],
          [words.where, concerns.totalCount === 0 && words.concernsAll],
        ]}
      />
      {addressedBy.totalCount === 0 && progress !== 'DONE' && <p className={css.notice}>{words.noMeasureWorks}</p>}
    </Section>
  );
}
