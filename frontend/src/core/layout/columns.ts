import { columnOf, type Edge, type Graph, grouped } from '../graph/graph';

/** The measures of a drawing, in pixels. */
export interface Measures {
  cardWidth: number;
  /** Between columns, where the edges run. */
  gap: number;
  /** Between cards of a column. */
  rowGap: number;
  /** Above the first card, for the headings of the columns. */
  top: number;
  heightOf: (id: string) => number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  width: number;
  height: number;
  /** From left to right; each from top to bottom. */
  columns: readonly (readonly string[])[];
  boxes: ReadonlyMap<string, Box>;
}

/**
 * Puts cards into fixed columns by kind, ordered so that few edges cross
 * (barycentre sweeps) and each as near to its neighbours as the column has room
 * for. The same graph gives the same drawing; no two cards overlap.
 */
export function layOut(graph: Graph, measures: Measures): Layout {
  const near = neighboursOf(graph.edges);
  const columns = ordered(inColumns(graph), near);
  const heights = columns.map((ids) => ids.reduce((sum, id) => sum + measures.heightOf(id) + measures.rowGap, -measures.rowGap));
  const room = Math.max(0, ...heights);
  const boxes = new Map<string, Box>();
  const tallest = heights.indexOf(room);
  for (const at of outwards(tallest, columns.length)) {
    const x = at * (measures.cardWidth + measures.gap);
    place(columns[at] ?? [], x, room, measures, near, boxes);
  }
  const width = columns.length * (measures.cardWidth + measures.gap) - measures.gap;
  return { width: Math.max(0, width), height: room + measures.top, columns, boxes };
}

function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const ends = edges.flatMap(({ from, to }): [string, string][] => [
    [from, to],
    [to, from],
  ]);
  return new Map([...grouped(ends, ([id]) => id)].map(([id, pairs]) => [id, pairs.map(([, other]) => other)]));
}

/** The ids of each column that holds something, in the order of the cards. */
function inColumns(graph: Graph): string[][] {
  const byColumn = grouped(graph.cards, (card) => columnOf(card.kind));
  return [...byColumn]
    .toSorted(([a], [b]) => a - b)
    .map(([, cards]) => cards.map((card) => card.id));
}

/** Four sweeps to and fro: each card moves to the mean place of its neighbours in the columns behind the sweep. */
function ordered(columns: readonly string[][], near: ReadonlyMap<string, readonly string[]>): string[][] {
  let now = columns.map((ids) => [...ids]);
  for (let sweep = 0; sweep < 4; sweep++) {
    const rank = new Map<string, number>();
    const there = now.map((_, at) => (sweep % 2 === 0 ? at : now.length - 1 - at));
    for (const at of there) {
      const ids = now[at] ?? [];
      const mean = new Map(ids.map((id, place) => [id, average((near.get(id) ?? []).map((other) => rank.get(other))) ?? (place + 0.5) / ids.length]));
      const sorted = ids.toSorted((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      for (const [place, id] of sorted.entries()) rank.set(id, (place + 0.5) / sorted.length);
      now = now.with(at, sorted);
    }
  }
  return now;
}

/** The tallest column first, then those beside it, so that each finds its neighbours placed. */
function outwards(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
}

/**
 * Each card wants to stand level with its neighbours; downwards and then
 * upwards they make room for each other. One alone in its column stands at the
 * top, where reading begins.
 */
function place(ids: readonly string[], x: number, room: number, { cardWidth, rowGap, top, heightOf }: Measures, near: ReadonlyMap<string, readonly string[]>, boxes: Map<string, Box>) {
  let free = 0;
  const tops = ids.map((id) => {
    const height = heightOf(id);
    const level = average((near.get(id) ?? []).map((other) => middle(boxes.get(other), top)));
    const y = ids.length === 1 || level === undefined ? free : Math.max(free, level - height / 2);
    free = y + height + rowGap;
    return y;
  });
  let below = room + rowGap;
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at] ?? '';
    const height = heightOf(id);
    const y = Math.min(tops[at] ?? 0, below - rowGap - height);
    below = y;
    boxes.set(id, { x, y: y + top, width: cardWidth, height });
  }
}

function middle(box: Box | undefined, top: number): number | undefined {
  return box && box.y - top + box.height / 2;
}

function average(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value): value is number => value !== undefined);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined;
}
