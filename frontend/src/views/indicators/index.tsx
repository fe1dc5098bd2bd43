import { Button } from '@digdir/designsystemet-react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { barrierTypes, trends } from '../../api/followup';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { eventOptions } from '../../core/choices/eventOptions';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { Page } from '../../parts/Page';
import { Pager } from '../../parts/Pager';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { Cards } from './Cards';
import { IndicatorTable } from './IndicatorTable';
import css from './Indicators.module.css';
import { IndicatorsQuery } from './query';
import { shape, start } from './state';
import { tableOf } from './table';

const size = 50;

/** The indicators: small charts with where each goes in words, and their twin, a table with every value and its source. */
export default function Indicators() {
  const { t, lang, LANG } = useText();
  const client = useClient();
  const [state, change] = useUrlState(shape);
  const words = t.indicators;
  const variables = { lang: LANG, barrier: state.barrier ?? null, about: state.event || null, trend: state.trend ?? null, first: size, after: state.after || null };
  const asked = useAsk(IndicatorsQuery, variables);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tools={
        <>
          <ShowQuery asked={asked} />
          <ExportCsv name={words.file} table={async () => tableOf(await everyPage(client, IndicatorsQuery, { ...variables, first: 100 }, (data) => data.indicators), t, lang)} />
        </>
      }
    >
      <Choices label={words.settings}>
        <Choose
          label={words.barrier}
          value={state.barrier ?? ''}
          options={[{ value: '', title: words.anyBarrier }, ...barrierTypes.map((value) => ({ value, title: t.words.barrierType[value] }))]}
          choose={(barrier) => change({ barrier: barrier || undefined, ...start })}
        />
        <Choose
          label={words.trend}
          value={state.trend ?? ''}
          options={[{ value: '', title: words.anyTrend }, ...trends.map((value) => ({ value, title: t.words.trend[value] }))]}
          choose={(trend) => change({ trend: trend || undefined, ...start })}
        />
        <Choose
          label={words.event}
          value={state.event}
          options={[{ value: '', title: words.anyEvent }, ...eventOptions(asked.data?.lifeEvents.nodes ?? [], state.event, t.parts.loading)]}
          choose={(event) => change({ event, ...start })}
        />
        <Choose
          label={words.form}
          value={state.as}
          options={(['charts', 'table'] as const).map((value) => ({ value, title: words.forms[value] }))}
          choose={(as) => change({ as })}
        />
      </Choices>
      <Answer to={asked} lines={30}>
        {({ indicators, all }) => {
          if (all.totalCount === 0) return <Empty todo={words.none} />;
          if (indicators.totalCount === 0) {
            return (
              <Empty todo={words.noneShown}>
                <Button data-size='sm' variant='secondary' onClick={() => change({ barrier: undefined, trend: undefined, event: '', ...start })}>
                  {words.showAll}
                </Button>
              </Empty>
            );
          }
          return (
            <div>
              <p role='status' className={css.count}>
                {words.count(number(indicators.totalCount, lang), number(all.totalCount, lang))}
              </p>
              {state.as === 'charts' ? <Cards indicators={indicators.nodes} /> : <IndicatorTable indicators={indicators.nodes} />}
              {indicators.totalCount > indicators.nodes.length && (
                <Pager
                  pageInfo={indicators.pageInfo}
                  shown={indicators.nodes.length}
                  total={indicators.totalCount}
                  before={state.before}
                  go={({ after = '', before = 0 }) => change({ after, before }, 'push')}
                />
              )}
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
