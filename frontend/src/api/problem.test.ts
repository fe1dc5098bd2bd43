import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { passesByItself, problemOf } from './problem';

const answered = (code: string) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('said', { extensions: { code, requestId: 'r1' } })] });

test('the code and the request id of the server are kept', () => {
  expect(problemOf(answered('NOT_FOUND'))).toEqual({ code: 'NOT_FOUND', message: 'said', requestId: 'r1' });
});

test('a code that we do not know is an internal error', () => {
  expect(problemOf(answered('SOMETHING_NEW')).code).toBe('INTERNAL');
});

test('no answer at all means that the server was not reached', () => {
  expect(problemOf(new CombinedError({ networkError: new Error('refused') }))).toEqual({ code: 'UNREACHABLE', message: 'refused' });
});

test('only what passes by itself is tried again', () => {
  expect(passesByItself(answered('UNAVAILABLE'))).toBe(true);
  expect(passesByItself(new CombinedError({ networkError: new Error('refused') }))).toBe(true);
  expect(passesByItself(answered('INVALID'))).toBe(false);
});
