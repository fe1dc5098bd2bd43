import { day, type Language } from '../../core/format/format';
import type { Column } from '../../parts/DataTable';
import type { ReportTold } from '../../parts/followup/lists';
import { ReportState } from '../../parts/followup/ReportState';
import { Origins } from '../../parts/Origins';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import { ChangeMark } from './ChangeMark';
import type { Difference } from './query';
import css from './Reports.module.css';
import { shownOf } from './rows';

/** A report, what changed, and how it stood before. */
export function differenceColumns(t: Text, lang: Language, on: string | null): Column<Difference>[] {
  const c = t.reports.columns;
  return [
    { key: 'about', title: c.about, names: true, cell: (row) => <ThingLinks things={shownOf(row).concerns.nodes} /> },
    { key: 'reporter', title: c.reporter, cell: (row) => <ThingLinks things={shownOf(row).reporters.nodes} /> },
    { key: 'change', title: c.change, cell: ({ change }) => <ChangeMark change={change} /> },
    { key: 'now', title: c.now, cell: ({ report }) => (report ? <Now report={report} on={on} t={t} lang={lang} /> : t.reports.noReport) },
    { key: 'before', title: c.before, cell: ({ before }) => (before ? <ReportState report={before} on={on} /> : t.reports.noBefore) },
    { key: 'text', title: c.text, cell: ({ report }) => report && <What report={report} t={t} /> },
    { key: 'source', title: c.source, cell: (row) => <Origins origins={shownOf(row).origins} /> },
  ];
}

/** Reports that have not come. */
export function dueColumns(t: Text, on: string | null): Column<ReportTold>[] {
  const c = t.reports.columns;
  return [
    { key: 'report', title: c.report, names: true, cell: (report) => <ThingLink thing={report} /> },
    { key: 'about', title: c.about, cell: (report) => <ThingLinks things={report.concerns.nodes} /> },
    { key: 'reporter', title: c.reporter, cell: (report) => <ThingLinks things={report.reporters.nodes} /> },
    { key: 'due', title: c.due, cell: (report) => <ReportState report={report} on={on} /> },
    { key: 'source', title: c.source, cell: (report) => <Origins origins={report.origins} /> },
  ];
}

function Now({ report, on, t, lang }: { report: ReportTold; on: string | null; t: Text; lang: Language }) {
  return (
    <>
      <ReportState report={report} on={on} />
      {report.delivered && <small className={css.quiet}>{t.reports.deliveredOn(day(report.delivered, lang))}</small>}
    </>
  );
}

function What({ report, t }: { report: ReportTold; t: Text }) {
  return (
    <>
      <ThingLink thing={report} />
      <small className={css.quiet}>{report.description ?? t.reports.noText}</small>
    </>
  );
}
