import { describe, expect, test } from 'vitest';
import type { Kind } from '../../api/graphql';
import type { Card, Graph } from '../graph/graph';
import { type Box, layOut, type Measures } from './columns';
import { curve } from './curve';

const card = (id: string, kind: Kind): Card => ({ id, kind, title: id, titleLanguage: 'nb', agency: '', illustrative: false, resolved: true });

const measures: Measures = { cardWidth: 200, gap: 50, rowGap: 8, top: 30, heightOf: (id) => 40 + (id.length % 3) * 18 };

/** A graph as large as asked, always the same: a generator with a seed. */
function made(services: number): Graph {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const cards = [card('event', 'LifeEvent')];
  const edges: Graph['edges'][number][] = [];
  for (let i = 0; i < services; i++) {
    cards.push(card(`service ${i}`, 'Service'), card(`evidence ${i}`, 'Evidence'));
    edges.push({ from: 'event', to: `service ${i}`, type: 'INCLUDES' }, { from: `service ${i}`, to: `evidence ${i}`, type: 'NEEDS' });
    const dataset = `dataset ${random(services)}`;
    if (!cards.some(({ id }) => id === dataset)) cards.push(card(dataset, 'Dataset'));
    edges.push({ from: `evidence ${i}`, to: dataset, type: 'PROVIDED_BY' });
  }
  return { cards, edges };
}

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([0, 1, 12, 80])('a graph of %i services', (services) => {
  const graph = made(services);
  const layout = layOut(graph, measures);

  test('every card has its place, and no two share one', () => {
    expect([...layout.boxes.keys()].toSorted()).toEqual(graph.cards.map(({ id }) => id).toSorted());
    const boxes = [...layout.boxes.values()];
    expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a, b)))).toEqual([]);
  });

  test('no card stands outside the drawing', () => {
    for (const { x, y, width, height } of layout.boxes.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(measures.top - 0.001);
      expect(x + width).toBeLessThanOrEqual(layout.width);
      expect(y + height).toBeLessThanOrEqual(layout.height + 0.001);
    }
  });

  test('the same graph is drawn the same', () => {
    expect(layOut(made(services), measures)).toEqual(layout);
  });
});

test('a column is as ordered as its neighbours: crossing edges are uncrossed', () => {
  const graph: Graph = {
    cards: [card('a', 'Service'), card('b', 'Service'), card('y', 'Dataset'), card('x', 'Dataset')],
    edges: [
      { from: 'a', to: 'x', type: 'NEEDS' },
      { from: 'b', to: 'y', type: 'NEEDS' },
    ],
  };
  expect(layOut(graph, measures).columns).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ]);
});

test('a card stands level with its neighbours where there is room', () => {
  const graph: Graph = {
    cards: [...['a', 'b', 'c', 'd'].map((id) => card(id, 'Service')), card('x', 'Dataset'), card('y', 'Dataset')],
    edges: ['a', 'b'].map((from) => ({ from, to: 'x', type: 'NEEDS' as const })).concat(['c', 'd'].map((from) => ({ from, to: 'y', type: 'NEEDS' as const }))),
  };
  const { boxes } = layOut(graph, { ...measures, heightOf: () => 40 });
  expect(['x', 'y'].map((id) => boxes.get(id)!.y - measures.top)).toEqual([24, 120]);
});

test('a card alone in its column stands at the top', () => {
  expect(layOut(made(12), measures).boxes.get('event')?.y).toBe(measures.top);
});

test('an edge leaves at the side and enters at the side, whichever way it points', () => {
  const left: Box = { x: 0, y: 0, width: 100, height: 40 };
  const right: Box = { x: 150, y: 100, width: 100, height: 60 };
  expect(curve(left, right)).toBe('M100 20C125 20 125 130 150 130');
  expect(curve(right, left)).toBe(curve(left, right));
  expect(curve(left, { ...left, y: 100 })).toMatch(/^M100 20C122 20 122 120 100 120$/);
});
