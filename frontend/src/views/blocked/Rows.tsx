import { Button } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { reasons, states } from '../../api/enums';
import { byName } from '../../core/format/format';
import { type Column, DataTable, type Sorting } from '../../parts/DataTable';
import { ExampleMark } from '../../parts/ExampleMark';
import { Explanation } from '../../parts/Explanation';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { actorsOf, holdersOf } from './csv';
import type { Row } from './query';
import css from './Rows.module.css';

interface Props {
  caption: string;
  rows: readonly Row[];
  /** Only blocked ones: then it is told who has to act, else who has the data. */
  blockedOnly: boolean;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
  explain: (id: string) => void;
}

/** The services as a table, each with its reasons and the way to all of them. */
export function Rows({ caption, rows, blockedOnly, sorting, onSort, explain }: Props) {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t, blockedOnly, explain), [t, blockedOnly, explain]);
  return (
    <div className={css.rows}>
      <DataTable caption={caption} captionHidden columns={columns} rows={rows} keyOf={(row) => row.id} sorting={sorting} onSort={onSort} />
    </div>
  );
}

/** What is not stated comes last. */
const first = (things: readonly { title: string }[]) => things[0]?.title ?? '\uffff';

function columnsOf(t: Text, blockedOnly: boolean, explain: (id: string) => void): Column<Row>[] {
  const compare = byName();
  const whose = blockedOnly ? actorsOf : holdersOf;
  return [
    {
      key: 'name',
      title: t.blocked.columns.service,
      names: true,
      order: (a, b) => compare(a.title, b.title),
      cell: (row) => <ThingLink thing={row} />,
    },
    {
      key: 'state',
      title: t.blocked.columns.state,
      order: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
      cell: (row) => (
        <>
          <StateBadge state={row.state} />
          {row.verdict.illustrative && <ExampleMark />}
        </>
      ),
    },
    {
      key: 'reason',
      title: t.blocked.columns.why,
      order: (a, b) => reasonOf(a) - reasonOf(b),
      cell: (row) => (
        <div className={css.why}>
          <Explanation sentences={row.explanations} />
          {row.verdict.blockedUpstream && <p className={css.upstream}>{t.blocked.alsoUpstream}</p>}
          <Button data-size='sm' variant='tertiary' className={`${css.open} no-print`} aria-label={t.blocked.explainOf(row.title)} aria-haspopup='dialog' onClick={() => explain(row.id)}>
            {t.blocked.explain}
          </Button>
        </div>
      ),
    },
    {
      key: 'responsible',
      title: t.blocked.columns.responsible,
      order: (a, b) => compare(first(a.responsible.nodes), first(b.responsible.nodes)),
      cell: (row) => (row.responsible.totalCount ? <ThingLinks things={row.responsible.nodes} /> : t.parts.need.notStated),
    },
    {
      key: 'holder',
      title: blockedOnly ? t.blocked.columns.actor : t.blocked.columns.holder,
      order: (a, b) => compare(first(whose(a)), first(whose(b))),
      cell: (row) => (whose(row).length ? <ThingLinks things={whose(row)} /> : t.parts.need.notStated),
    },
  ];
}

/** Rows sort by the place of their first reason in the truth table. */
function reasonOf(row: Row): number {
  const [first] = row.verdict.reasons;
  return first ? reasons.indexOf(first) : reasons.length;
}
