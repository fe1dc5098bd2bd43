import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useAsk } from '../../api/useAsk';
import { type Pair, writePair } from '../../core/matrix/matrix';
import { Answer } from '../../parts/Answer';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { states } from '../../api/enums';
import { Empty } from '../../parts/Empty';
import { NeedList } from '../../parts/NeedList';
import { Pager } from '../../parts/Pager';
import { ShowQuery } from '../../parts/ShowQuery';
import { StateCounts } from '../../parts/StateCounts';
import { useText } from '../../text/useText';
import css from './Coordination.module.css';
import type { CoordinationState } from './state';
import { CellQuery } from './query';
import type { Whole } from './useMatrix';

interface Props {
  whole: Whole;
  state: CoordinationState;
  pair: Pair;
  change: (some: Partial<CoordinationState>) => void;
}

const size = 25;

/** The needs behind a cell, beside the matrix. */
export function CellDialog({ whole, state, pair, change }: Props) {
  const { t, LANG } = useText();
  const words = t.coordination;
  const key = writePair(pair);
  const cell = whole.cells.find(({ consumer, provider }) => writePair({ consumer: consumer?.id ?? null, provider: provider?.id ?? null }) === key);
  const asked = useAsk(
    CellQuery,
    {
      level: state.level,
      lifeEvent: state.event || null,
      lang: LANG,
      before: cell?.before ?? null,
      states: state.state ? [state.state] : null,
      first: size,
      after: state.after || null,
    },
    !cell,
  );
  const title = words.rowsOf(cell?.consumer?.title ?? words.nobody, cell?.provider?.title ?? words.nobody);
  return (
    <Dialog open placement='right' closedby='any' closeButton={t.parts.close} className={css.dialog} aria-label={title} onClose={() => change({ cell: undefined, state: undefined, after: '', before: 0 })}>
      <Heading level={2} data-size='xs'>
        {title}
      </Heading>
      {cell ? (
        <>
          <p>
            <StateCounts counts={cell.counts} />
          </p>
          <Choices label={words.settings}>
            <Choose
              label={words.state}
              value={state.state ?? ''}
              options={[{ value: '' as const, title: words.allStates }, ...states.map((value) => ({ value, title: t.words.state[value] }))]}
              choose={(chosen) => change({ state: chosen || undefined, after: '', before: 0 })}
            />
            <ShowQuery asked={asked} />
          </Choices>
          <Answer to={asked} lines={12}>
            {({ coordination }) => {
              const rows = coordination.cells.nodes[0]?.rows;
              if (!rows) return <Empty todo={words.cellGone} />;
              return (
                <>
                  <NeedList needs={rows.nodes} label={title} />
                  <Pager
                    pageInfo={rows.pageInfo}
                    shown={rows.nodes.length}
                    total={rows.totalCount}
                    before={state.before}
                    go={({ after = '', before = 0 }) => change({ after, before })}
                  />
                </>
              );
            }}
          </Answer>
        </>
      ) : (
        <Empty todo={words.cellGone} />
      )}
    </Dialog>
  );
}
