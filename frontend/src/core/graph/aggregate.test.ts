import { expect, test } from 'vitest';
import { aggregate } from './aggregate';
import type { Card, Graph } from './graph';

const service = (id: string, agency: string): Card => ({
  id, kind: 'Service', title: id, titleLanguage: 'nb', agency, illustrative: false, resolved: true, states: { BLOCKED: 1, UNKNOWN: 0, CLEAR: 0 },
});
const dataset = (id: string): Card => ({ ...service(id, ''), kind: 'Dataset', states: { BLOCKED: 0, UNKNOWN: 1, CLEAR: 0 } });

const graph: Graph = {
  cards: [service('a', 'NAV'), service('b', 'NAV'), service('c', 'Skatteetaten'), dataset('d'), dataset('e')],
  edges: [
    { from: 'a', to: 'd', type: 'NEEDS', state: 'CLEAR' },
    { from: 'b', to: 'd', type: 'NEEDS', state: 'BLOCKED' },
    { from: 'b', to: 'e', type: 'NEEDS', state: 'UNKNOWN' },
    { from: 'c', to: 'e', type: 'NEEDS', state: 'CLEAR' },
    { from: 'a', to: 'b', type: 'REQUIRES' },
  ],
};

const all = aggregate(graph, (kind, agency, count) => `${count} ${kind} ${agency}`.trim());

test('nodes of one kind and agency are one card that says how many', () => {
  expect(all.cards.map(({ title, stands }) => [title, stands])).toEqual([
    ['2 Service NAV', 2],
    ['c', undefined],
    ['2 Dataset', 2],
  ]);
  expect(all.cards[0]?.states).toEqual({ BLOCKED: 2, UNKNOWN: 0, CLEAR: 0 });
});

test('no edge is lost: together they stand for all', () => {
  expect(all.edges.reduce((sum, edge) => sum + (edge.stands ?? 1), 0)).toBe(graph.edges.length);
});

test('an edge that stands for several has the worst of their states', () => {
  expect(all.edges[0]).toMatchObject({ type: 'NEEDS', state: 'BLOCKED', stands: 3 });
});

test('every node is found in the card that it is drawn as', () => {
  expect(graph.cards.map(({ id }) => all.standIn.get(id))).toEqual(['group:Service NAV', 'group:Service NAV', 'c', 'group:Dataset ', 'group:Dataset ']);
});
