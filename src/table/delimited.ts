import { cellText, columnsOf, type OutputColumns, type OutputRow, valueAt } from './cells.js';

export interface DelimitedOptions {
  /** Columns to write, in order, or column to heading; default every key of the rows. */
  readonly columns?: OutputColumns | undefined;
  /** Whether a byte order mark stands first, without which spreadsheets take Chinese for another encoding. */
  readonly bom?: boolean | undefined;
  /** Whether a text that a spreadsheet would run as a formula (it begins with = + - @, tab or return) gets a `'` before it. */
  readonly guardFormulas?: boolean | undefined;
  /** Whether the first line holds the headings; default `true`. */
  readonly header?: boolean | undefined;
}

export const DELIMITED_OPTIONS: readonly string[] = ['columns', 'bom', 'guardFormulas', 'header'];

// Full-width forms too: spreadsheets of East Asian locales take ＝ ＋ － ＠ for their half-width counterparts.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Rows as lines of cells parted by `separator`, quoted as RFC 4180 says. */
export function delimited(
  name: string,
  rows: readonly OutputRow[],
  options: DelimitedOptions,
  separator: ',' | '\t',
  lineEnd: '\r\n' | '\n',
): string {
  const { bom = false, guardFormulas = true, header = true } = options;
  const { keys, headings } = columnsOf(name, rows, options.columns);
  const quoted = separator === ',' ? /[",\r\n]|^\s|\s$/ : /["\t\r\n]|^\s|\s$/;
  const cell = (value: unknown): string => {
    let text = cellText(value);
    if (typeof value === 'number') return text;
    if (guardFormulas && FORMULA.test(text)) text = `'${text}`;
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => keys.map((key) => cell(valueAt(row, key))).join(separator) + lineEnd);
  const first = header && keys.length > 0 ? headings.map(cell).join(separator) + lineEnd : '';
  return (bom ? '\ufeff' : '') + first + lines.join('');
}
