import { columnsOf, type OutputColumns, type OutputRow, rowsOf, valueAt } from './cells.js';

export interface ToJsonLinesOptions {
  /** Properties to write, in order, or property to the name it gets; default each row as it is. */
  readonly columns?: OutputColumns | undefined;
}

/**
 * Rows as JSON Lines: one JSON object a line, LF. Numbers that are not finite become `null`, as JSON has it.
 *
 * @throws TypeError where a row is no object; RangeError for an unknown option.
 * @example
 * toJsonLines([{ type: '改革', count: 2 }]) // '{"type":"改革","count":2}\n'
 */
export function toJsonLines(rows: Iterable<OutputRow>, options: ToJsonLinesOptions = {}): string {
  const list = rowsOf('toJsonLines', rows, options, ['columns']);
  if (options.columns === undefined) return list.map((row) => JSON.stringify(row) + '\n').join('');
  const { keys, headings } = columnsOf('toJsonLines', list, options.columns);
  // fromEntries defines own properties, so a column called __proto__ is one like any other.
  const pick = (row: OutputRow) => Object.fromEntries(keys.map((key, i) => [headings[i]!, valueAt(row, key) ?? null]));
  return list.map((row) => JSON.stringify(pick(row)) + '\n').join('');
}
