import type { Kind } from '../../api/graphql';
import type { Text } from '../../text/nb';

/** The heading of a column: the kinds that it holds. */
export function headingOf(kinds: readonly Kind[], t: Text): string {
  return [...new Set(kinds)].map((kind) => t.words.kindOfMany[kind]).join(' / ');
}
