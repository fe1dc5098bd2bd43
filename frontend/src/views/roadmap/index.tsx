import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import { useAsk } from '../../api/useAsk';
import { useUrlState } from '../../app/useUrlState';
import { eventOptions } from '../../core/choices/eventOptions';
import type { Table } from '../../core/csv/csv';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { ExportCsv } from '../../parts/ExportCsv';
import { measureCells, measureHeader } from '../../parts/followup/table';
import { Page } from '../../parts/Page';
import { ShowQuery } from '../../parts/ShowQuery';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import { Plan } from './Plan';
import { type Item, RoadmapQuery } from './query';
import { shape } from './state';

const pageSize = 100;

/** The national roadmap: what is to be done when, what waits for what, and what each item releases. */
export default function Roadmap() {
  const { t, LANG } = useText();
  const client = useClient();
  const [state, change] = useUrlState(shape);
  const words = t.roadmap;
  const variables = { lifeEvent: state.event || null, first: pageSize, after: state.after || null, lang: LANG };
  const asked = useAsk(RoadmapQuery, variables);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tools={
        <>
          <ExportCsv name={words.file} table={async () => tableOf(await everyPage(client, RoadmapQuery, { ...variables, after: null }, (data) => data.roadmap.items), t)} />
          <ShowQuery asked={asked} />
        </>
      }
    >
      <Choices label={words.settings}>
        <Choose
          label={words.event}
          value={state.event}
          options={[{ value: '', title: words.allEvents }, ...eventOptions(asked.data?.lifeEvents.nodes ?? [], state.event, t.parts.loading)]}
          choose={(event) => change({ event, sel: '', after: '', before: 0 }, 'step')}
        />
      </Choices>
      <Answer to={asked} lines={24}>
        {({ roadmap }) => <Plan roadmap={roadmap} state={state} change={change} />}
      </Answer>
    </Page>
  );
}

function tableOf(items: readonly Item[], t: Text): Table {
  const { columns, onRoadmap } = t.roadmap;
  return {
    header: [...measureHeader(t), onRoadmap, columns.releases, columns.helps],
    rows: items.map((item) => [...measureCells(item.measure, t), item.onRoadmap ? t.measures.yes : t.measures.no, item.releases, item.helps]),
  };
}
