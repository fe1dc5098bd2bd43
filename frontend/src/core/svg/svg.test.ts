import { expect, test } from 'vitest';
import type { Graph } from '../graph/graph';
import { type Captions, toSvg } from './svg';
import { widthOf, wrap } from './wrap';

const captions: Captions = {
  title: 'Arv & «gjeld» <ikke>',
  footnote: 'Dataversjon 1',
  headingOf: (kinds) => kinds.join('/'),
  statesOf: (card) => (card.states ? 'Blokkert' : ''),
  example: 'eksempel',
};

const graph: Graph = {
  cards: [
    { id: 'urn:a&b', kind: 'Service', title: 'Innsyn i avdødes konti og svært lange ord som Arbeidsmarkedsopplæringstilskuddsordningen', titleLanguage: 'nb', agency: 'Digitaliseringsdirektoratet', illustrative: true, resolved: true, states: { BLOCKED: 1, UNKNOWN: 0, CLEAR: 0 } },
    { id: 'urn:d', kind: 'Law', title: 'lov 2016-05-27-14 § 3-3', titleLanguage: null, agency: '', illustrative: false, resolved: false },
  ],
  edges: [{ from: 'urn:a&b', to: 'urn:d', type: 'GOVERNED_BY', state: 'BLOCKED' }],
};

test('the file has every card and every edge, with all words', () => {
  const svg = toSvg(graph, captions);
  expect(svg.match(/class="card"/g)).toHaveLength(2);
  expect(svg.match(/class="edge"/g)).toHaveLength(1);
  const words = svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const word of ['Innsyn', 'Digitaliseringsdirektoratet', '(eksempel)', 'Blokkert', '§ 3-3', 'Dataversjon 1']) expect(words).toContain(word);
});

test('what comes from catalogues cannot break the file', () => {
  const svg = toSvg(graph, captions);
  expect(svg).toContain('Arv &amp; «gjeld» &lt;ikke&gt;');
  expect(svg).toContain('data-id="urn:a&amp;b"');
});

test('no line is wider than the card, and no letter is lost', () => {
  const title = graph.cards[0]!.title;
  const lines = wrap(title, 150, 13);
  expect(Math.max(...lines.map((line) => widthOf(line, 13)))).toBeLessThanOrEqual(150);
  expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
});

test('§ never stands at the end of a line', () => {
  for (let width = 40; width < 200; width += 5) expect(wrap('lov 2016-05-27-14 § 3-3 og § 10', width, 12).filter((line) => line.endsWith('§'))).toEqual([]);
});
