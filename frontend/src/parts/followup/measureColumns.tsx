import type { Text } from '../../text/nb';
import type { Column } from '../DataTable';
import { Origins } from '../Origins';
import { ThingLink } from '../ThingLink';
import { ThingLinks } from '../ThingLinks';
import { Funding } from './Funding';
import { MeasureDay } from './MeasureLine';
import { MeasureStatus } from './MeasureStatus';
import type { MeasureTold } from './lists';

/** Measures in a table: who does what by when, whether there is money to run it, and who says so. */
export function measureColumns(t: Text): Column<MeasureTold>[] {
  const words = t.followup;
  return [
    { key: 'measure', title: words.funding.measure, names: true, cell: (row) => <ThingLink thing={row} /> },
    { key: 'type', title: words.measures.type, cell: (row) => t.words.measureType[row.type] },
    { key: 'status', title: words.obstacles.status, cell: (row) => <MeasureStatus measure={row} /> },
    { key: 'due', title: words.standing.due, cell: (row) => <MeasureDay measure={row} /> },
    { key: 'leaders', title: words.standing.leaders, cell: (row) => (row.leaders.nodes.length ? <ThingLinks things={row.leaders.nodes} /> : words.obstacles.noLeader) },
    { key: 'operation', title: words.funding.operation, cell: (row) => <Funding funding={row.operation} /> },
    { key: 'source', title: words.obstacles.source, cell: (row) => <Origins origins={row.origins} /> },
  ];
}
