import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { Answer } from '../../parts/Answer';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { type Doubt, type Duty, WorklistQuery } from './consequences';
import { doubtColumns, doubtTable, dutyColumns, dutyTable } from './worklistColumns';
import { WorklistPart } from './WorklistPart';

const none = { owes: false, waits: false, settles: false };

/** What is missing of a list that was asked for cannot happen; an empty list is none. */
function asked<List>(list: List | null | undefined): List {
  if (!list) throw new Error('the worklist lacks a list that was asked for');
  return list;
}

/** Whose turn it is: what an agency owes others, what it waits for, and what it could settle. */
export function Worklist({ id }: { id: string }) {
  const { t, LANG } = useText();
  const client = useClient();
  const variables = { id, lang: LANG };
  const answer = useAsk(WorklistQuery, { ...variables, owes: true, waits: true, settles: true });
  const w = t.thing.worklist;
  return (
    <Section title={w.title} aside={<ShowQuery asked={answer} />}>
      <p>{w.lead}</p>
      <Answer to={answer} lines={12}>
        {({ worklist }) => (
          <>
            <WorklistPart<Duty>
              title={w.owes}
              nothing={w.owesNothing}
              file={w.owesFile}
              columns={dutyColumns(t, 'owes')}
              list={asked(worklist.owes)}
              keyOf={keyOfDuty}
              every={() => everyPage(client, WorklistQuery, { ...variables, ...none, owes: true }, (data) => asked(data.worklist.owes))}
              table={(rows) => dutyTable(rows, t)}
            />
            <WorklistPart<Duty>
              title={w.waitsFor}
              nothing={w.waitsForNothing}
              file={w.waitsForFile}
              columns={dutyColumns(t, 'waitsFor')}
              list={asked(worklist.waitsFor)}
              keyOf={keyOfDuty}
              every={() => everyPage(client, WorklistQuery, { ...variables, ...none, waits: true }, (data) => asked(data.worklist.waitsFor))}
              table={(rows) => dutyTable(rows, t)}
            />
            <WorklistPart<Doubt>
              title={w.canSettle}
              nothing={w.canSettleNothing}
              file={w.canSettleFile}
              columns={doubtColumns(t)}
              list={asked(worklist.canSettle)}
              keyOf={(row) => `${row.reason} ${row.subject.id}`}
              every={() => everyPage(client, WorklistQuery, { ...variables, ...none, settles: true }, (data) => asked(data.worklist.canSettle))}
              table={(rows) => doubtTable(rows, t)}
            />
          </>
        )}
      </Answer>
    </Section>
  );
}

function keyOfDuty({ basis }: Duty): string {
  return `${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`;
}
