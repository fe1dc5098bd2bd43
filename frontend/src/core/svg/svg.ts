import type { State } from '../../api/graphql';
import { type Card, edgeKey, type Graph, worst } from '../graph/graph';
import { layOut } from '../layout/columns';
import { curve } from '../layout/curve';
import { widthOf, wrap } from './wrap';

/** The words of a drawing, in the language chosen. */
export interface Captions {
  title: string;
  /** Under the drawing: which data it rests on. */
  footnote: string;
  headingOf: (kinds: readonly Card['kind'][]) => string;
  /** The states of a card in words; empty where it has none. */
  statesOf: (card: Card) => string;
  /** What follows a title that rests on example data. */
  example: string;
}

const cardWidth = 210;
const gap = 64;
const padding = 10;
const margin = 24;
const titleSize = 13;
const smallSize = 11.5;
const font = 'Inter, Arial, Helvetica, sans-serif';

const ink: Record<State | 'none', { stroke: string; dash: string; width: number }> = {
  BLOCKED: { stroke: '#b3241c', dash: '', width: 2.25 },
  UNKNOWN: { stroke: '#8a6100', dash: '5 4', width: 1.5 },
  CLEAR: { stroke: '#2f7d4f', dash: '', width: 1.25 },
  none: { stroke: '#7b848c', dash: '', width: 1 },
};

interface Line {
  text: string;
  size: number;
  weight: number;
  fill: string;
}

/**
 * Draws a graph as an SVG file that needs nothing else: every card with all its
 * words, every edge, on white, whatever the screen looks like.
 */
export function toSvg(graph: Graph, captions: Captions): string {
  const lines = new Map(graph.cards.map((card) => [card.id, linesOf(card, captions)]));
  const heightOf = (id: string) => heightOfLines(lines.get(id) ?? []);
  const titles = wrap(captions.title, 900, 18);
  const head = titles.length * 24 + 18;
  const layout = layOut(graph, { cardWidth, gap, rowGap: 10, top: 34, heightOf });
  const width = Math.max(layout.width, widthOf(captions.footnote, smallSize), ...titles.map((line) => widthOf(line, 18))) + 2 * margin;
  const height = head + layout.height + 44 + margin;
  const kinds = new Map(graph.cards.map((card) => [card.id, card.kind]));
  const headings = layout.columns.map((ids, at) => {
    const present = [...new Set(ids.map((id) => kinds.get(id)).filter((kind) => kind !== undefined))];
    return text(captions.headingOf(present), at * (cardWidth + gap), 18, { size: smallSize, weight: 600, fill: '#4a545c' });
  });
  const edges = graph.edges.flatMap((edge) => {
    const [a, b] = [layout.boxes.get(edge.from), layout.boxes.get(edge.to)];
    if (!a || !b) return [];
    const { stroke, dash, width: stroked } = ink[edge.state ?? 'none'];
    return `<path class="edge" data-edge="${escaped(edgeKey(edge))}" d="${curve(a, b)}" fill="none" stroke="${stroke}" stroke-width="${stroked}"${dash && ` stroke-dasharray="${dash}"`}/>`;
  });
  const cards = graph.cards.map((card) => {
    const box = layout.boxes.get(card.id)!;
    return drawCard(card, box.x, box.y, box.height, lines.get(card.id) ?? []);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" font-family="${font}">`,
    `<title>${escaped(captions.title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...titles.map((line, at) => text(line, margin, margin + 14 + at * 24, { size: 18, weight: 650, fill: '#1b2329' })),
    `<g transform="translate(${margin} ${head})">`,
    ...headings,
    ...edges,
    ...cards,
    '</g>',
    text(captions.footnote, margin, Math.ceil(height) - margin, { size: smallSize, weight: 400, fill: '#4a545c' }),
    '</svg>',
  ].join('\n');
}

function linesOf(card: Card, captions: Captions): Line[] {
  const small = (words: string | undefined, fill = '#4a545c', weight = 400): Line[] =>
    words ? wrap(words, cardWidth - 2 * padding, smallSize).map((line) => ({ text: line, size: smallSize, weight, fill })) : [];
  const title = card.illustrative ? `${card.title} (${captions.example})` : card.title;
  return [
    ...wrap(title, cardWidth - 2 * padding, titleSize).map((line) => ({ text: line, size: titleSize, weight: 600, fill: '#1b2329' })),
    ...small(card.agency),
    ...small(card.note),
    ...small(captions.statesOf(card), ink[worstOf(card) ?? 'none'].stroke, 600),
  ];
}

function heightOfLines(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.size * 1.35, 2 * padding);
}

function drawCard(card: Card, x: number, y: number, height: number, lines: readonly Line[]): string {
  const { stroke } = ink[worstOf(card) ?? 'none'];
  let down = y + padding;
  const words = lines.map((line) => {
    down += line.size * 1.35;
    return text(line.text, x + padding, down - line.size * 0.35, line);
  });
  return [
    `<g class="card" data-id="${escaped(card.id)}">`,
    `<rect x="${x}" y="${y}" width="${cardWidth}" height="${height}" rx="6" fill="#ffffff" stroke="${stroke}"${card.resolved ? '' : ' stroke-dasharray="4 3"'}/>`,
    ...words,
    '</g>',
  ].join('');
}

function worstOf({ states }: Card): State | undefined {
  return states && worst(states);
}

function text(words: string, x: number, y: number, { size, weight, fill }: Omit<Line, 'text'>): string {
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`;
}

/** Text as XML takes it; control characters it does not take at all. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll(/\p{Cc}/gu, ' ');
}
