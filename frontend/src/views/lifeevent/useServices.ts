import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Asked, useAsk } from '../../api/useAsk';
import type { Language } from '../../core/format/format';
import { RowsQuery, type ServiceRow } from './query';

/** Pages that are fetched by themselves: 60 services each. */
const mostPages = 5;

export interface Services {
  asked: Asked<unknown>;
  /** undefined while the first page is awaited. */
  services: readonly ServiceRow[] | undefined;
  total: number;
}

/** The services of a life event with their needs; behind the first page the others follow by themselves, up to 300 services. */
export function useServices(id: string, lang: Uppercase<Language>): Services {
  const client = useClient();
  const asked = useAsk(RowsQuery, { id, lang, after: null }, id === '');
  const first = asked.data?.lifeEvent?.id === undefined ? undefined : asked.data.lifeEvent.services;
  const [rest, setRest] = useState<{ behind: unknown; services: ServiceRow[] }>();

  useEffect(() => {
    let wanted = true;
    const fetchRest = async () => {
      const services: ServiceRow[] = [];
      let page = first;
      for (let n = 1; n < mostPages && page?.pageInfo.hasNextPage; n++) {
        const { data } = await client.query(RowsQuery, { id, lang, after: page.pageInfo.endCursor }).toPromise();
        page = data?.lifeEvent?.services;
        services.push(...(page?.nodes ?? []));
      }
      if (wanted) setRest({ behind: first, services });
    };
    if (first?.pageInfo.hasNextPage) void fetchRest();
    return () => {
      wanted = false;
    };
  }, [client, first, id, lang]);

  return {
    asked,
    services: first && [...first.nodes, ...(rest?.behind === first ? rest.services : [])],
    total: first?.totalCount ?? 0,
  };
}
