import { Link } from 'wouter';
import { useAsk } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import { moment, number } from '../../core/format/format';
import { address, paths } from '../../core/url/routes';
import { Answer } from '../../parts/Answer';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { OutLink } from '../../parts/OutLink';
import type { Text } from '../../text/nb';
import { type InUse, useText } from '../../text/useText';
import { Bar } from './Bar';
import { SourcesQuery, type SourceFared, type SourceTold } from './query';
import { SourceName } from './SourceName';

interface Row extends SourceTold {
  /** How it fared in the last load; undefined when it was not there. */
  fared: SourceFared | undefined;
}

/** Each source with where it comes from and how it fared last. */
export function SourceList() {
  const inUse = useText();
  const { t, lang } = inUse;
  const words = t.sources;
  const asked = useAsk(SourcesQuery, {});
  const last = asked.data?.runs.nodes[0];
  const rows: Row[] = (asked.data?.version.sources ?? []).map((source) => Object.assign({ fared: last?.sources.find(({ id }) => id === source.id) }, source));
  return (
    <>
      <Bar asked={asked} file={words.files.list} table={() => tableOf(rows, t)} />
      <Answer to={asked} lines={20}>
        {() =>
          rows.length === 0 ? (
            <Empty todo={words.noSources} />
          ) : (
            <DataTable
              caption={last ? `${words.lastRun}: ${words.runNumber(number(last.number, lang))}, ${moment(last.started, lang)}` : words.parts.list}
              columns={columnsOf(inUse)}
              rows={rows}
              keyOf={(row) => row.id}
            />
          )
        }
      </Answer>
    </>
  );
}

function columnsOf({ t, lang }: InUse): Column<Row>[] {
  const words = t.sources;
  return [
    { key: 'source', title: words.source, names: true, cell: (row) => <SourceName source={row} /> },
    { key: 'status', title: words.lastRun, cell: ({ fared, stale }) => <Status status={fared?.status ?? (stale ? 'STALE' : undefined)} /> },
    { key: 'address', title: words.address, cell: (row) => (row.address ? <OutLink to={row.address}>{row.address}</OutLink> : words.notStated) },
    { key: 'licence', title: words.licence, cell: (row) => (row.licence ? <OutLink to={row.licence}>{row.licence}</OutLink> : words.notStated) },
    { key: 'documents', title: words.documents, numeric: true, cell: (row) => number(row.documents, lang) },
    {
      key: 'problems',
      title: words.problems,
      numeric: true,
      cell: ({ id, title, fared }) =>
        fared && fared.problems > 0 ? (
          <Link href={address(paths.sources, { show: 'problems', source: id })} aria-label={words.problemsOf(title, number(fared.problems, lang))}>
            {number(fared.problems, lang)}
          </Link>
        ) : (
          number(fared?.problems ?? 0, lang)
        ),
    },
  ];
}

function tableOf(rows: readonly Row[], t: Text): Table {
  const words = t.sources;
  return {
    header: ['id', words.source, t.parts.example, words.lastRun, words.address, words.licence, words.documents, words.problems],
    rows: rows.map((row) => [
      row.id,
      row.title,
      row.illustrative ? t.parts.example : '',
      row.fared && t.words.sourceStatus[row.fared.status],
      row.address,
      row.licence,
      row.documents,
      row.fared?.problems,
    ]),
  };
}

/** How a source fared; what went wrong stands out. */
function Status({ status }: { status: SourceFared['status'] | undefined }) {
  const { t } = useText();
  if (!status) return t.sources.neverRead;
  return status === 'OK' ? t.words.sourceStatus.OK : <strong>{t.words.sourceStatus[status]}</strong>;
}
