import { expect, test } from 'vitest';
import type { Kind, State } from '../../api/graphql';
import { graphOfNeeds, type NeedRow, type Thing } from './needs';

const thing = (id: string, kind: Kind): Thing => ({ id, kind, title: id, titleLanguage: 'nb', illustrative: false, resolved: true });

const service = (id: string, state: State) => ({ ...thing(id, 'Service'), state });

const event = thing('event', 'LifeEvent');

/*
 *           s1 ── e1 ── d ── basis ── law
 *   event <          /
 *           s2 ── e2        s3 states no needs
 */
const chain = [
  { kind: 'NEED', subject: thing('s1', 'Service'), object: thing('e1', 'Evidence') },
  { kind: 'PROVIDER', subject: thing('nav', 'Agency'), object: thing('d', 'Dataset') },
  { kind: 'LEGAL_BASIS', subject: thing('d', 'Dataset'), object: thing('basis', 'LegalBasis') },
  { kind: 'LAW', subject: thing('basis', 'LegalBasis'), object: thing('law', 'Law') },
];

const rows: NeedRow[] = [
  { key: '1', service: service('s1', 'BLOCKED'), consumers: [thing('skatt', 'Agency')], evidence: thing('e1', 'Evidence'), dataset: thing('d', 'Dataset'), providers: [thing('nav', 'Agency')], state: 'BLOCKED', facts: chain },
  { key: '2', service: service('s2', 'CLEAR'), consumers: [], evidence: thing('e2', 'Evidence'), dataset: thing('d', 'Dataset'), providers: [thing('nav', 'Agency')], state: 'CLEAR', facts: [] },
  { key: '3', service: service('s3', 'UNKNOWN'), consumers: [], evidence: null, dataset: null, providers: [], state: undefined, facts: [] },
];

const graph = graphOfNeeds(event, rows);

test('a need is a chain from the life event to the law', () => {
  expect(graph.edges.map(({ from, to, type }) => `${from} ${type} ${to}`)).toEqual([
    'event INCLUDES s1',
    's1 NEEDS e1',
    'e1 PROVIDED_BY d',
    'd HAS_BASIS basis',
    'basis FOUNDED_IN law',
    'event INCLUDES s2',
    's2 NEEDS e2',
    'e2 PROVIDED_BY d',
    'event INCLUDES s3',
  ]);
});

test('the agency is the second line, not a card', () => {
  expect(graph.cards.map(({ id }) => id)).toEqual(['event', 's1', 'e1', 'd', 'basis', 'law', 's2', 'e2', 's3']);
  expect(graph.cards.find(({ id }) => id === 's1')?.agency).toBe('skatt');
  expect(graph.cards.find(({ id }) => id === 'd')?.agency).toBe('nav');
});

test('a service has its own state, and what it needs has those of the needs that go through it', () => {
  const states = Object.fromEntries(graph.cards.map(({ id, states }) => [id, states]));
  expect(states['s3']).toEqual({ BLOCKED: 0, UNKNOWN: 1, CLEAR: 0 });
  expect(states['d']).toEqual({ BLOCKED: 1, UNKNOWN: 0, CLEAR: 1 });
  expect(states['law']).toBeUndefined();
});

test('an edge has the worst state of the needs along it', () => {
  const shared = graphOfNeeds(undefined, [rows[0]!, { ...rows[1]!, key: '4', evidence: thing('e1', 'Evidence') }]);
  expect(shared.edges.find(({ from, to }) => from === 'e1' && to === 'd')?.state).toBe('BLOCKED');
});

test('each row knows its cards', () => {
  expect(graph.touches.get('1')).toEqual(['s1', 'e1', 'd', 'basis', 'law', 'event']);
  expect(graph.touches.get('3')).toEqual(['s3', 'event']);
});

test('an assessment speaks of the dataset', () => {
  const assessed = graphOfNeeds(undefined, [{ ...rows[0]!, facts: [{ kind: 'ASSESSMENT', subject: thing('found', 'LegalBasis'), object: null }] }], () => 'Mangler');
  expect(assessed.edges.at(-1)).toEqual({ from: 'found', to: 'd', type: 'ASSESSES' });
  expect(assessed.cards.at(-1)?.note).toBe('Mangler');
});
