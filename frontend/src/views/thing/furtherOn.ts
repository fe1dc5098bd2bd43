import { type Client, gql } from '@urql/core';
import { From, Named } from '../../api/fragments';
import type { NeighbourPage } from './lists';
import type { Thing } from './query';

interface Variables {
  after: string | null;
  lang: 'NB' | 'NN' | 'EN';
}

/**
 * The next part of one list of neighbours. There are forty such lists, so the
 * query is written from the kind and the field, which come from our own table.
 */
export async function furtherOn(client: Client, of: Thing, field: string, variables: Variables): Promise<NeighbourPage['edges']> {
  const query = gql<{ node: { list: NeighbourPage } | null }, Variables & { id: string }>`
    query Neighbours($id: ID!, $after: Cursor, $lang: Language!) {
      node(id: $id) {
        ... on ${of.__typename} {
          list: ${field}(first: 50, after: $after) {
            totalCount
            edges {
              cursor
              node {
                ...Named
                ... on Service {
                  state
                }
              }
              origins {
                ...From
              }
            }
          }
        }
      }
    }
    ${Named}
    ${From}
  `;
  const { data, error } = await client.query(query, { id: of.id, ...variables }).toPromise();
  if (error || !data?.node) throw error ?? new Error(`${of.id} is gone`);
  return data.node.list.edges;
}
