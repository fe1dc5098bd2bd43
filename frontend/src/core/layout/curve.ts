import type { Box } from './columns';

/** The way of an edge between two cards, as an SVG path: out at the side, in at the side, and round the side within a column. */
export function curve(a: Box, b: Box): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const [y1, y2] = [left.y + left.height / 2, right.y + right.height / 2].map(Math.round);
  const x1 = Math.round(left.x + left.width);
  if (left.x === right.x) {
    const bulge = x1 + 22;
    return `M${x1} ${y1}C${bulge} ${y1} ${bulge} ${y2} ${x1} ${y2}`;
  }
  const x2 = Math.round(right.x);
  const bend = Math.min(60, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
