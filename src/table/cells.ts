import { checkIterable, checkOptions, rejectType } from '../text/index.js';

/** A row to write: a plain object, one property for each column. */
export type OutputRow = object;

/** Columns to write: names in order, or names with the headings they get. */
export type OutputColumns = readonly string[] | Readonly<Record<string, string>>;

/** Keys and headings of the columns; without a choice, every key in order of first sight. */
export function columnsOf(
  name: string,
  rows: readonly OutputRow[],
  columns: OutputColumns | undefined,
): { readonly keys: readonly string[]; readonly headings: readonly string[] } {
  if (columns === undefined) {
    const keys = new Set<string>();
    for (const row of rows) for (const key of Object.keys(row)) keys.add(key);
    return { keys: [...keys], headings: [...keys] };
  }
  if (typeof columns !== 'object' || columns === null) rejectType(name, 'options.columns', 'names of columns', columns);
  if (Array.isArray(columns)) return { keys: columns as readonly string[], headings: columns as readonly string[] };
  return { keys: Object.keys(columns), headings: Object.values(columns as Record<string, string>) };
}

/**
 * A value as the text of a cell: numbers unrounded, nothing for null, undefined and numbers that are not finite, lists
 * joined with `|`, other objects as JSON.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
    return value.map(cellText).join('|');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** The value a row has under a key, its own properties only (`constructor` is no column unless the row has one). */
export function valueAt(row: OutputRow, key: string): unknown {
  return Object.hasOwn(row, key) ? (row as Record<string, unknown>)[key] : undefined;
}

/** The rows as an array, checked. */
export function rowsOf(
  name: string,
  rows: Iterable<OutputRow>,
  options: object,
  known: readonly string[],
): readonly OutputRow[] {
  checkOptions(name, options, known);
  checkIterable(name, 'rows', 'an iterable of objects', rows);
  const list = Array.isArray(rows) ? (rows as readonly OutputRow[]) : [...rows];
  for (const row of list) {
    if (typeof row !== 'object' || row === null) rejectType(name, 'each row', 'an object', row);
  }
  return list;
}
