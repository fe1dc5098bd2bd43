import { Button } from '@digdir/designsystemet-react';

import { type Pair, writePair } from '../../core/matrix/matrix';
import { type Column, DataTable } from '../../parts/DataTable';
import { StateCounts } from '../../parts/StateCounts';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import type { OpenableCell } from './useMatrix';
import { Who } from './Who';

/** The matrix as a list of its cells. */
export function CellList({ cells, open }: { cells: readonly OpenableCell[]; open: (pair: Pair) => void }) {
  const { t } = useText();
  const columns = columnsOf(t, open);
  return <DataTable caption={t.coordination.caption} captionHidden columns={columns} rows={cells} keyOf={(cell) => writePair(pairOf(cell))} />;
}

function columnsOf(t: Text, open: (pair: Pair) => void): Column<OpenableCell>[] {
  const words = t.coordination;
  return [
    { key: 'consumer', title: words.consumer, names: true, cell: ({ consumer }) => <Who agency={consumer} /> },
    { key: 'provider', title: words.provider, cell: ({ provider }) => <Who agency={provider} /> },
    { key: 'counts', title: words.states, cell: ({ counts }) => <StateCounts counts={counts} /> },
    {
      key: 'open',
      title: words.needs,
      cell: (cell) => (
        <Button
          data-size='sm'
          variant='secondary'
          aria-haspopup='dialog'
          aria-label={`${words.openCell}: ${words.rowsOf(cell.consumer?.title ?? words.nobody, cell.provider?.title ?? words.nobody)}`}
          onClick={() => open(pairOf(cell))}
        >
          {words.openCell}
        </Button>
      ),
    },
  ];
}

function pairOf(cell: OpenableCell): Pair {
  return { consumer: cell.consumer?.id ?? null, provider: cell.provider?.id ?? null };
}
