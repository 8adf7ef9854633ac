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
    if (typeof value === 'number' || isPlain(text)) return text;
    if (guardFormulas && FORMULA.test(text)) text = `'${text}`;
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  let text = bom ? '\ufeff' : '';
  if (header && keys.length > 0) text += headings.map(cell).join(separator) + lineEnd;
  // Rows in order of a number have the same one, and what is computed of it, many times over.
  const last: unknown[] = keys.map(() => undefined);
  const cells: string[] = keys.map(() => '');
  for (const row of rows) {
    for (let k = 0; k < keys.length; k++) {
      if (k > 0) text += separator;
      const value = valueAt(row, keys[k]!);
      if (value !== last[k]) {
        last[k] = value;
        cells[k] = cell(value);
      }
      text += cells[k]!;
    }
    text += lineEnd;
  }
  return text;
}

/** Whether a text consists of Chinese characters, letters and digits of ASCII: it needs neither quotes nor a guard. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      unit >= 0x4e00 ? unit > 0x9fff : unit < 48 || unit > 122 || (unit > 57 && unit < 65) || (unit > 90 && unit < 97)
    ) {
      return false;
    }
  }
  return true;
}
