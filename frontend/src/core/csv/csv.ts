/** A value of a cell; what is not known is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** A table to be opened in a spreadsheet: the first row are the headings. */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const byteOrderMark = '\ufeff';

/**
 * CSV that Excel in Norwegian opens with a double click: semicolons, CRLF and a
 * byte order mark. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front, since titles come from catalogues that anybody fills in.
 */
export function toCsv(table: Table): string {
  const lines = [table.header, ...table.rows].map((row) => row.map(written).join(';'));
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
