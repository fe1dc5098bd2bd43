import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/**
 * Writes a query whose answer and variables have the types of the schema.
 * Fragments are not masked: a part takes the fragment's fields as they are.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; URL: string; Cursor: string };
}>();

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';

type Enums = {
  [Name in keyof introspection['types'] as introspection['types'][Name] extends { enumValues: string }
    ? Name
    : never]: introspection['types'][Name] extends { enumValues: infer Values } ? Values : never;
};

/** The values of an enum of the schema: Enum<'State'> is 'BLOCKED' | 'UNKNOWN' | 'CLEAR'. */
export type Enum<Name extends keyof Enums> = Enums[Name];

export type State = Enum<'State'>;
export type Reason = Enum<'Reason'>;
export type Kind = Enum<'Kind'>;
