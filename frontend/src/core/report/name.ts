import { type Period, readPeriod } from './period';

/** How a language names each kind of period. */
type Words = Record<Period['part'], (year: number, of: number) => string>;

/** A period in the words of a language; what is none stands as it is. */
export function periodName(written: string, words: Words): string {
  const period = readPeriod(written);
  return period ? words[period.part](period.year, period.of) : written;
}
