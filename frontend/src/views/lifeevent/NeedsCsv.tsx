import { listed } from '../../core/format/format';
import { ExportCsv } from '../../parts/ExportCsv';
import { useText } from '../../text/useText';
import type { Row } from './rows';

/** The rows as a file for Excel, with the addresses that other systems know the things by. */
export function NeedsCsv({ rows }: { rows: readonly Row[] }) {
  const { t, lang } = useText();
  const columns = t.lifeevent.columns;
  const names = (things: readonly { title: string }[]) => listed(things.map(({ title }) => title), lang);
  const table = () => ({
    header: [
      columns.service,
      columns.agencies,
      columns.evidence,
      columns.dataset,
      columns.providers,
      columns.state,
      columns.decides,
      columns.reason,
      columns.why,
      columns.laws,
      columns.example,
      `${columns.service}: ${columns.id}`,
      `${columns.dataset}: ${columns.id}`,
    ],
    rows: rows.map((row) => [
      row.service.title,
      names(row.consumers),
      row.evidence?.title,
      row.dataset?.title,
      names(row.providers),
      t.words.state[row.state ?? row.service.state],
      row.decides ? t.lifeevent.yes : t.lifeevent.no,
      t.words.reason[row.reason],
      row.explanations.join(' '),
      names(row.laws),
      row.illustrative ? t.lifeevent.yes : t.lifeevent.no,
      row.service.id,
      row.dataset?.id,
    ]),
  });
  return <ExportCsv name={t.lifeevent.file} table={table} />;
}
