import { periodName } from '../../core/report/name';
import type { Text } from '../../text/nb';
import type { Column } from '../DataTable';
import { Origins } from '../Origins';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import type { ReportTold } from './lists';
import { ReportState } from './ReportState';
import css from './FollowUp.module.css';

/** Status reports in a table: of what and when, by whom, and what they say. */
export function reportColumns(t: Text, on: string | null): Column<ReportTold>[] {
  const words = t.followup.reports;
  return [
    { key: 'period', title: words.period, names: true, cell: ({ period }) => periodName(period, t.reports.periods) },
    { key: 'about', title: words.about, cell: ({ concerns }) => <ThingLinks things={concerns.nodes} /> },
    { key: 'reporter', title: words.reporter, cell: ({ reporters }) => <ThingLinks things={reporters.nodes} /> },
    { key: 'status', title: t.followup.obstacles.status, cell: (report) => <ReportState report={report} on={on} /> },
    {
      key: 'text',
      title: words.text,
      cell: (report) => (
        <>
          <ThingLink thing={report} />
          {report.description && <small className={css.second}>{report.description}</small>}
        </>
      ),
    },
    { key: 'source', title: t.followup.obstacles.source, cell: ({ origins }) => <Origins origins={origins} /> },
  ];
}
