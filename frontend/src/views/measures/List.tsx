import { Button } from '@digdir/designsystemet-react';
import { useCallback, useMemo } from 'react';
import { Link } from 'wouter';
import { number } from '../../core/format/format';
import { narrowed, unfiltered } from '../../core/measures/filter';
import { chainOf } from '../../core/timeline/links';
import { measuresPath, type MeasuresState } from '../../core/url/measures';
import { DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { measureColumns } from '../../parts/followup/columns';
import { waitsOf } from '../../parts/followup/dates';
import { Timeline } from '../../parts/followup/Timeline';
import { TwinChoice, Twins } from '../../parts/graph/Twins';
import { Mark } from '../../parts/Mark';
import { Pager } from '../../parts/Pager';
import { stay } from '../../parts/stay';
import { useText } from '../../text/useText';
import css from './Measures.module.css';
import type { MeasuresAnswer } from './query';

interface Props {
  answer: MeasuresAnswer;
  state: MeasuresState;
  change: (some: Partial<MeasuresState>, how?: 'push' | 'step' | 'replace') => void;
}

/** The measures of the selection, as a table or along a time axis, and how many of them need a look. */
export function List({ answer, state, change }: Props) {
  const { t, lang } = useText();
  const words = t.measures;
  const { measures, all } = answer;
  const setAs = useCallback((as: MeasuresState['as']) => change({ as }), [change]);
  const columns = useMemo(() => measureColumns(t, lang), [t, lang]);
  if (all.totalCount === 0) return <Empty todo={words.noneAtAll} />;
  if (measures.totalCount === 0) {
    return (
      <Empty todo={words.none}>
        <Button data-size='sm' variant='secondary' onClick={() => change(narrowed(unfiltered), 'step')}>
          {words.clear}
        </Button>
      </Empty>
    );
  }
  const chain = state.sel ? chainOf(state.sel, waitsOf(measures.nodes)) : undefined;
  return (
    <div className={css.list}>
      <div className={css.head}>
        <Counts answer={answer} state={state} />
        <span className='no-print'>
          <TwinChoice shown={state.as} onChange={setAs} graph={words.timeline} />
        </span>
      </div>
      <Twins
        shown={state.as}
        graph={
          <Timeline
            label={words.timelineOf(number(measures.nodes.length, lang))}
            rows={measures.nodes}
            today={measures.version.assessedOn}
            sel={state.sel}
            choose={(sel) => change({ sel })}
          />
        }
        table={
          <div className={css.table}>
            <DataTable caption={words.title} captionHidden columns={columns} rows={measures.nodes} keyOf={(row) => row.id} marked={(row) => chain?.has(row.id) ?? false} />
          </div>
        }
      />
      <Pager
        pageInfo={measures.pageInfo}
        shown={measures.nodes.length}
        total={measures.totalCount}
        before={state.before}
        go={({ after = '', before = 0 }) => change({ after, before, sel: '' }, 'push')}
      />
    </div>
  );
}

/** How many there are, and how many of them need a look; each count opens its rows. */
function Counts({ answer: { measures, overdue, unfunded }, state }: Pick<Props, 'answer' | 'state'>) {
  const { t, lang } = useText();
  const words = t.measures;
  const ways = [
    { key: 'overdue', text: words.overdueCount(number(overdue.totalCount, lang)), count: overdue.totalCount, to: measuresPath({ ...state, ...narrowed({ overdue: true }) }) },
    { key: 'unfunded', text: words.unfundedCount(number(unfunded.totalCount, lang)), count: unfunded.totalCount, to: measuresPath({ ...state, ...narrowed({ unfunded: true }) }) },
  ] as const;
  return (
    <p className={css.counts}>
      <strong role='status'>{words.found(number(measures.totalCount, lang), measures.totalCount)}</strong> {words.ofThese}
      {ways.map(({ key, text, count, to }) => (
        <Link key={key} href={to} state={stay}>
          <Mark shape='warn' tone={count > 0 ? 'bad' : 'plain'} /> {text}
        </Link>
      ))}
    </p>
  );
}
