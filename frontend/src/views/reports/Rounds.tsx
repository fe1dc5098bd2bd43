import { Button } from '@digdir/designsystemet-react';
import { reportChanges } from '../../api/followup';
import type { Enum } from '../../api/graphql';
import { number } from '../../core/format/format';
import { periodName } from '../../core/report/name';
import { DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Section } from '../../parts/Section';
import { useText } from '../../text/useText';
import { ChangeMark } from './ChangeMark';
import { differenceColumns, dueColumns } from './columns';
import type { Round } from './query';
import css from './Reports.module.css';
import { countsOf, dueOf, shownOf } from './rows';

type Change = Enum<'ReportChange'>;

interface Props {
  round: Round;
  /** The change that is shown alone. */
  chosen: Change | undefined;
  choose: (change: Change | undefined) => void;
  assessedOn: string | null;
}

/** The reports of one period beside those before, and those that have not come. */
export function Rounds({ round, chosen, choose, assessedOn }: Props) {
  const { t, lang } = useText();
  const words = t.reports;
  const { nodes, totalCount } = round.reports;
  const rows = chosen ? nodes.filter(({ change }) => change === chosen) : nodes;
  const due = dueOf(nodes);
  return (
    <>
      <Section title={periodName(round.period, t.reports.periods)}>
        <p>{round.before ? words.comparedWith(periodName(round.before, t.reports.periods)) : words.first}</p>
        <Filter rows={nodes} chosen={chosen} choose={choose} />
        {nodes.length < totalCount && <p role='status'>{words.part(number(nodes.length, lang), number(totalCount, lang))}</p>}
        {rows.length === 0 ? (
          <Empty todo={words.noneShown}>
            <Button data-size='sm' variant='secondary' onClick={() => choose(undefined)}>
              {words.showAll}
            </Button>
          </Empty>
        ) : (
          <DataTable caption={periodName(round.period, t.reports.periods)} captionHidden columns={differenceColumns(t, lang, assessedOn)} rows={rows} keyOf={(row) => shownOf(row).id} />
        )}
      </Section>
      <Section title={`${words.due} (${number(due.length, lang)})`}>
        {due.length === 0 ? (
          <p>{words.noDue}</p>
        ) : (
          <>
            <p>{words.dueLead}</p>
            <DataTable caption={words.due} captionHidden columns={dueColumns(t, assessedOn)} rows={due} keyOf={({ id }) => id} />
          </>
        )}
      </Section>
    </>
  );
}

/** How many of each change; each number opens its rows. */
function Filter({ rows, chosen, choose }: { rows: Round['reports']['nodes']; chosen: Change | undefined; choose: (change: Change | undefined) => void }) {
  const { t, lang } = useText();
  const counts = countsOf(rows);
  return (
    <div role='group' aria-label={t.reports.changes} className={`${css.filter} no-print`}>
      <button type='button' aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {t.reports.everything} <strong>{number(rows.length, lang)}</strong>
      </button>
      {reportChanges.map((change) => (
        <button key={change} type='button' aria-pressed={chosen === change} onClick={() => choose(change)}>
          <ChangeMark change={change} /> <strong>{number(counts[change], lang)}</strong>
        </button>
      ))}
    </div>
  );
}
