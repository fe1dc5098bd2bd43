/** A period of status reports: a year, or a part of one. */
export interface Period {
  year: number;
  /** What part: a half year (H), four months (T), a quarter (Q), a month (M), or the whole year. */
  part: 'YEAR' | 'H' | 'T' | 'Q' | 'M';
  /** Which of them, from 1; 0 for the whole year. */
  of: number;
}

const most = { H: 2, T: 3, Q: 4 } as const;

/** Reads a period as the server writes it: 2026, 2026-H1, 2026-T2, 2026-Q3 or 2026-04; undefined for anything else. */
export function readPeriod(written: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:([HTQ])(\d)|(\d\d)))?$/.exec(written);
  if (!match) return undefined;
  const [, year, part, nth, month] = match;
  if (part === 'H' || part === 'T' || part === 'Q') {
    const of = Number(nth);
    return of >= 1 && of <= most[part] ? { year: Number(year), part, of } : undefined;
  }
  if (month === undefined) return { year: Number(year), part: 'YEAR', of: 0 };
  const of = Number(month);
  return of >= 1 && of <= 12 ? { year: Number(year), part: 'M', of } : undefined;
}
