import type { Enum } from '../../api/graphql';
import { day } from '../../core/format/format';
import { useText } from '../../text/useText';
import { Tone, type ToneName } from '../Tone';
import type { ReportTold } from './query';

const toneOf: Record<Enum<'ReportStatus'>, ToneName> = { DONE: 'good', ON_TRACK: 'good', AT_RISK: 'warn', DELAYED: 'bad', STOPPED: 'bad' };

interface Props {
  report: Pick<ReportTold, 'status' | 'due'>;
  /** The assessment day: what was due before it is late. */
  on: string | null;
}

/** How things stand, as the reporter says; or that the report has not come, and when it should. */
export function ReportState({ report, on }: Props) {
  const { t, lang } = useText();
  const words = t.followup;
  if (report.status) return <Tone tone={toneOf[report.status]}>{t.words.reportStatus[report.status]}</Tone>;
  const late = report.due !== null && on !== null && report.due < on;
  return (
    <Tone tone={late ? 'bad' : 'plain'}>
      {words.reports.notDelivered}
      {report.due && ` (${words.obstacles.due(day(report.due, lang))}${late ? `, ${words.obstacles.overdue}` : ''})`}
    </Tone>
  );
}
