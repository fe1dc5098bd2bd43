import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { unparted } from '../../core/format/law';
import { Answer } from '../../parts/Answer';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ExampleMark } from '../../parts/ExampleMark';
import { ExportCsv } from '../../parts/ExportCsv';
import { Section } from '../../parts/Section';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateBadge } from '../../parts/StateBadge';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { UsersQuery } from './consequences';
import { type NeedOfDataset, usersOf } from './usersOf';

/** Which services need a dataset, by way of what, and how each of those needs stands. */
export function Users({ id }: { id: string }) {
  const { t, lang, LANG } = useText();
  const asked = useAsk(UsersQuery, { id, lang: LANG });
  const found = asked.data?.dataset && usersOf(asked.data.dataset, id);
  return (
    <Section
      title={t.thing.users}
      aside={
        <>
          {found && found.rows.length > 0 && <ExportCsv name={t.thing.usersFile} table={() => tableOf(found.rows, t)} />}
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Answer to={asked} lines={5}>
        {() =>
          !found || found.rows.length === 0 ? (
            <Empty todo={t.thing.noUsers} />
          ) : (
            <>
              <DataTable caption={t.thing.users} captionHidden columns={columnsOf(t)} rows={found.rows} keyOf={(row) => row.key} />
              {!found.whole && <p>{t.thing.usersPart(number(found.rows.length, lang))}</p>}
            </>
          )
        }
      </Answer>
    </Section>
  );
}

function columnsOf(t: Text): Column<NeedOfDataset>[] {
  return [
    { key: 'service', title: t.words.kind.Service, names: true, cell: (row) => <ThingLink thing={row.service} /> },
    {
      key: 'state',
      title: t.thing.needState,
      cell: (row) => (
        <>
          <StateBadge state={row.state} />
          {row.illustrative && <ExampleMark />}
        </>
      ),
    },
    { key: 'by', title: t.words.kind.Evidence, cell: (row) => (row.evidence ? <ThingLink thing={row.evidence} /> : t.thing.directly) },
    { key: 'why', title: t.parts.why, cell: (row) => unparted(row.explanation) },
  ];
}

function tableOf(rows: readonly NeedOfDataset[], t: Text) {
  return {
    header: [t.words.kind.Service, t.thing.needState, t.blocked.columns.reason, t.words.kind.Evidence, t.parts.why, t.blocked.columns.example, t.blocked.columns.id],
    rows: rows.map((row) => [
      row.service.title,
      t.words.state[row.state],
      t.words.reason[row.reason],
      row.evidence?.title ?? t.thing.directly,
      row.explanation,
      row.illustrative ? t.blocked.yes : t.blocked.no,
      row.service.id,
    ]),
  };
}
