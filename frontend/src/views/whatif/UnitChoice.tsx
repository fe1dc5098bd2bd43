import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { ShowQuery } from '../../parts/ShowQuery';
import type { Asked } from '../../api/useAsk';
import { useText } from '../../text/useText';
import { type Change, units, type WhatIfState } from './state';

/** What plans and leverage count, and the query behind them. */
export function UnitChoice({ state, change, asked }: { state: WhatIfState; change: Change; asked: Pick<Asked<unknown>, 'query' | 'variables'> }) {
  const { t } = useText();
  return (
    <Choices label={t.whatif.unit}>
      <Choose
        label={t.whatif.unit}
        value={state.unit}
        options={units.map((value) => ({ value, title: t.words.unit[value] }))}
        choose={(unit) => change({ unit, after: '', before: 0 })}
      />
      <ShowQuery asked={asked} />
    </Choices>
  );
}
