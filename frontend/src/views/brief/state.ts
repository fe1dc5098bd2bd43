import { text } from '../../core/url/codec';

/** What the address of a brief says; its language is the language of the page. */
export const shape = { of: text(), since: text() };
