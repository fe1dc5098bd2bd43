import { Button } from '@digdir/designsystemet-react';
import { basisKinds, type Hypothesis, keyOf, merged, named, without } from '../../core/hypothesis/hypothesis';
import { Empty } from '../../parts/Empty';
import { type Thing, ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './WhatIf.module.css';
import type { WhatIf } from './query';
import type { Change, WhatIfState } from './state';
import type { Subjects } from './titleOf';

interface Props {
  state: WhatIfState;
  change: Change;
  /** In the order of named(add and remove); undefined while awaited. */
  subjects: Subjects | undefined;
  /** Those added first, in the order of the address; undefined while awaited. */
  effects: WhatIf['effects'] | undefined;
}

/** What is supposed: each with what it speaks of and what came of it. */
export function HypothesisList({ state, change, subjects, effects }: Props) {
  const { t } = useText();
  const words = t.whatif;
  const all = [...state.add.map((one) => ({ one, gone: false })), ...state.remove.map((one) => ({ one, gone: true }))];
  if (all.length === 0) return <Empty todo={words.none} />;
  const ids = named(all.map(({ one }) => one));
  const found = new Map(ids.map((id, at) => [id, subjects?.[at]]));
  return (
    <>
      <ul className={css.hypotheses} aria-label={words.hypotheses}>
        {all.map(({ one, gone }, at) => (
          <Item key={`${gone} ${keyOf(one)}`} one={one} gone={gone} found={found} effect={effects?.length === all.length ? effects[at] : undefined} state={state} change={change} />
        ))}
      </ul>
      <Button data-size='sm' variant='tertiary' className='no-print' onClick={() => change({ add: [], remove: [] }, 'step')}>
        {words.clear}
      </Button>
    </>
  );
}

interface ItemProps {
  one: Hypothesis;
  gone: boolean;
  found: ReadonlyMap<string, Thing | null | undefined>;
  effect: WhatIf['effects'][number] | undefined;
  state: WhatIfState;
  change: Change;
}

function Item({ one, gone, found, effect, state, change }: ItemProps) {
  const { t } = useText();
  const words = t.whatif;
  const here = gone ? 'remove' : 'add';
  const there = gone ? 'add' : 'remove';
  const title = found.get(one.id)?.title ?? one.id;
  return (
    <li>
      <select
        aria-label={`${words.suppose}: ${title}`}
        className={css.small}
        value={here}
        onChange={() => change({ [here]: without(state[here], [one]), [there]: merged(state[there], [one]) })}
      >
        <option value='add'>{words.exists}</option>
        <option value='remove'>{words.isGone}</option>
      </select>
      <div className={css.what}>
        <span className={css.about}>{words.about[one.about]} </span>
        <Subject id={one.id} found={found} />
        {one.consumer && (
          <>
            <span className={css.about}> {words.toConsumer} </span>
            <Subject id={one.consumer} found={found} />
          </>
        )}
        {effect && <p className={css.came}>{effect.speaksOf === 0 ? words.speaksOfNothing : words.speaksOf(effect.speaksOf, effect.changes)}</p>}
      </div>
      <label className={css.kind}>
        <span>{words.kind}</span>
        <select
          className={css.small}
          aria-label={`${words.kind}: ${title}`}
          value={one.kind}
          onChange={(event) => {
            const kind = basisKinds.find((value) => value === event.target.value) ?? 'BOTH';
            change({ [here]: merged([], state[here].map((other) => (keyOf(other) === keyOf(one) ? { ...other, kind } : other))) });
          }}
        >
          {basisKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <Button data-size='sm' variant='tertiary' className='no-print' aria-label={words.takeOut(title)} onClick={() => change({ [here]: without(state[here], [one]) }, 'step')}>
        {words.take}
      </Button>
    </li>
  );
}

function Subject({ id, found }: { id: string; found: ReadonlyMap<string, Thing | null | undefined> }) {
  const { t } = useText();
  const thing = found.get(id);
  if (thing) return <ThingLink thing={thing} />;
  return (
    <>
      <code className={css.id}>{id}</code>
      {thing === null && <strong> ({t.whatif.notFound})</strong>}
    </>
  );
}
