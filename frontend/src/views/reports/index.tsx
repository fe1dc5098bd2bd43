import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { periodName } from '../../core/report/name';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { Page } from '../../parts/Page';
import { ShowQuery } from '../../parts/ShowQuery';
import { useText } from '../../text/useText';
import { PeriodsQuery, RoundQuery } from './query';
import { Rounds } from './Rounds';
import { shape } from './state';
import { tableOf } from './table';

/** The status reports of a period: what changed since the one before, and what has not come. */
export default function Reports() {
  const { t, LANG } = useText();
  const client = useClient();
  const [state, change] = useUrlState(shape);
  const words = t.reports;
  const periods = useAsk(PeriodsQuery, {});
  const list = periods.data?.reportPeriods ?? [];
  const period = state.period || list[0] || '';
  const asked = useAsk(RoundQuery, { period, lang: LANG, after: null }, period === '');
  const offered = state.period && !list.includes(state.period) ? [...list, state.period] : list;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tools={
        <>
          <ShowQuery asked={asked} />
          {period && (
            <ExportCsv
              name={`${words.file}-${period}`}
              table={async () => tableOf(await everyPage(client, RoundQuery, { period, lang: LANG }, ({ reportRound }) => reportRound.reports), t)}
            />
          )}
        </>
      }
    >
      {offered.length > 0 && (
        <Choices label={words.settings}>
          <Choose
            label={words.period}
            value={period}
            options={offered.map((value) => ({ value, title: periodName(value, t.reports.periods) }))}
            choose={(chosen) => change({ period: chosen, change: undefined }, 'step')}
          />
        </Choices>
      )}
      <Answer to={periods} lines={20}>
        {({ version }) => {
          if (period === '') return <Empty todo={words.none} />;
          if (asked.problem?.code === 'NOT_FOUND') return <Empty todo={words.nonePeriod} />;
          return (
            <Answer to={asked} lines={20}>
              {({ reportRound }) => <Rounds round={reportRound} chosen={state.change} choose={(one) => change({ change: one }, 'step')} assessedOn={version.assessedOn} />}
            </Answer>
          );
        }}
      </Answer>
    </Page>
  );
}
