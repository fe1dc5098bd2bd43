import type { Table } from '../../core/csv/csv';
import type { Text } from '../../text/nb';
import type { OpenableCell } from './useMatrix';

/** The cells as a table for a spreadsheet. */
export function tableOf(cells: readonly OpenableCell[], t: Text): Table {
  const words = t.coordination;
  return {
    header: [words.consumer, words.provider, t.words.state.BLOCKED, t.words.state.UNKNOWN, t.words.state.CLEAR, `${words.consumer} (id)`, `${words.provider} (id)`],
    rows: cells.map(({ consumer, provider, counts }) => [
      consumer?.title ?? words.nobody,
      provider?.title ?? words.nobody,
      counts.blocked,
      counts.unknown,
      counts.clear,
      consumer?.id,
      provider?.id,
    ]),
  };
}
