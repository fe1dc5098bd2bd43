import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { everyPage } from '../../api/everyPage';
import type { ResultOf, VariablesOf } from '../../api/graphql';
import { type Row, ServicesQuery } from './query';

/** How many services one request brings. */
export const pageSize = 100;

/** So many services are read whole, so that they can be sorted; more are paged through. */
export const wholeUpTo = 300;

type Data = ResultOf<typeof ServicesQuery>;

/** All services of the filter once they are there, when they are few enough; undefined when the page is all there is, or must do. */
export function useWholeList(data: Data | undefined, variables: VariablesOf<typeof ServicesQuery>): readonly Row[] | undefined {
  const client = useClient();
  const [whole, setWhole] = useState<{ of: string; rows: readonly Row[] }>();
  const list = data?.blockedServices;
  const wanted = list !== undefined && list.pageInfo.hasNextPage && !variables.after && list.totalCount <= wholeUpTo;
  const asked = JSON.stringify(variables);
  const of = `${list?.version.number} ${asked}`; // not the answer itself, which comes anew with the first page that is read here
  useEffect(() => {
    if (!wanted) return;
    let awaited = true;
    everyPage(client, ServicesQuery, JSON.parse(asked) as typeof variables, (answer) => answer.blockedServices)
      .then((rows) => awaited && setWhole({ of, rows }))
      .catch(() => undefined); // the page stays, with the way to the next
    return () => {
      awaited = false;
    };
  }, [client, wanted, asked, of]);
  return wanted && whole?.of === of ? whole.rows : undefined;
}
