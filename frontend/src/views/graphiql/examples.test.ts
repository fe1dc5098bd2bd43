import { expect, test } from 'vitest';
import { en } from '../../text/en';
import { nb } from '../../text/nb';
import { nn } from '../../text/nn';
import { examples } from './examples';

test.each(Object.entries({ nb, nn, en }))('every example, and nothing else, has a title in %s', (_, t) => {
  expect(examples.length).toBeGreaterThan(10);
  expect(Object.keys(t.graphiql.examples).toSorted()).toEqual(examples.map(({ name }) => name).toSorted());
});

test('in English an example is called what its file says', () => {
  expect(en.graphiql.examples).toEqual(Object.fromEntries(examples.map(({ name, title }) => [name, title])));
});
