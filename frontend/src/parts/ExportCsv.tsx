import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Table, toCsv } from '../core/csv/csv';
import { useText } from '../text/useText';
import { download } from './download';

interface Props {
  /** The name of the file, without the ending. */
  name: string;
  /** The rows; they may be fetched first, so that the file has all and not only the page. */
  table: () => Table | Promise<Table>;
}

/** Downloads rows as CSV that opens in Excel. */
export function ExportCsv({ name, table }: Props) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const fetchAndSave = async () => {
    setBusy(true);
    setFailed(false);
    try {
      download(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(await table()));
    } catch {
      setFailed(true); // the rows could not be fetched
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button data-size='sm' variant='tertiary' aria-disabled={busy} onClick={() => void (busy || fetchAndSave())}>
        {busy ? t.parts.exporting : t.parts.exportCsv}
      </Button>
      {failed && <span role='alert'>{t.parts.problems.UNREACHABLE.todo}</span>}
    </>
  );
}
