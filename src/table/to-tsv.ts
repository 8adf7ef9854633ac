import { type OutputRow, rowsOf } from './cells.js';
import { DELIMITED_OPTIONS, type DelimitedOptions, delimited } from './delimited.js';

/**
 * Rows as tab-separated text for other programs: LF, no byte order mark unless asked for; a cell with a tab, a quotation
 * mark or a line break is quoted. Formulas are guarded as in `toCsv`.
 *
 * @throws TypeError where a row is no object; RangeError for an unknown option.
 * @example
 * toTsv([{ type: '改革', count: 2 }]) // 'type\tcount\n改革\t2\n'
 */
export function toTsv(rows: Iterable<OutputRow>, options: DelimitedOptions = {}): string {
  return delimited('toTsv', rowsOf('toTsv', rows, options, DELIMITED_OPTIONS), options, '\t', '\n');
}
