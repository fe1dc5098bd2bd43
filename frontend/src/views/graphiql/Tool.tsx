import 'graphiql/setup-workers/vite';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import 'graphiql/style.css';
import { useDark } from './useDark';

interface Props {
  query: string;
  variables: string;
  /** Called at each key with what changed. */
  edited: (some: { query?: string; variables?: string }) => void;
}

/** GraphiQL, asking the server that the page came from. */
export default function Tool({ query, variables, edited }: Props) {
  const dark = useDark();
  return (
    <GraphiQL
      fetcher={ask}
      initialQuery={query}
      initialVariables={variables}
      forcedTheme={dark ? 'dark' : 'light'}
      isHeadersEditorEnabled={false}
      onEditQuery={(changed) => edited({ query: changed })}
      onEditVariables={(changed) => edited({ variables: changed })}
    >
      <GraphiQL.Logo>GraphQL</GraphiQL.Logo>
    </GraphiQL>
  );
}

const ask: GraphiQLProps['fetcher'] = async (params) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
};
