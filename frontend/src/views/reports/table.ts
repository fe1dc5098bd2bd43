import type { Table } from '../../core/csv/csv';
import type { Text } from '../../text/nb';
import type { Difference } from './query';
import { shownOf } from './rows';

/** The reports of a period as a file. */
export function tableOf(rows: readonly Difference[], t: Text): Table {
  const c = t.reports.columns;
  const status = (report: Difference['report']) => report && (report.status ? t.words.reportStatus[report.status] : t.followup.reports.notDelivered);
  return {
    header: [c.about, c.reporter, c.change, c.period, c.now, c.before, c.due, c.delivered, c.text, c.source, c.id],
    rows: rows.map((row) => {
      const shown = shownOf(row);
      return [
        titles(shown.concerns.nodes),
        titles(shown.reporters.nodes),
        t.words.reportChange[row.change],
        shown.period,
        status(row.report) ?? t.reports.noReport,
        status(row.before) ?? t.reports.noBefore,
        row.report?.due,
        row.report?.delivered,
        row.report?.description,
        shown.origins.map(({ source }) => source.title).join(', '),
        shown.id,
      ];
    }),
  };
}

function titles(things: readonly { title: string }[]): string {
  return things.map(({ title }) => title).join(', ');
}
