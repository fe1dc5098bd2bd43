import type { Language } from '../core/format/format';
import type { Text } from '../text/nb';

/**
 * The language tag of a text that another language stands in for, for the lang
 * attribute; undefined when it is the language asked for, or is not known.
 * Norwegian that does not say which is right for both.
 */
export function foreign(tag: string | null | undefined, asked: Language): string | undefined {
  if (!tag || tag === asked || (tag === 'no' && asked !== 'en')) return undefined;
  return tag;
}

/** What a language is called. */
export function languageName(tag: string, t: Text): string {
  const names: Record<string, string> = t.parts.languageNames;
  return names[tag] ?? names[tag.split('-')[0] ?? ''] ?? t.parts.languageNames.other;
}
