import { day, type Language } from '../../core/format/format';
import type { Waits } from '../../core/timeline/links';
import type { Text } from '../../text/nb';
import type { MeasureRow } from './query';

/** What is known of when a measure happens, in words. */
export function datesOf({ start, due, finished }: Pick<MeasureRow, 'start' | 'due' | 'finished'>, t: Text, lang: Language): string {
  const axis = t.measures.axis;
  const end = finished ?? due;
  if (start && end) return `${axis.span(day(start, lang), day(end, lang))}${finished ? `, ${t.words.measureStatus.DONE.toLowerCase()}` : ''}`;
  if (finished) return axis.finished(day(finished, lang));
  if (due) return axis.until(day(due, lang));
  return start ? axis.since(day(start, lang)) : t.measures.noDates;
}

/** Which measure waits for which, as the rows say. */
export function waitsOf(rows: readonly Pick<MeasureRow, 'id' | 'dependsOn'>[]): Waits[] {
  return rows.flatMap((row) => row.dependsOn.nodes.map((first) => ({ id: row.id, for: first.id })));
}
