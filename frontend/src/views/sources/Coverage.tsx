import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import { number, percent } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Choose } from '../../parts/Choose';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { Bar } from './Bar';
import { type CoverageGroup, CoverageQuery } from './query';
import css from './Sources.module.css';
import { SourceName } from './SourceName';
import { bys, type PartProps, start } from './state';

const size = 25;

const shares = ['servicesWithNeeds', 'evidenceWithDataset', 'datasetsWithAccess', 'datasetsWithBasis'] as const;

/** A group, or everything. */
type Row = Pick<CoverageGroup, (typeof shares)[number]> & { source?: CoverageGroup['source']; node?: CoverageGroup['node']; whole?: true };

/** How much is recorded at all, by source, catalogue or agency. */
export function Coverage({ state, change }: PartProps) {
  const { t, LANG } = useText();
  const client = useClient();
  const words = t.sources;
  const variables = { by: state.by, lang: LANG, first: size, after: state.after || null };
  const asked = useAsk(CoverageQuery, variables);
  return (
    <>
      <p className={css.note}>{words.coverageLead}</p>
      <Bar
        asked={asked}
        file={words.files.coverage}
        table={async () => tableOf(await everyPage(client, CoverageQuery, { ...variables, first: 100 }, ({ coverage }) => coverage.groups), t)}
      >
        <Choose
          label={words.by}
          value={state.by}
          options={bys.map((value) => ({ value, title: words.bys[value] }))}
          choose={(by) => change({ by, ...start })}
        />
      </Bar>
      <Answer to={asked} lines={16}>
        {({ coverage: { whole, groups } }) =>
          groups.totalCount === 0 ? (
            <Empty todo={words.noCoverage} />
          ) : (
            <div>
              <DataTable
                caption={words.parts.coverage}
                captionHidden
                columns={columnsOf(t, words.bys[state.by])}
                rows={[{ ...whole, whole: true }, ...groups.nodes] as Row[]}
                keyOf={(row) => (row.whole ? 'whole' : row.source?.id ?? row.node?.id ?? '')}
              />
              <Pager
                pageInfo={groups.pageInfo}
                shown={groups.nodes.length}
                total={groups.totalCount}
                before={state.before}
                go={({ after = '', before = 0 }) => change({ after, before })}
              />
            </div>
          )
        }
      </Answer>
    </>
  );
}

function columnsOf(t: Text, group: string): Column<Row>[] {
  return [
    { key: 'group', title: group, names: true, cell: (row) => <Group row={row} /> },
    ...shares.map((share): Column<Row> => ({ key: share, title: t.sources.shares[share], cell: (row) => <ShareBar share={row[share]} /> })),
  ];
}

function Group({ row }: { row: Row }) {
  const { t } = useText();
  if (row.whole) return <strong>{t.sources.everything}</strong>;
  if (row.source) return <SourceName source={row.source} />;
  return row.node ? <ThingLink thing={row.node} /> : t.sources.groupless;
}

/** How many of how many, as numbers over a bar. */
function ShareBar({ share }: { share: Row['servicesWithNeeds'] }) {
  const { t, lang } = useText();
  if (share.of === 0) return <span className={css.quiet}>{t.sources.noneToCount}</span>;
  return (
    <span className={css.share}>
      <span>
        {percent(share.have, share.of, lang)} <span className={css.quiet}>({t.sources.share(number(share.have, lang), number(share.of, lang))})</span>
      </span>
      <span className={css.bar} aria-hidden='true'>
        <span style={{ width: `${(100 * share.have) / share.of}%` }} />
      </span>
    </span>
  );
}

function tableOf(groups: readonly CoverageGroup[], t: Text): Table {
  const words = t.sources;
  return {
    header: ['id', words.by, ...shares.flatMap((share) => [words.shares[share], `${words.shares[share]}, ${words.inAll}`])],
    rows: groups.map((group) => [
      group.source?.id ?? group.node?.id,
      group.source?.title ?? group.node?.title,
      ...shares.flatMap((share) => [group[share].have, group[share].of]),
    ]),
  };
}
