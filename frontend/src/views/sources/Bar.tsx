import type { ReactNode } from 'react';
import type { Asked } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import { Choices } from '../../parts/Choices';
import { ExportCsv } from '../../parts/ExportCsv';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import css from './Sources.module.css';

interface Props {
  asked: Pick<Asked<unknown>, 'query' | 'variables'>;
  file: string;
  table: () => Table | Promise<Table>;
  children?: ReactNode;
}

/** The selection of a part, with its query and its file. */
export function Bar({ asked, file, table, children }: Props) {
  const { t } = useText();
  return (
    <Choices label={t.sources.settings}>
      {children}
      <span className={css.tools}>
        <ShowQuery asked={asked} />
        <ExportCsv name={file} table={table} />
      </span>
    </Choices>
  );
}
