import { Button } from '@digdir/designsystemet-react';
import { type How, useUrlState } from '../../app/useUrlState';
import { type Matrix, matrix, orders, type Pair, shows, sum } from '../../core/matrix/matrix';
import { number } from '../../core/format/format';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { Empty } from '../../parts/Empty';
import { ExportCsv } from '../../parts/ExportCsv';
import { Page } from '../../parts/Page';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateCounts } from '../../parts/StateCounts';
import type { Thing } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import { CellDialog } from './CellDialog';
import { CellList } from './CellList';
import css from './Coordination.module.css';
import { eventOptions } from '../../core/choices/eventOptions';
import { Legend } from './Legend';
import { MatrixTable } from './MatrixTable';
import { type CoordinationState, shape } from './state';
import { tableOf } from './table';
import { type OpenableCell, useMatrix, type Whole } from './useMatrix';
import { useNarrow } from './useNarrow';

/** Who needs data of whom: consumers against providers, and the needs behind each cell. */
export default function Coordination() {
  const { t, LANG } = useText();
  const [state, change] = useUrlState(shape);
  const asked = useMatrix(state.level, state.event || null, LANG);
  const narrow = useNarrow();
  const words = t.coordination;
  const laidOut = asked.data && matrix(asked.data.cells, asked.data.consumers, asked.data.providers, state);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tools={
        <>
          <ShowQuery asked={asked} />
          {laidOut && <ExportCsv name={words.file} table={() => tableOf(laidOut.cells, t)} />}
        </>
      }
    >
      <Choices label={words.settings}>
        <Choose
          label={words.level}
          value={state.level}
          options={(['AGENCY', 'MINISTRY'] as const).map((value) => ({ value, title: words.levels[value] }))}
          choose={(level) => change({ level })}
        />
        <Choose
          label={words.event}
          value={state.event}
          options={[{ value: '', title: words.allEvents }, ...eventOptions(asked.data?.lifeEvents ?? [], state.event, t.parts.loading)]}
          choose={(event) => change({ event })}
        />
        <Choose
          label={words.order}
          value={state.order}
          options={orders.map((value) => ({ value, title: words.orders[value] }))}
          choose={(order) => change({ order })}
        />
        <Choose
          label={words.show}
          value={state.show}
          options={shows.map((value) => ({ value, title: words.shows[value] }))}
          choose={(show) => change({ show })}
        />
        {!narrow && (
          <Choose
            label={words.form}
            value={state.form}
            options={(['matrix', 'list'] as const).map((value) => ({ value, title: words.forms[value] }))}
            choose={(form) => change({ form })}
          />
        )}
      </Choices>
      <Answer to={asked} lines={20}>
        {(whole) => laidOut && <Matrices whole={whole} laidOut={laidOut} state={state} narrow={narrow} change={change} />}
      </Answer>
      {state.cell && asked.data && <CellDialog whole={asked.data} state={state} pair={state.cell} change={change} />}
    </Page>
  );
}

interface MatricesProps {
  whole: Whole;
  laidOut: Matrix<Thing, OpenableCell>;
  state: CoordinationState;
  narrow: boolean;
  change: (some: Partial<CoordinationState>, how?: How) => void;
}

function Matrices({ whole, laidOut, state, narrow, change }: MatricesProps) {
  const { t, lang } = useText();
  const words = t.coordination;
  const open = (cell: Pair) => change({ cell, state: undefined, after: '', before: 0 }, 'step');
  if (whole.cells.length === 0) return <Empty todo={words.noneAtAll} />;
  if (laidOut.cells.length === 0) {
    return (
      <Empty todo={words.noneShown}>
        <Button data-size='sm' variant='secondary' onClick={() => change({ show: 'all' })}>
          {words.showAll}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <p className={css.total} data-testid='total'>
        <strong>{words.totalIs(number(sum(whole.total), lang))}</strong> <StateCounts counts={whole.total} />
      </p>
      <Legend />
      {state.form === 'list' || narrow ? (
        <CellList cells={laidOut.cells} open={open} />
      ) : (
        <MatrixTable matrix={laidOut} total={whole.total} chosen={state.cell} open={open} />
      )}
      <p className={css.note}>{words.totalsNote}</p>
    </>
  );
}
