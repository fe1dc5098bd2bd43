import type { Client } from '@urql/core';
import { expect, test } from 'vitest';
import { everyPage, type ListPage } from './everyPage';
import { graphql } from './graphql';

const query = graphql(`
  query Every($after: Cursor) {
    services(after: $after) {
      totalCount
    }
  }
`);

/** A server whose list has three pages; versions has the version that each answer in turn is from. */
function server(versions: number[]) {
  const asked: (string | null)[] = [];
  const pages: Record<string, [string[], string | null]> = { '': [['a', 'b'], '2'], '2': [['c'], '3'], '3': [['d'], null] };
  const query = (_: unknown, { after }: { after: string | null }) => ({
    toPromise: async () => {
      const [nodes, next] = pages[after ?? ''] ?? [[], null];
      const data = { nodes, pageInfo: { hasNextPage: next !== null, hasPreviousPage: after !== null, endCursor: next }, version: { number: versions[asked.length] } };
      asked.push(after);
      return { data };
    },
  });
  return { asked, client: { query } as unknown as Client };
}

const all = (client: Client) => everyPage(client, query, {}, (data) => data as unknown as ListPage<string>);

test('every page is read, in order', async () => {
  const { client, asked } = server([1, 1, 1]);
  expect(await all(client)).toEqual(['a', 'b', 'c', 'd']);
  expect(asked).toEqual([null, '2', '3']);
});

test('pages of two versions are never mixed', async () => {
  const { client, asked } = server([1, 1, 2, 2, 2, 2]);
  expect(await all(client)).toEqual(['a', 'b', 'c', 'd']);
  expect(asked).toEqual([null, '2', '3', null, '2', '3']);
});

test('a page that fails fails the whole: a file with half of the rows would lie', async () => {
  const client = { query: () => ({ toPromise: async () => ({ error: new Error('gone') }) }) } as unknown as Client;
  await expect(all(client)).rejects.toThrow('gone');
});
