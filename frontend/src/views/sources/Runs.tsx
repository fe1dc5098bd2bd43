import { Button } from '@digdir/designsystemet-react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import { day, listed, moment, number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Choose } from '../../parts/Choose';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { StateCounts } from '../../parts/StateCounts';
import { type InUse, useText } from '../../text/useText';
import { Bar } from './Bar';
import { type RunListed, RunsQuery } from './query';
import { RunDialog } from './RunDialog';
import { type PartProps, start } from './state';

const size = 25;

/** The loads that the store remembers, newest first. */
export function Runs({ state, change }: PartProps) {
  const inUse = useText();
  const { t } = inUse;
  const client = useClient();
  const words = t.sources;
  const variables = { failed: state.only === 'failed', pinned: state.only === 'pinned', first: size, after: state.after || null };
  const asked = useAsk(RunsQuery, variables);
  const open = (run: number) => change({ run }, 'step');
  return (
    <>
      <Bar
        asked={asked}
        file={words.files.runs}
        table={async () => tableOf(await everyPage(client, RunsQuery, { ...variables, first: 100 }, ({ runs }) => runs), inUse)}
      >
        <Choose
          label={words.show}
          value={state.only}
          options={[
            { value: 'all', title: words.all },
            { value: 'failed', title: words.onlyFailed },
            { value: 'pinned', title: words.onlyPinned },
          ]}
          choose={(only) => change({ only, ...start })}
        />
      </Bar>
      <Answer to={asked} lines={16}>
        {({ runs }) =>
          runs.totalCount === 0 ? (
            <Empty todo={words.noRuns} />
          ) : (
            <div>
              <DataTable caption={words.parts.runs} captionHidden columns={columnsOf(inUse, open)} rows={runs.nodes} keyOf={(run) => String(run.number)} />
              <Pager
                pageInfo={runs.pageInfo}
                shown={runs.nodes.length}
                total={runs.totalCount}
                before={state.before}
                go={({ after = '', before = 0 }) => change({ after, before })}
              />
            </div>
          )
        }
      </Answer>
      {state.run > 0 && <RunDialog number={state.run} close={() => change({ run: 0 })} />}
    </>
  );
}

/** What became of a load in words: which sources were not read whole. */
function outcomeOf(run: RunListed, { t, lang }: InUse): string {
  const words = t.sources;
  const failed = run.sources.filter(({ status }) => status !== 'OK').map(({ title, status }) => `${title} (${t.words.sourceStatus[status].toLowerCase()})`);
  return [run.whole ? words.whole : words.notWhole(listed(failed, lang)), ...(run.unchanged ? [words.unchanged] : [])].join('; ');
}

function columnsOf(inUse: InUse, open: (run: number) => void): Column<RunListed>[] {
  const { t, lang } = inUse;
  const words = t.sources;
  return [
    {
      key: 'run',
      title: words.run,
      names: true,
      cell: (run) => (
        <>
          <Button data-size='sm' variant='secondary' aria-haspopup='dialog' aria-label={words.openRun(number(run.number, lang))} onClick={() => open(run.number)}>
            {number(run.number, lang)}
          </Button>{' '}
          {run.name && <strong>{run.name}</strong>}
        </>
      ),
    },
    { key: 'started', title: words.started, cell: (run) => <time dateTime={run.started}>{moment(run.started, lang)}</time> },
    { key: 'day', title: words.day, cell: (run) => <time dateTime={run.day}>{day(run.day, lang)}</time> },
    { key: 'outcome', title: words.outcome, cell: (run) => (run.whole ? outcomeOf(run, inUse) : <strong>{outcomeOf(run, inUse)}</strong>) },
    { key: 'changes', title: words.changes, numeric: true, cell: (run) => number(run.changes, lang) },
    {
      key: 'problems',
      title: words.problems,
      cell: (run) => words.newGone(number(run.problems, lang), number(run.newProblems, lang), number(run.goneProblems, lang)),
    },
    { key: 'after', title: words.after, cell: (run) => <StateCounts counts={run.counts} /> },
  ];
}

function tableOf(runs: readonly RunListed[], inUse: InUse): Table {
  const { t } = inUse;
  const words = t.sources;
  return {
    header: [
      words.run,
      words.name,
      words.started,
      words.ended,
      words.day,
      words.outcome,
      words.changes,
      words.problems,
      words.fresh,
      words.missing,
      t.words.state.BLOCKED,
      t.words.state.UNKNOWN,
      t.words.state.CLEAR,
    ],
    rows: runs.map((run) => [
      run.number,
      run.name,
      run.started,
      run.ended,
      run.day,
      outcomeOf(run, inUse),
      run.changes,
      run.problems,
      run.newProblems,
      run.goneProblems,
      run.counts.blocked,
      run.counts.unknown,
      run.counts.clear,
    ]),
  };
}
