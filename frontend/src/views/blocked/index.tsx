import { useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { number } from '../../core/format/format';
import { chosenIds, filterOf, listed, narrowed, type ViewState, viewShape } from '../../core/services/filter';
import type { Sorting } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { Pager } from '../../parts/Pager';
import { Problem } from '../../parts/Problem';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { tableOf } from './csv';
import { Drawer } from './Drawer';
import { Filters } from './Filters';
import { ServicesQuery } from './query';
import { Rows } from './Rows';
import { StateTabs } from './StateTabs';
import { pageSize, useWholeList } from './useWholeList';

/** Which services does a missing basis block, which does nobody know about, and why? */
export default function Blocked() {
  const { t, lang, LANG } = useText();
  const client = useClient();
  const [state, change] = useUrlState(viewShape);
  const variables = { filter: filterOf(state), chosen: chosenIds(state), first: pageSize, after: state.after || null, lang: LANG };
  const asked = useAsk(ServicesQuery, variables);
  const list = asked.data?.blockedServices;
  const whole = useWholeList(asked.data, variables);
  const rows = whole ?? list?.nodes ?? [];
  const names = new Map((asked.data?.nodes ?? []).flatMap((node) => (node ? [[node.id, node] as const] : [])));
  // An alias in the address: the server answers with the node’s own id, in the order asked.
  variables.chosen.forEach((id, at) => {
    const node = asked.data?.nodes[at];
    if (node) names.set(id, node);
  });

  const step = useCallback((some: Partial<ViewState>) => change(some, 'step'), [change]);
  const openedHere = useRef(false);
  const explain = useCallback(
    (service: string) => {
      openedHere.current = true;
      change({ service }, 'step');
    },
    [change],
  );
  const close = () => {
    // What was opened from the list is one step back; a pasted link has nothing behind it.
    if (openedHere.current) window.history.back();
    else change({ service: '' });
    openedHere.current = false;
  };

  const states = listed(state);
  const sorting: Sorting | undefined = state.sort ? { by: state.sort, down: state.down } : undefined;
  const sortsPageOnly = list !== undefined && rows.length < list.totalCount;
  return (
    <Page
      title={t.blocked.title}
      lead={t.blocked.lead}
      tools={
        <>
          <ExportCsv
            name={t.blocked.file}
            table={async () => tableOf(await everyPage(client, ServicesQuery, { ...variables, after: null }, (data) => data.blockedServices), t)}
          />
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Filters state={state} names={names} change={step} />
      <div>
        <StateTabs state={state} counts={list?.counts} />
        {asked.problem ? (
          <Problem problem={asked.problem} again={asked.again} />
        ) : !list ? (
          <Loading lines={16} />
        ) : list.totalCount === 0 ? (
          <Empty todo={t.blocked.nothing(list.counts.blocked + list.counts.unknown + list.counts.clear > 0)} />
        ) : (
          <>
            <p role='status'>
              {t.blocked.found(number(list.totalCount, lang), list.totalCount)}
              {sortsPageOnly && sorting && ` ${t.blocked.sortsPageOnly(number(rows.length, lang))}`}
            </p>
            <Rows
              caption={t.blocked.title}
              rows={rows}
              blockedOnly={states.length === 1 && states[0] === 'BLOCKED'}
              sorting={sorting}
              onSort={({ by, down }) => change({ sort: by, down })}
              explain={explain}
            />
            {sortsPageOnly && (
              <Pager
                pageInfo={list.pageInfo}
                shown={list.nodes.length}
                total={list.totalCount}
                before={state.before}
                go={({ after = '', before = 0 }) => change({ ...narrowed({}), after, before }, 'push')}
              />
            )}
          </>
        )}
      </div>
      <Drawer id={state.service} onClose={close} />
    </Page>
  );
}
