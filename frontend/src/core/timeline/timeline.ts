/** What is known of when something happens; days as 2026-03-01. */
export interface Dated {
  id: string;
  start: string | null;
  due: string | null;
  finished: string | null;
}

/** Where something lies on the axis, in per cent of its width. */
export interface Bar {
  from: number;
  to: number;
  /**
   * What is known: both ends; only the last day, which is a point; or only the
   * first, and then the bar goes on to where the axis ends.
   */
  known: 'both' | 'end' | 'start';
}

/** A mark on the axis: the first day of a month. */
export interface Tick {
  at: number;
  year: number;
  /** 1 to 12. */
  month: number;
}

export interface Timeline {
  ticks: readonly Tick[];
  /** Where the day lies that the data was assessed on; undefined when there is none. */
  today: number | undefined;
  /** The bars by id; what has no date has none. */
  bars: ReadonlyMap<string, Bar>;
}

const mostTicks = 8;
/** How many months may lie between two ticks. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Lays dated things out along an axis that holds them all, and today. */
export function timeline(items: readonly Dated[], today: string | null): Timeline {
  const days = [today, ...items.flatMap((item) => [item.start, endOf(item)])].flatMap((iso) => (iso ? [dayOf(iso)] : []));
  if (days.length === 0) return { ticks: [], today: undefined, bars: new Map() };
  const first = monthOf(Math.min(...days));
  const last = monthOf(Math.max(...days)) + 1;
  const step = steps.find((months) => (last - first) / months <= mostTicks) ?? 1200;
  const begin = Math.floor(first / step) * step;
  const end = Math.ceil(last / step) * step;
  const [from, to] = [firstDay(begin), firstDay(end)];
  const at = (day: number) => (100 * (day - from)) / (to - from);
  const ticks = Array.from({ length: (end - begin) / step + 1 }, (_, n) => tickOf(begin + n * step, at));
  const bars = items.flatMap((item): [string, Bar][] => {
    const bar = barOf(item, at);
    return bar ? [[item.id, bar]] : [];
  });
  return { ticks, today: today ? at(dayOf(today)) : undefined, bars: new Map(bars) };
}

/** The last day: when it was done, or else when it should be. */
export function endOf({ due, finished }: Dated): string | null {
  return finished ?? due;
}

function barOf(item: Dated, at: (day: number) => number): Bar | undefined {
  const last = endOf(item);
  if (item.start && last) {
    const [from, to] = [at(dayOf(item.start)), at(dayOf(last) + 1)];
    return { from: Math.min(from, to), to: Math.max(from, to), known: 'both' };
  }
  if (last) return { from: at(dayOf(last)), to: at(dayOf(last)), known: 'end' };
  return item.start ? { from: at(dayOf(item.start)), to: 100, known: 'start' } : undefined;
}

/** Days since 1970. */
function dayOf(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const at = new Date(day * 86_400_000);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

function firstDay(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}

function tickOf(month: number, at: (day: number) => number): Tick {
  return { at: at(firstDay(month)), year: Math.floor(month / 12), month: (month % 12) + 1 };
}
