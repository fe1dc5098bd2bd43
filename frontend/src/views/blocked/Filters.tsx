import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { reasons, states } from '../../api/enums';
import type { Named } from '../../api/fragments';
import type { Reason, State } from '../../api/graphql';
import { type NodeFilter, narrowed, nodeFilters, type ViewState } from '../../core/services/filter';
import { stateOf } from '../../core/services/reasons';
import { NodePicker, type Pickable } from '../../parts/NodePicker';
import { useText } from '../../text/useText';
import { Chips } from './Chips';
import css from './Filters.module.css';

const among: Record<NodeFilter, Pickable> = { lifeEvent: 'LifeEvent', consumer: 'Agency', provider: 'Agency', ministry: 'Ministry', law: 'Law' };

interface Props {
  state: ViewState;
  /** What the ids of the filter are called, as far as they are known. */
  names: ReadonlyMap<string, Named>;
  change: (change: Partial<ViewState>) => void;
}

/** What narrows the list, and what it is narrowed by. On a narrow screen the fields stay folded until they are asked for. */
export function Filters({ state, names, change }: Props) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t.blocked.filter} className={css.filters}>
      <Button className={css.toggle} data-size='sm' variant='secondary' aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.blocked.filter}
      </Button>
      <div className={css.fields} data-open={open}>
        {nodeFilters.map((name) => {
          const id = state[name];
          return (
            <NodePicker
              key={name}
              label={t.blocked.filters[name]}
              among={among[name]}
              chosen={id ? { id, title: names.get(id)?.title ?? id } : undefined}
              onChoose={(chosen) => change(narrowed({ [name]: chosen }))}
            />
          );
        })}
        <Field data-size='sm'>
          <Label>{t.blocked.filters.reason}</Label>
          <Select value={state.reason ?? ''} onChange={(event) => change(withReason(state, event.target.value as Reason | ''))}>
            <option value=''>{t.parts.anyOne}</option>
            {states.map((one) => (
              <optgroup key={one} label={t.words.state[one]}>
                {reasons
                  .filter((reason) => stateOf[reason] === one)
                  .map((reason) => (
                    <option key={reason} value={reason}>
                      {t.words.reason[reason]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      </div>
      <Chips state={state} names={names} change={change} />
    </section>
  );
}

/** Whoever asks for a reason wants to see its rows: the state that the reason stands for is listed with it. */
function withReason(state: ViewState, reason: Reason | ''): Partial<ViewState> {
  if (!reason) return narrowed({ reason: undefined });
  const listed: readonly State[] = state.state.length ? state.state : ['BLOCKED'];
  return narrowed({ reason, ...(!listed.includes(stateOf[reason]) && { state: [stateOf[reason]] }) });
}
