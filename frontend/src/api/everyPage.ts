import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import type { Paged } from './fragments';

/** A page of a list as every connection of the schema can answer it. */
export interface ListPage<Row> {
  nodes: readonly Row[];
  pageInfo: Paged;
  version: { number: number };
}

/**
 * Reads a list page by page to its end. The pages are of one version of the
 * data: when a load comes in between, it begins anew.
 */
export async function everyPage<Data, Variables extends AnyVariables & { after?: unknown }, Row>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => ListPage<Row>,
): Promise<Row[]> {
  let rows: Row[] = [];
  let version: number | undefined;
  for (let after: string | null = null; ; ) {
    const { data, error } = await client.query(query, { ...variables, after }, { requestPolicy: 'network-only' }).toPromise();
    if (error || !data) throw error ?? new Error('the server answered without data');
    const page = listOf(data);
    if (version !== undefined && version !== page.version.number) {
      rows = [];
      version = undefined;
      after = null;
      continue;
    }
    version = page.version.number;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return rows;
    after = page.pageInfo.endCursor;
  }
}
