import { Button, Search as Field } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { useAsk } from '../../api/useAsk';
import { hasAll, type Hypothesis, merged, subjects } from '../../core/hypothesis/hypothesis';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { Pager } from '../../parts/Pager';
import { type Thing, ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import { FindQuery } from './query';
import type { Change, WhatIfState } from './state';
import css from './WhatIf.module.css';

const size = 10;

/** Finds a dataset, a law or an agency to suppose something of. */
export function Search({ state, change }: { state: WhatIfState; change: Change }) {
  const { t, LANG } = useText();
  const words = t.whatif;
  const [text, setText] = useState(state.q);
  const asked = useAsk(FindQuery, { text: state.q, lang: LANG, first: size, after: state.after || null }, state.q === '');
  const find = (event: FormEvent) => {
    event.preventDefault();
    change({ q: text.trim(), after: '', before: 0 }, 'step');
  };
  return (
    <>
      <search>
        <form onSubmit={find} className={css.search}>
          <Field>
            <Field.Input aria-label={words.search} placeholder={words.search} value={text} onChange={(event) => setText(event.target.value)} />
            <Field.Button>{t.shell.search}</Field.Button>
          </Field>
        </form>
      </search>
      {state.q === '' ? (
        <p className={css.note}>{words.searchDo}</p>
      ) : (
        <Answer to={asked} lines={10}>
          {({ search }) =>
            search.totalCount === 0 ? (
              <Empty todo={words.noneFound} />
            ) : (
              <>
                <ul className={css.found} aria-label={words.find}>
                  {search.nodes.map((thing) => (
                    <Hit key={thing.id} thing={thing} state={state} change={change} />
                  ))}
                </ul>
                <Pager
                  pageInfo={search.pageInfo}
                  shown={search.nodes.length}
                  total={search.totalCount}
                  before={state.before}
                  go={({ after = '', before = 0 }) => change({ after, before })}
                />
              </>
            )
          }
        </Answer>
      )}
    </>
  );
}

function Hit({ thing, state, change }: { thing: Thing; state: WhatIfState; change: Change }) {
  const { t } = useText();
  const words = t.whatif;
  const about = subjects.find((one) => one === thing.kind.toLowerCase());
  if (!about) return null; // the search asks for the kinds that can be supposed of
  const supposed: Hypothesis = { about, id: thing.id, kind: 'BOTH' };
  const offer = (list: 'add' | 'remove', label: string) =>
    hasAll(state[list], [supposed]) ? (
      <span className={css.about}>{words.inUse}</span>
    ) : (
      <Button data-size='sm' variant='secondary' aria-label={`${label}: ${thing.title}`} onClick={() => change({ [list]: merged(state[list], [supposed]) }, 'step')}>
        {label}
      </Button>
    );
  return (
    <li>
      <div>
        <span className={css.about}>{t.words.kind[thing.kind]}</span>
        <br />
        <ThingLink thing={thing} />
      </div>
      <div className={css.offers}>
        {offer('add', words.addIt)}
        {offer('remove', words.removeIt)}
      </div>
    </li>
  );
}
