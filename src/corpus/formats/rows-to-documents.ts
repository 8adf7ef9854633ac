import type { ResolvedReadOptions } from '../read-options.js';
import { textColumn } from '../text-column.js';
import type { FormatDocument } from './format-reader.js';

/** A row of a table with its number, from 1. */
export interface TableRow {
  readonly row: number;
  readonly values: readonly string[];
}

/** How the rows of a table become documents, or `null` where it has no text column. */
export function rowReader(
  header: readonly string[],
  options: ResolvedReadOptions,
): ((row: TableRow) => FormatDocument) | null {
  const column = textColumn(header, options.textField);
  if (column < 0) return null;
  const idColumn = header.indexOf(options.idField);
  return ({ row, values }) => {
    const own = header.flatMap((name, c): [string, string][] => {
      const value = values[c] ?? '';
      return c === column || c === idColumn || name === '' || value === '' ? [] : [[name, value]];
    });
    const id = idColumn < 0 ? '' : (values[idColumn] ?? '');
    return { id: id === '' ? null : id, text: values[column] ?? '', meta: Object.fromEntries(own), row };
  };
}

/** What is said of a table without the text column. */
export function noTextColumn(header: readonly string[], options: ResolvedReadOptions): string {
  const wanted = options.textField === null ? 'text column (--text-field names it)' : `column "${options.textField}"`;
  return `has no ${wanted}, its columns: ${header.filter((name) => name !== '').join(', ')}`;
}
