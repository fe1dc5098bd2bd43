import { expect, test } from 'vitest';
import type { Kind } from '../../api/graphql';
import { layOut } from '../layout/columns';
import type { Card, Graph } from './graph';
import { walk } from './walk';

const card = (id: string, kind: Kind): Card => ({ id, kind, title: id, titleLanguage: null, agency: '', illustrative: false, resolved: true });

/*  s1 ── d1 ── l
 *     \
 *  s2   d2          (s2 stands alone, d2 is s1’s)
 */
const graph: Graph = {
  cards: [card('s1', 'Service'), card('s2', 'Service'), card('d1', 'Dataset'), card('d2', 'Dataset'), card('l', 'Law')],
  edges: [
    { from: 's1', to: 'd1', type: 'NEEDS' },
    { from: 's1', to: 'd2', type: 'NEEDS' },
    { from: 'd1', to: 'l', type: 'GOVERNED_BY' },
  ],
};
const layout = layOut(graph, { cardWidth: 100, gap: 20, rowGap: 4, top: 0, heightOf: () => 30 });

test.each([
  ['s1', 'ArrowRight', 'd1'],
  ['d1', 'ArrowRight', 'l'],
  ['l', 'ArrowLeft', 'd1'],
  ['d2', 'ArrowLeft', 's1'],
  ['s1', 'ArrowDown', 's2'],
  ['s2', 'ArrowUp', 's1'],
  ['s2', 'ArrowRight', 's2'],
  ['l', 'ArrowDown', 'l'],
  ['s1', 'End', 's2'],
  ['s2', 'Home', 's1'],
] as const)('from %s, %s leads to %s', (from, key, to) => {
  expect(walk(from, key, layout, graph.edges)).toBe(to);
});

test('an edge is followed backwards too: an assessment points to the left', () => {
  const assessed = { ...graph, edges: [...graph.edges, { from: 'l', to: 's2', type: 'ASSESSES' as const }] };
  expect(walk('s2', 'ArrowRight', layout, assessed.edges)).toBe('l');
});
