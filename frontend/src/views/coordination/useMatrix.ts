import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { AnyVariables, Client } from '@urql/core';
import { problemOf, type Problem } from '../../api/problem';
import { type Asked, useAsk } from '../../api/useAsk';
import { type CoordinationAnswer, CoordinationQuery } from './query';

type Answer = CoordinationAnswer['coordination'];
type Edge = Answer['cells']['edges'][number];

/** A cell and the cursor that the page starts behind which it stands first. */
export type OpenableCell = Pick<Edge['node'], 'consumer' | 'provider' | 'counts'> & { before: string | null };

/** The whole matrix, once its last page is here. */
export interface Whole {
  total: Answer['total'];
  cells: OpenableCell[];
  consumers: Answer['consumers']['nodes'];
  providers: Answer['providers']['nodes'];
  lifeEvents: CoordinationAnswer['lifeEvents']['nodes'];
}

const page = 100;

/** Asks for the matrix: one question as long as each list fits a page, else as many as it takes. */
export function useMatrix(level: 'AGENCY' | 'MINISTRY', lifeEvent: string | null, lang: 'NB' | 'NN' | 'EN'): Asked<Whole> {
  const client = useClient();
  const variables = { level, lifeEvent, lang, cells: page, consumers: page, providers: page };
  const asked = useAsk(CoordinationQuery, variables);
  const [rest, setRest] = useState<{ behind: CoordinationAnswer; pages: CoordinationAnswer[]; problem?: Problem }>();
  const first = asked.data;
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!first || !nextOf(first)) return undefined;
    let awaited = true;
    void restOf(client, first, JSON.parse(key) as AnyVariables).then((found) => {
      if (awaited) setRest({ behind: first, ...found });
    });
    return () => {
      awaited = false;
    };
  }, [client, first, key]);

  const mine = rest?.behind === first ? rest : undefined;
  const done = first && (!nextOf(first) || mine);
  return {
    ...asked,
    data: done ? wholeOf([first, ...(mine?.pages ?? [])]) : undefined,
    problem: asked.problem ?? mine?.problem,
  } as Asked<Whole>;
}

/** What to ask for after a page; undefined when all three lists have ended. */
function nextOf({ coordination: { cells, consumers, providers } }: CoordinationAnswer) {
  const lists = { cells, consumers, providers };
  if (!Object.values(lists).some((list) => list.pageInfo.hasNextPage)) return undefined;
  return {
    cells: sizeOf(cells),
    afterCells: cells.pageInfo.endCursor,
    consumers: sizeOf(consumers),
    afterConsumers: consumers.pageInfo.endCursor,
    providers: sizeOf(providers),
    afterProviders: providers.pageInfo.endCursor,
  };
}

function sizeOf(list: { pageInfo: { hasNextPage: boolean } }): number {
  return list.pageInfo.hasNextPage ? page : 0;
}

async function restOf(client: Client, first: CoordinationAnswer, variables: AnyVariables): Promise<{ pages: CoordinationAnswer[]; problem?: Problem }> {
  const pages: CoordinationAnswer[] = [];
  for (let next = nextOf(first); next; ) {
    const { data, error } = await client.query<CoordinationAnswer, AnyVariables>(CoordinationQuery, { ...variables, ...next }).toPromise();
    if (error) return { pages, problem: problemOf(error) };
    if (!data) break;
    pages.push(data);
    next = nextOf(data);
  }
  return { pages };
}

function wholeOf(pages: CoordinationAnswer[]): Whole | undefined {
  const [first] = pages;
  if (!first) return undefined;
  const edges = pages.flatMap(({ coordination }) => coordination.cells.edges);
  return {
    total: first.coordination.total,
    cells: edges.map(({ node: { consumer, provider, counts } }, at) => ({ consumer, provider, counts, before: edges[at - 1]?.cursor ?? null })),
    consumers: pages.flatMap(({ coordination }) => coordination.consumers.nodes),
    providers: pages.flatMap(({ coordination }) => coordination.providers.nodes),
    lifeEvents: first.lifeEvents.nodes,
  };
}
