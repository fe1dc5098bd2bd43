import { useCallback } from 'react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { filterOf } from '../../core/measures/filter';
import { measuresPath, measuresShape, type MeasuresState } from '../../core/url/measures';
import { Answer } from '../../parts/Answer';
import { ExportCsv } from '../../parts/ExportCsv';
import { measureCells, measureHeader } from '../../parts/followup/table';
import { Page } from '../../parts/Page';
import { ShowQuery } from '../../parts/ShowQuery';
import { SubNav } from '../../parts/SubNav';
import { useText } from '../../text/useText';
import { Filters } from './Filters';
import { List } from './List';
import { MeasuresQuery } from './query';
import { Unlinked } from './Unlinked';

const pageSize = 100;

/** Who does what, when, and with which money; and measures that may not know of each other. */
export default function Measures() {
  const { t } = useText();
  const [state, change] = useUrlState(measuresShape);
  return state.part === 'list' ? (
    <All state={state} change={change} nav={<Parts now={state.part} />} />
  ) : (
    <Page title={t.measures.title} lead={t.measures.lead}>
      <Parts now={state.part} />
      <Unlinked state={state} change={change} />
    </Page>
  );
}

function Parts({ now }: { now: MeasuresState['part'] }) {
  const { t } = useText();
  return (
    <SubNav
      label={t.measures.part}
      items={(['list', 'unlinked'] as const).map((part) => ({ key: part, title: t.measures.parts[part], to: measuresPath({ part }) }))}
      now={now}
    />
  );
}

interface Props {
  state: MeasuresState;
  change: (some: Partial<MeasuresState>, how?: 'push' | 'step' | 'replace') => void;
  nav: React.ReactNode;
}

function All({ state, change, nav }: Props) {
  const { t, LANG } = useText();
  const client = useClient();
  const filter = filterOf(state);
  const variables = {
    filter,
    overdue: { ...filter, overdue: true },
    unfunded: { ...filter, withoutOperation: true },
    chosen: [state.agency, state.about].filter(Boolean),
    first: pageSize,
    after: state.after || null,
    lang: LANG,
  };
  const asked = useAsk(MeasuresQuery, variables);
  const step = useCallback((some: Partial<MeasuresState>) => change(some, 'step'), [change]);
  return (
    <Page
      title={t.measures.title}
      lead={t.measures.lead}
      tools={
        <>
          <ExportCsv
            name={t.measures.file}
            table={async () => {
              const rows = await everyPage(client, MeasuresQuery, { ...variables, after: null }, (data) => data.measures);
              return { header: measureHeader(t), rows: rows.map((row) => measureCells(row, t)) };
            }}
          />
          <ShowQuery asked={asked} />
        </>
      }
    >
      {nav}
      <Filters state={state} answer={asked.data} change={step} />
      <Answer to={asked} lines={20}>
        {(answer) => <List answer={answer} state={state} change={change} />}
      </Answer>
    </Page>
  );
}
