import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import type { Table } from '../../core/csv/csv';
import type { Language } from '../../core/format/format';
import type { MeasuresState } from '../../core/url/measures';
import { Answer } from '../../parts/Answer';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { SomeOf } from '../../parts/followup/columns';
import { titlesOf } from '../../parts/followup/table';
import { Pager } from '../../parts/Pager';
import { ShowQuery } from '../../parts/ShowQuery';
import { ThingLink } from '../../parts/ThingLink';
import { ThingLinks } from '../../parts/ThingLinks';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import css from './Measures.module.css';
import { type Pair, UnlinkedQuery } from './query';

interface Props {
  state: MeasuresState;
  change: (some: Partial<MeasuresState>, how?: 'push' | 'step' | 'replace') => void;
}

const pageSize = 50;

/** Pairs of open measures that work on the same things without being linked. */
export function Unlinked({ state, change }: Props) {
  const { t, lang, LANG } = useText();
  const client = useClient();
  const words = t.measures.unlinked;
  const variables = { first: pageSize, after: state.after || null, lang: LANG };
  const asked = useAsk(UnlinkedQuery, variables);
  return (
    <div className={css.list}>
      <div className={css.head}>
        <p className={css.note}>{words.lead}</p>
        <span className='no-print'>
          <ExportCsv name={words.file} table={async () => tableOf(await everyPage(client, UnlinkedQuery, { ...variables, after: null }, (data) => data.unlinkedMeasures), t)} />
          <ShowQuery asked={asked} />
        </span>
      </div>
      <Answer to={asked} lines={12}>
        {({ unlinkedMeasures: { nodes, totalCount, pageInfo } }) =>
          totalCount === 0 ? (
            <Empty todo={words.none} />
          ) : (
            <>
              <DataTable caption={words.caption} captionHidden columns={columnsOf(t, lang)} rows={nodes} keyOf={({ first, second }) => `${first.id} ${second.id}`} />
              <Pager pageInfo={pageInfo} shown={nodes.length} total={totalCount} before={state.before} go={({ after = '', before = 0 }) => change({ after, before }, 'push')} />
            </>
          )
        }
      </Answer>
    </div>
  );
}

function columnsOf(t: Text, lang: Language): Column<Pair>[] {
  const words = t.measures.unlinked;
  const measure = (which: 'first' | 'second') => (pair: Pair) => (
    <>
      <ThingLink thing={pair[which]} />
      <small className={css.line}>
        <SomeOf list={pair[which].leaders} none={t.measures.noLeader} t={t} lang={lang} />
      </small>
    </>
  );
  return [
    { key: 'first', title: words.first, names: true, cell: measure('first') },
    { key: 'second', title: words.second, cell: measure('second') },
    { key: 'shared', title: words.shared, cell: ({ shared }) => <ThingLinks things={shared} /> },
  ];
}

function tableOf(pairs: readonly Pair[], t: Text): Table {
  const words = t.measures.unlinked;
  return {
    header: [words.first, words.leaders, words.second, words.leaders, words.shared, t.measures.columns.id, t.measures.columns.id],
    rows: pairs.map(({ first, second, shared }) => [
      first.title,
      titlesOf(first.leaders),
      second.title,
      titlesOf(second.leaders),
      titlesOf({ nodes: shared, totalCount: shared.length }),
      first.id,
      second.id,
    ]),
  };
}
