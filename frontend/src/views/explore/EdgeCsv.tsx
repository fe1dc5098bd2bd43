import { listed } from '../../core/format/format';
import { ExportCsv } from '../../parts/ExportCsv';
import { useText } from '../../text/useText';
import type { EdgeRow } from './EdgeTable';

/** The edges as a file for Excel. */
export function EdgeCsv({ rows }: { rows: readonly EdgeRow[] }) {
  const { t, lang } = useText();
  const columns = t.explore.columns;
  const table = () => ({
    header: [columns.from, columns.link, columns.to, columns.state, columns.source, columns.fromId, columns.toId],
    rows: rows.map((row) => [row.from.title, t.words.edge[row.type], row.to.title, row.state && t.words.state[row.state], listed(row.sources, lang), row.from.id, row.to.id]),
  });
  return <ExportCsv name={t.explore.file} table={table} />;
}
