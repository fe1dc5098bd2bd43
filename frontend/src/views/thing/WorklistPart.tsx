import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { number } from '../../core/format/format';
import type { Table } from '../../core/csv/csv';
import { type Column, DataTable } from '../../parts/DataTable';
import { ExportCsv } from '../../parts/ExportCsv';
import { Section } from '../../parts/Section';
import { useText } from '../../text/useText';
import css from './Worklist.module.css';

interface Props<Row> {
  title: string;
  nothing: string;
  /** The name of the file with the rows. */
  file: string;
  columns: readonly Column<Row>[];
  list: { totalCount: number; nodes: readonly Row[] };
  keyOf: (row: Row) => string;
  /** All rows, also those beyond the page. */
  every: () => Promise<Row[]>;
  table: (rows: readonly Row[]) => Table;
}

/** One of the three lists of a worklist as a table. */
export function WorklistPart<Row>({ title, nothing, file, columns, list, keyOf, every, table }: Props<Row>) {
  const { t, lang } = useText();
  const [whole, setWhole] = useState<readonly Row[]>();
  const [failed, setFailed] = useState(false);
  const rows = whole ?? list.nodes;
  const showAll = async () => {
    try {
      setWhole(await every());
      setFailed(false);
    } catch {
      setFailed(true); // the server is away: the button is still there
    }
  };
  return (
    <div className={css.part}>
      <Section
        level={3}
        title={`${title} (${number(list.totalCount, lang)})`}
        aside={list.totalCount > 0 && <ExportCsv name={file} table={async () => table(await every())} />}
      >
        {list.totalCount === 0 ? <p>{nothing}</p> : <DataTable caption={title} captionHidden columns={columns} rows={rows} keyOf={keyOf} />}
        {rows.length < list.totalCount && (
          <p>
            {t.parts.ofTotal(number(rows.length, lang), number(list.totalCount, lang))}{' '}
            <Button data-size='sm' variant='tertiary' onClick={() => void showAll()}>
              {t.thing.all}
            </Button>
          </p>
        )}
        {failed && <p role='alert'>{t.parts.problems.UNREACHABLE.todo}</p>}
      </Section>
    </div>
  );
}
