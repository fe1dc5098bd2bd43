import { type Period, readPeriod } from './period';

/** A period in the words of a language; what is none stands as it is. */
export function periodName(written: string, say: (period: Period) => string): string {
  const period = readPeriod(written);
  return period ? say(period) : written;
}
