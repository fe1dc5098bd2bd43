import type { Bar } from './timeline';

/** One thing waits for another: by their ids. */
export interface Waits {
  id: string;
  for: string;
}

/**
 * A line from the end of what must be done first to the beginning of what
 * waits. Across it is measured in per cent of the axis, down in rows.
 */
export interface Link extends Waits {
  /** The path of the line. */
  path: string;
  /** Where the arrow stands, and which way it points. */
  arrow: { x: number; y: number; points: 'right' | 'left' | 'down' | 'up' };
  /** What waits should be done before what it waits for: that cannot hold. */
  late: boolean;
}

/** How far from the middle of a row its bar reaches. */
const half = 0.14;

/**
 * The lines between rows, and how many cannot be drawn, because one end has no
 * date or stands on another page.
 *
 *     prerequisite ████┐
 *                      └──▶████ waits
 */
export function links(order: readonly string[], waits: readonly Waits[], bars: ReadonlyMap<string, Bar>): { links: Link[]; undrawn: number } {
  const rows = new Map(order.map((id, at) => [id, at + 0.5]));
  const drawn = waits.flatMap((one) => linkOf(one, rows, bars) ?? []);
  return { links: drawn, undrawn: waits.length - drawn.length };
}

function linkOf(one: Waits, rows: ReadonlyMap<string, number>, bars: ReadonlyMap<string, Bar>): Link | undefined {
  const [from, to] = [bars.get(one.for), bars.get(one.id)];
  const [y1, y2] = [rows.get(one.for), rows.get(one.id)];
  if (!from || !to || y1 === undefined || y2 === undefined) return undefined;
  const x = from.to;
  const down = y2 > y1;
  const start = `M${x} ${y1}`;
  if (x <= to.from) return { ...one, path: `${start}V${y2}H${to.from}`, arrow: { x: to.from, y: y2, points: 'right' }, late: false };
  if (x > to.to) return { ...one, path: `${start}V${y2}H${to.to}`, arrow: { x: to.to, y: y2, points: 'left' }, late: true };
  const y = y2 + (down ? -half : half); // it has begun already: the line meets its bar
  return { ...one, path: `${start}V${y}`, arrow: { x, y, points: down ? 'down' : 'up' }, late: false };
}

/** Everything that hangs together with one: what it waits for and what waits for it, at any distance, and itself. */
export function chainOf(id: string, waits: readonly Waits[]): Set<string> {
  return new Set([...reach(id, waits, (one) => [one.id, one.for]), ...reach(id, waits, (one) => [one.for, one.id])]);
}

function reach(id: string, waits: readonly Waits[], ends: (one: Waits) => readonly [from: string, to: string]): Set<string> {
  const seen = new Set([id]);
  for (const at of seen) {
    for (const one of waits) {
      const [from, to] = ends(one);
      if (from === at) seen.add(to); // a set goes on to what is added while it is read
    }
  }
  return seen;
}
