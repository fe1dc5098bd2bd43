import { createContext, useContext } from 'react';
import type { Language } from '../core/format/format';
import type { Text } from './nb';

/** The language in use, and its texts. */
export interface InUse {
  lang: Language;
  /** The language as GraphQL has it, for the variable $lang. */
  LANG: Uppercase<Language>;
  t: Text;
}

export const TextContext = createContext<InUse | undefined>(undefined);

/** The texts of the language in use. */
export function useText(): InUse {
  const inUse = useContext(TextContext);
  if (!inUse) throw new Error('useText needs LanguageProvider around it');
  return inUse;
}

/** Loads the texts of a language: one file each, so that nobody waits for three. */
export async function loadText(lang: Language): Promise<Text> {
  switch (lang) {
    case 'nn':
      return (await import('./nn')).nn;
    case 'en':
      return (await import('./en')).en;
    default:
      return (await import('./nb')).nb;
  }
}
