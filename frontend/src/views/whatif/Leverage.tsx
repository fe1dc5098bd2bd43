import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { supposing } from '../../core/hypothesis/hypothesis';
import { Answer } from '../../parts/Answer';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { type Thing, ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { MissingBasis } from './MissingBasis';
import { type Lever, LeverageQuery } from './query';
import type { Change, WhatIfState } from './state';
import { TryButton } from './TryButton';
import { UnitChoice } from './UnitChoice';
import css from './WhatIf.module.css';

const size = 10;

/** What each missing basis would release alone. */
export function Leverage({ state, change }: { state: WhatIfState; change: Change }) {
  const { t, LANG } = useText();
  const words = t.whatif;
  const asked = useAsk(LeverageQuery, {
    lifeEvent: state.event || null,
    by: state.unit,
    unknown: state.unknown,
    lang: LANG,
    first: size,
    after: state.after || null,
  });
  return (
    <>
      <p className={css.note}>{words.leverageLead}</p>
      <UnitChoice state={state} change={change} asked={asked} />
      <Answer to={asked} lines={16}>
        {({ leverage }) =>
          leverage.totalCount === 0 ? (
            <Empty todo={words.noLeverage} />
          ) : (
            <>
              <DataTable caption={words.finds.leverage} captionHidden columns={columnsOf(t, state, change)} rows={leverage.nodes} keyOf={keyOf} />
              <Pager
                pageInfo={leverage.pageInfo}
                shown={leverage.nodes.length}
                total={leverage.totalCount}
                before={state.before}
                go={({ after = '', before = 0 }) => change({ after, before })}
              />
            </>
          )
        }
      </Answer>
    </>
  );
}

function columnsOf(t: Text, state: WhatIfState, change: Change): Column<Lever>[] {
  const words = t.whatif;
  return [
    { key: 'missing', title: words.missing, names: true, cell: (lever) => <Unit lever={lever} /> },
    { key: 'releases', title: words.releases, cell: ({ releases }) => <Counted list={releases} /> },
    { key: 'helps', title: words.helps, cell: ({ helps }) => <Counted list={helps} /> },
    { key: 'frees', title: words.frees, cell: ({ lifeEvents }) => <Counted list={lifeEvents} /> },
    { key: 'try', title: words.suppose, cell: (lever) => <TryButton supposed={supposing(lever.bases)} what={titleOf(lever)} state={state} change={change} /> },
  ];
}

function keyOf({ unit, bases }: Lever): string {
  return unit.node?.id ?? bases.map(({ kind, dataset, consumer }) => `${kind} ${dataset?.id} ${consumer?.id}`).join(' ');
}

function titleOf({ unit, bases }: Lever): string {
  return unit.node?.title ?? bases.map(({ dataset, consumer }) => [dataset?.title, consumer?.title].filter(Boolean).join(', ')).join('; ');
}

function Unit({ lever }: { lever: Lever }) {
  const { t, lang } = useText();
  if (!lever.unit.node) return lever.bases.map((basis) => <MissingBasis key={`${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`} basis={basis} />);
  return (
    <>
      <ThingLink thing={lever.unit.node} />
      <details className={css.bases}>
        <summary>
          {number(lever.bases.length, lang)} {t.words.unit.BASIS.toLowerCase()}
        </summary>
        {lever.bases.map((basis) => (
          <MissingBasis key={`${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`} basis={basis} />
        ))}
      </details>
    </>
  );
}

/** A number that opens what it counts. */
function Counted({ list }: { list: { totalCount: number; nodes: readonly Thing[] } }) {
  const { t, lang } = useText();
  if (list.totalCount === 0) return <span className={css.about}>0</span>;
  return (
    <details className={css.counted}>
      <summary>{number(list.totalCount, lang)}</summary>
      <ul>
        {list.nodes.map((thing) => (
          <li key={thing.id}>
            <ThingLink thing={thing} />
          </li>
        ))}
      </ul>
      {list.totalCount > list.nodes.length && <p>{t.whatif.shownOnly(number(list.nodes.length, lang), number(list.totalCount, lang))}</p>}
    </details>
  );
}
