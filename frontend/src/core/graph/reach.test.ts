import { describe, expect, test } from 'vitest';
import type { Kind } from '../../api/graphql';
import type { Card, EdgeType } from './graph';
import { type Near, type NearList, reach, type View } from './reach';
import { short } from './short';

const card = (id: string, kind: Kind): Card => ({ id, kind, title: id, titleLanguage: null, agency: '', illustrative: false, resolved: true });

const service = card('service', 'Service');
const dataset = card('dataset', 'Dataset');
const law = card('law', 'Law');
const nav = card('nav', 'Agency');
const event = card('event', 'LifeEvent');

const list = (type: EdgeType, out: boolean, total: number, ...cards: Card[]): NearList => ({ type, out, total, items: cards.map((one) => ({ card: one, sources: ['katalog'] })) });

/*  nav ── service ── dataset ── law
 *  event ──┘                     (the service has nine more needs that were not fetched)
 */
const known = new Map<string, Near>([
  ['service', { card: service, lists: [list('INCLUDES', false, 1, event), list('RESPONSIBLE', false, 1, nav), list('NEEDS', true, 10, dataset)] }],
  ['dataset', { card: dataset, lists: [list('NEEDS', false, 1, service), list('GOVERNED_BY', true, 1, law)] }],
]);

const view: View = { root: 'service', depth: 1, flips: new Set(), types: [], hubs: false };

const ids = (seen: { cards: readonly Card[] }) => seen.cards.map(({ id }) => id);

describe('from a service', () => {
  test('one step shows its neighbours, and says what it leaves out', () => {
    const seen = reach(known, view);
    expect(ids(seen)).toEqual(['service', 'event', 'dataset']);
    expect(seen).toMatchObject({ shown: 2, total: 12, hidden: 1, left: 0, toAsk: [], lacking: ['service'] });
  });

  test('hubs are shown when asked for', () => {
    expect(ids(reach(known, { ...view, hubs: true }))).toContain('nav');
  });

  test('a hub may be where one starts', () => {
    const from = new Map([['nav', { card: nav, lists: [list('RESPONSIBLE', true, 1, service)] }]]);
    expect(ids(reach(from, { ...view, root: 'nav' }))).toEqual(['nav', 'service']);
  });

  test('a side that was opened shows what stands there', () => {
    expect(ids(reach(known, { ...view, flips: new Set([`r${short('dataset')}`]) }))).toEqual(['service', 'event', 'dataset', 'law']);
  });

  test('a side that was closed hides what stands there, and only that', () => {
    expect(ids(reach(known, { ...view, flips: new Set([`r${short('service')}`]) }))).toEqual(['service', 'event']);
  });

  test('at greater depth the neighbours show theirs, and those that nobody asked about are named', () => {
    const seen = reach(known, { ...view, depth: 2 });
    expect(ids(seen)).toContain('law');
    expect(seen.toAsk).toEqual(['event']);
  });

  test('a type that is not wanted is not walked', () => {
    expect(ids(reach(known, { ...view, types: ['INCLUDES'] }))).toEqual(['service', 'event']);
  });

  test('every edge of an open node to what is drawn is drawn, once', () => {
    expect(reach(known, view).edges.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual(['event INCLUDES service', 'service NEEDS dataset']);
  });

  test('cards that stand there from the beginning stay, whatever they are', () => {
    const seen = reach(known, view, { cards: [nav, law], edges: [{ from: 'nav', to: 'law', type: 'PUBLISHES', sources: [] }] });
    expect(ids(seen)).toEqual(['service', 'nav', 'law', 'event', 'dataset']);
    expect(seen.edges.map(({ type }) => type)).toEqual(['PUBLISHES', 'INCLUDES', 'RESPONSIBLE', 'NEEDS']);
  });
});

test('a drawing that is full says how many found no room', () => {
  const many = Array.from({ length: 400 }, (_, at) => card(`d${at}`, 'Dataset'));
  const seen = reach(new Map([['service', { card: service, lists: [list('NEEDS', true, 400, ...many)] }]]), view);
  expect(seen.cards).toHaveLength(300);
  expect(seen).toMatchObject({ shown: 299, left: 101, total: 400 });
});

test('a short name is short, and another for another id', () => {
  const names = new Set(Array.from({ length: 5000 }, (_, at) => short(`https://example.org/datasets/${at}`)));
  expect(names.size).toBe(5000);
  expect(short('https://data.brreg.no/enhetsregisteret/api/enheter/974760673')).toMatch(/^[0-9a-z]{7}$/);
});
