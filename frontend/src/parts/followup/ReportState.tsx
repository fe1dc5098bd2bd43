import { day } from '../../core/format/format';
import { useText } from '../../text/useText';
import { Badge } from '../Badge';
import type { ReportTold } from './lists';
import { reportLook } from './marks';

interface Props {
  report: Pick<ReportTold, 'status' | 'due'>;
  /** The assessment day: what was due before it is late. */
  on: string | null;
}

/** How things stand, as the reporter says; or that the report has not come, and when it should. */
export function ReportState({ report, on }: Props) {
  const { t, lang } = useText();
  const words = t.followup;
  if (report.status) {
    const [shape, tone] = reportLook[report.status];
    return (
      <Badge shape={shape} tone={tone}>
        {t.words.reportStatus[report.status]}
      </Badge>
    );
  }
  const late = report.due !== null && on !== null && report.due < on;
  return (
    <Badge shape={late ? 'warn' : 'dashed'} tone={late ? 'bad' : 'plain'}>
      {words.reports.notDelivered}
      {report.due && ` (${words.obstacles.due(day(report.due, lang))}${late ? `, ${words.obstacles.overdue}` : ''})`}
    </Badge>
  );
}
