import { useSearch } from 'wouter';
import { writeState } from '../../core/url/state';
import { paths } from '../../core/url/routes';
import { Section } from '../../parts/Section';
import { SubNav } from '../../parts/SubNav';
import { useText } from '../../text/useText';
import { Leverage } from './Leverage';
import { Plans } from './Plans';
import { Search } from './Search';
import { type Change, finds, shape, type WhatIfState } from './state';
import css from './WhatIf.module.css';

/** Where hypotheses are found: those with most effect, complete plans, or by search. */
export function Finder({ state, change }: { state: WhatIfState; change: Change }) {
  const { t } = useText();
  const search = useSearch();
  const words = t.whatif;
  const items = finds.map((find) => ({
    key: find,
    title: words.finds[find],
    to: paths.whatIf + writeState(shape, { ...state, find, after: '', before: 0 }, search),
  }));
  return (
    <Section title={words.find} id='find'>
      <div className={css.finder}>
        <SubNav label={words.find} items={items} now={state.find} />
        {state.find === 'leverage' && <Leverage state={state} change={change} />}
        {state.find === 'plans' && <Plans state={state} change={change} />}
        {state.find === 'search' && <Search state={state} change={change} />}
      </div>
    </Section>
  );
}
