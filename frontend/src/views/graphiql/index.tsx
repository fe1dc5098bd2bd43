import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useUrlState } from '../../app/useUrlState';
import { text } from '../../core/url/codec';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { useText } from '../../text/useText';
import { examples } from './examples';
import css from './GraphiQL.module.css';

// The tool is larger than the rest of the UI together.
const Tool = lazy(() => import('./Tool'));

const shape = { query: text(), variables: text() };

const quiet = 500; // milliseconds after the last key before the address follows

/** The place to write queries in. The address keeps the query, so that a link asks the same. */
export default function GraphiQLView() {
  const { t } = useText();
  const [state, change] = useUrlState(shape);
  const words = t.graphiql;
  const [first] = examples;
  const query = state.query || first?.query || '';
  const variables = state.query ? state.variables : (first?.variables ?? '');
  const chosen = examples.find((example) => example.query === query);
  const [opened, keep] = useOpened(query, variables, change);
  return (
    <Page title={words.title} lead={words.lead}>
      <Choices label={words.example}>
        <Choose
          label={words.example}
          value={chosen?.name ?? ''}
          options={[
            ...(chosen ? [] : [{ value: '', title: words.choose }]),
            ...examples.map(({ name }) => ({ value: name, title: titleOf(name, words.examples) })),
          ]}
          choose={(name) => {
            const example = examples.find((one) => one.name === name);
            if (example) change({ query: example.query, variables: example.variables }, 'step');
          }}
        />
      </Choices>
      <div className={css.tool} lang='en'>
        <Suspense fallback={<Loading lines={20} />}>
          <Tool key={opened.turn} query={opened.query} variables={opened.variables} edited={keep} />
        </Suspense>
      </div>
    </Page>
  );
}

function titleOf(name: string, titles: Record<string, string>): string {
  return titles[name] ?? name;
}

interface Asked {
  query: string;
  variables: string;
}

/**
 * What the tool is opened with: anew when the address comes from elsewhere (an
 * example, a link, Back), not when it follows what is being written.
 */
function useOpened(query: string, variables: string, change: (some: Asked) => void): [Asked & { turn: number }, (edited: Partial<Asked>) => void] {
  const [opened, open] = useState({ query, variables, turn: 0 });
  const written = useRef({ query, variables });
  const timer = useRef<number>(undefined);
  useEffect(() => {
    if (written.current.query === query && written.current.variables === variables) return;
    window.clearTimeout(timer.current);
    written.current = { query, variables };
    open(({ turn }) => ({ query, variables, turn: turn + 1 }));
  }, [query, variables]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const keep = (edited: Partial<Asked>) => {
    window.clearTimeout(timer.current);
    const now = { ...written.current, ...edited };
    timer.current = window.setTimeout(() => {
      written.current = now;
      change(now);
    }, quiet);
    written.current = now;
  };
  return [opened, keep];
}
