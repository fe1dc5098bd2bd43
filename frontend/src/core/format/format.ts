/** The languages that Sammenheng speaks, as tags. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** English as it is written in Europe: day first, 24 hours. */
const locale: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A day from the server, 2026-03-01, as people read it: 01.03.2026, and 1 March 2026 in English. */
export function day(iso: string, lang: Language): string {
  const [year, month, date] = iso.slice(0, 10).split('-');
  if (!year || !month || !date) return iso;
  if (lang !== 'en') return `${date}.${month}.${year}`;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return new Intl.DateTimeFormat(locale.en, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** A moment from the server in Norwegian time, wherever the reader is. */
export function moment(iso: string, lang: Language): string {
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat(locale[lang], { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
  const there = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
  return `${day(there, lang)} ${clock}`;
}

/** A number with the language’s own marks: 12 345 in Norwegian. */
export function number(value: number, lang: Language): string {
  return new Intl.NumberFormat(locale[lang]).format(value);
}

/** An amount of money: 12 500 000 kr. Øre are told only where there are some. */
export function kroner(value: number, lang: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  const amount = new Intl.NumberFormat(locale[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  return lang === 'en' ? `NOK\u00a0${amount}` : `${amount}\u00a0kr`;
}

/** A month on an axis: jan. 2026, and only the year in January. */
export function monthOf(year: number, month: number, lang: Language): string {
  if (month === 1) return String(year);
  return new Intl.DateTimeFormat(locale[lang], { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)));
}

/** A share of the whole in per cent, rounded so that only all is 100 and only none is 0. */
export function percent(part: number, of: number, lang: Language): string {
  if (of === 0) return '–';
  const exact = (100 * part) / of;
  const rounded = part === 0 || part === of ? exact : Math.min(99, Math.max(1, Math.round(exact)));
  return lang === 'en' ? `${rounded}%` : `${rounded}\u00a0%`;
}

/** Words in a row: a, b og c. */
export function listed(words: readonly string[], lang: Language): string {
  return new Intl.ListFormat(locale[lang], { type: 'conjunction' }).format(words);
}

/** Orders as Norwegian does: æ ø å last, aa as å, numbers by their value. The same in each language, as the server's lists are. */
export function byName(): (a: string, b: string) => number {
  return new Intl.Collator('nb', { numeric: true, sensitivity: 'variant' }).compare;
}
