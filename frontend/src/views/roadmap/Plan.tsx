import { Button } from '@digdir/designsystemet-react';
import { useCallback, useMemo } from 'react';
import { type Language, number } from '../../core/format/format';
import { chainOf } from '../../core/timeline/links';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { measureColumns } from '../../parts/followup/columns';
import { waitsOf } from '../../parts/followup/dates';
import { ReleaseResult } from '../../parts/followup/ReleaseResult';
import { Timeline } from '../../parts/followup/Timeline';
import { TwinChoice, Twins } from '../../parts/graph/Twins';
import { Pager } from '../../parts/Pager';
import { Section } from '../../parts/Section';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { Circles } from './Circles';
import { Effect } from './Effect';
import type { Item, Roadmap } from './query';
import css from './Roadmap.module.css';
import type { Change, RoadmapState } from './state';

interface Props {
  roadmap: Roadmap;
  state: RoadmapState;
  change: Change;
}

/** The items along a time axis or as a table, the circles among them, and what all of them would release. */
export function Plan({ roadmap, state, change }: Props) {
  const { t, lang } = useText();
  const words = t.roadmap;
  const { items, circles, release } = roadmap;
  const setAs = useCallback((as: RoadmapState['as']) => change({ as }), [change]);
  const columns = useMemo(() => columnsOf(t, lang), [t, lang]);
  const measures = useMemo(() => items.nodes.map((item) => item.measure), [items]);
  const more = useMemo(() => effectsOf(items.nodes), [items]);
  if (items.totalCount === 0) {
    return (
      <Empty todo={state.event ? words.noneOfEvent : words.none}>
        {state.event && (
          <Button data-size='sm' variant='secondary' onClick={() => change({ event: '' }, 'step')}>
            {words.showAll}
          </Button>
        )}
      </Empty>
    );
  }
  const chain = state.sel ? chainOf(state.sel, waitsOf(measures)) : undefined;
  return (
    <>
      <div className={css.plan}>
        <div className={css.head}>
          <strong role='status'>{words.found(number(items.totalCount, lang), items.totalCount)}</strong>
          <span className='no-print'>
            <TwinChoice shown={state.as} onChange={setAs} graph={t.measures.timeline} />
          </span>
        </div>
        <Twins
          shown={state.as}
          graph={
            <Timeline
              label={words.timelineOf(number(items.nodes.length, lang))}
              rows={measures}
              today={items.version.assessedOn}
              sel={state.sel}
              choose={(sel) => change({ sel })}
              more={more}
            />
          }
          table={
            <div className={css.table}>
              <DataTable caption={words.title} captionHidden columns={columns} rows={items.nodes} keyOf={(item) => item.measure.id} marked={(item) => chain?.has(item.measure.id) ?? false} />
            </div>
          }
        />
        <Pager
          pageInfo={items.pageInfo}
          shown={items.nodes.length}
          total={items.totalCount}
          before={state.before}
          go={({ after = '', before = 0 }) => change({ after, before, sel: '' }, 'push')}
        />
      </div>
      {circles.length > 0 && <Circles circles={circles} />}
      <Section title={words.release}>
        {release ? <ReleaseResult release={release} {...(state.event && { event: state.event })} /> : <p>{words.releaseNone}</p>}
      </Section>
    </>
  );
}

/** Says of each measure what carrying it out comes to. */
function effectsOf(items: readonly Item[]) {
  const itemOf = new Map(items.map((item) => [item.measure.id, item]));
  return ({ id }: { id: string }) => {
    const item = itemOf.get(id);
    return item && <Effect item={item} />;
  };
}

/** The columns of measures, and what carrying an item out comes to. */
function columnsOf(t: Text, lang: Language): Column<Item>[] {
  const columns = measureColumns(t, lang)
    .filter((column) => column.key !== 'money')
    .map(({ key, title, names = false, cell }): Column<Item> => ({ key, title, names, cell: (item) => cell(item.measure) }));
  const releases: Column<Item> = { key: 'releases', title: t.roadmap.columns.releases, cell: (item) => <Effect item={item} /> };
  return [...columns.slice(0, 4), releases, ...columns.slice(4)];
}
