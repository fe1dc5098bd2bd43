import { type ReactNode, useMemo } from 'react';
import { useText } from '../text/useText';
import css from './DataTable.module.css';

/** One column. */
export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Orders two rows, upwards; without it the column cannot be sorted by. */
  order?: (a: Row, b: Row) => number;
  /** The cell that names the row. One column of a table has it. */
  names?: boolean;
  /** Numbers stand to the right. */
  numeric?: boolean;
}

/** What a table is sorted by. It belongs in the address. */
export interface Sorting {
  by: string;
  down: boolean;
}

interface Props<Row> {
  caption: string;
  /** The caption is shown unless a heading says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows that stand out, since they are chosen elsewhere. */
  marked?: (row: Row) => boolean;
  /** Sorts what is on the page: give it only with all rows, since the server’s lists have an order of their own. */
  sorting?: Sorting | undefined;
  onSort?: (sorting: Sorting) => void;
}

/** A table with a heading that stays in sight, and a card a row where the window is narrow. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, keyOf, marked, sorting, onSort }: Props<Row>) {
  const { t } = useText();
  const sorted = useMemo(() => sort(rows, columns, sorting), [rows, columns, sorting]);
  return (
    // The roles stay a table's although the narrow cards are no longer laid out as one.
    <table className={css.table} role='table'>
      <caption className={captionHidden ? 'sr-only' : css.caption}>{caption}</caption>
      <thead role='rowgroup'>
        <tr role='row'>
          {columns.map((column) => (
            <th key={column.key} role='columnheader' scope='col' data-numeric={column.numeric} aria-sort={ariaSort(column, sorting)}>
              {column.order && onSort ? (
                <button
                  type='button'
                  aria-label={t.parts.sortBy(column.title)}
                  onClick={() => onSort({ by: column.key, down: sorting?.by === column.key && !sorting.down })}
                >
                  {column.title}
                  <span aria-hidden='true' className={css.arrow}>
                    {sorting?.by === column.key ? (sorting.down ? '↓' : '↑') : '↕'}
                  </span>
                </button>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role='rowgroup'>
        {sorted.map((row) => (
          <tr key={keyOf(row)} role='row' data-marked={marked?.(row)} aria-current={marked?.(row) ? 'true' : undefined}>
            {columns.map((column) => {
              const Cell = column.names ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  role={column.names ? 'rowheader' : 'cell'}
                  scope={column.names ? 'row' : undefined}
                  data-numeric={column.numeric}
                  data-title={column.title}
                >
                  <div>{column.cell(row)}</div>
                </Cell>
              );
            })}
          </tr>
        ))}
        {sorted.length === 0 && (
          <tr role='row'>
            <td role='cell' colSpan={columns.length}>
              {t.parts.noRows}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function sort<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined): readonly Row[] {
  const order = columns.find((column) => column.key === sorting?.by)?.order;
  if (!order) return rows;
  return rows.toSorted((a, b) => (sorting?.down ? order(b, a) : order(a, b)));
}

function ariaSort<Row>(column: Column<Row>, sorting: Sorting | undefined) {
  if (sorting?.by !== column.key) return undefined;
  return sorting.down ? 'descending' : 'ascending';
}
