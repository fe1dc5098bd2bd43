/** A value of an indicator in a year. */
export interface Value {
  year: number;
  value: number;
}

/** A value with its place in the drawing. */
export interface Point extends Value {
  x: number;
  y: number;
  /** Its number stands beside it: of many, only the first and the last two have theirs. */
  labelled: boolean;
}

/** A small chart: where its points are, the line through them, and the frame. */
export interface Chart {
  width: number;
  height: number;
  points: readonly Point[];
  /** The line through the points, as the d of a path; empty for fewer than two. */
  line: string;
  /** Where the least and the greatest of the scale lie; of a rank the first place is at the top. */
  bottom: number;
  top: number;
}

/** What a chart must know of its indicator. */
export type Unit = 'PERCENT' | 'RANK' | 'NUMBER' | 'NOK';

const size = { width: 216, height: 96, side: 24, above: 20, below: 20 };
const mostLabels = 4;

/**
 * Lays out the values of an indicator by year. Years lie as far apart as they
 * are. Per cent are drawn from 0 to 100, so that one point looks like the little
 * it is; other numbers from 0 to a round one; a rank from the first place down.
 */
export function chartOf(values: readonly Value[], unit: Unit): Chart {
  const { width, height, side, above, below } = size;
  const top = above;
  const bottom = height - below;
  const [least, greatest] = scaleOf(values, unit);
  const years = values.map(({ year }) => year);
  const first = Math.min(...years);
  const span = Math.max(...years) - first;
  const up = (value: number) => (greatest === least ? 0 : (value - least) / (greatest - least));
  const points = values.map(({ year, value }, at) => ({
    year,
    value,
    x: span === 0 ? width / 2 : round(side + ((year - first) / span) * (width - 2 * side)),
    y: round(unit === 'RANK' ? top + up(value) * (bottom - top) : bottom - up(value) * (bottom - top)),
    labelled: values.length <= mostLabels || at === 0 || at >= values.length - 2,
  }));
  const line = points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return { width, height, points, line, top, bottom };
}

/** From where to where the scale goes. */
function scaleOf(values: readonly Value[], unit: Unit): [number, number] {
  const numbers = values.map(({ value }) => value);
  if (unit === 'PERCENT') return [Math.min(0, ...numbers), Math.max(100, ...numbers)];
  if (unit === 'RANK') return [1, roundUp(Math.max(2, ...numbers))];
  return [Math.min(0, ...numbers), roundUp(Math.max(0, ...numbers))];
}

/** The next number of the kind 1, 2, 5, 10, 20, 50. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const ten = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((times) => times * ten).find((one) => one >= value) ?? value;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
