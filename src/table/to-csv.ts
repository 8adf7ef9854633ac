import { type OutputRow, rowsOf } from './cells.js';
import { DELIMITED_OPTIONS, type DelimitedOptions, delimited } from './delimited.js';

/**
 * Rows as CSV that a spreadsheet opens with its Chinese intact: UTF-8 with byte order mark (unless `bom: false`), CRLF,
 * cells quoted as RFC 4180 says, texts that would run as formulas guarded. Numbers are written unrounded, `null` as an
 * empty cell, lists joined with `|`. No rows and no columns: the byte order mark alone.
 *
 * @throws TypeError where a row is no object; RangeError for an unknown option.
 * @example
 * toCsv([{ type: '改革', count: 2 }], { bom: false }) // 'type,count\r\n改革,2\r\n'
 */
export function toCsv(rows: Iterable<OutputRow>, options: DelimitedOptions = {}): string {
  const list = rowsOf('toCsv', rows, options, DELIMITED_OPTIONS);
  return delimited('toCsv', list, { ...options, bom: options.bom ?? true }, ',', '\r\n');
}
