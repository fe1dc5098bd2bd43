import { type Column, DataTable } from '../../parts/DataTable';
import { ExportCsv } from '../../parts/ExportCsv';
import { measureColumns } from '../../parts/followup/measureColumns';
import { recommendationColumns } from '../../parts/followup/recommendationColumns';
import { reportColumns } from '../../parts/followup/reportColumns';
import { measureTable, recommendationTable, reportTable } from '../../parts/followup/tables';
import { Section } from '../../parts/Section';
import type { Table } from '../../core/csv/csv';
import { useText } from '../../text/useText';
import type { List, Standing } from './standing';

/** The rows behind one of the numbers of a standing. */
export function StandingList({ standing, list }: { standing: Standing; list: List }) {
  const { t } = useText();
  const words = t.followup.standing;
  const nothing = {
    measures: words.noMeasures,
    overdue: words.noOverdue,
    withoutOperation: words.noWithoutOperation,
    waiting: words.noWaiting,
    reportsDue: words.noReportsDue,
    recommendations: words.noRecommendations,
  }[list];
  if (list === 'reportsDue') {
    const rows = standing.reportsDue;
    return <Rows title={words.reportsDue} nothing={nothing} file={t.reports.file} columns={reportColumns(t, standing.version.assessedOn)} rows={rows} table={() => reportTable(rows, t)} />;
  }
  if (list === 'recommendations') {
    const rows = standing.recommendations;
    return <Rows title={words.recommendations} nothing={nothing} file={list} columns={recommendationColumns(t)} rows={rows} table={() => recommendationTable(rows, t)} />;
  }
  const rows = list === 'measures' ? standing.measures.nodes : standing[list];
  return <Rows title={words[list]} nothing={nothing} file={words.measuresFile} columns={measureColumns(t)} rows={rows} table={() => measureTable(rows, t)} />;
}

interface Props<Row> {
  title: string;
  nothing: string;
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  table: () => Table;
}

function Rows<Row extends { id: string }>({ title, nothing, file, columns, rows, table }: Props<Row>) {
  return (
    <Section level={3} title={title} aside={rows.length > 0 && <ExportCsv name={file} table={table} />}>
      {rows.length === 0 ? <p>{nothing}</p> : <DataTable caption={title} captionHidden columns={columns} rows={rows} keyOf={({ id }) => id} />}
    </Section>
  );
}
