import { cellText, columnsOf, type OutputColumns, type OutputRow, rowsOf, valueAt } from './cells.js';

export interface ToMarkdownOptions {
  /** Columns to write, in order, or column to heading; default every key of the rows. */
  readonly columns?: OutputColumns | undefined;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>');
}

/**
 * Rows as a Markdown table; columns that hold only numbers are set to the right. No columns: the empty string.
 *
 * @throws TypeError where a row is no object; RangeError for an unknown option.
 * @example
 * toMarkdown([{ type: '改革', count: 2 }]) // '| type | count |\n| --- | ---: |\n| 改革 | 2 |\n'
 */
export function toMarkdown(rows: Iterable<OutputRow>, options: ToMarkdownOptions = {}): string {
  const list = rowsOf('toMarkdown', rows, options, ['columns']);
  const { keys, headings } = columnsOf('toMarkdown', list, options.columns);
  if (keys.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rules = keys.map((key) => {
    const values = list.map((row) => valueAt(row, key)).filter((value) => value !== null && value !== undefined);
    return values.length > 0 && values.every((value) => typeof value === 'number') ? '---:' : '---';
  });
  const body = list.map((row) => line(keys.map((key) => escaped(cellText(valueAt(row, key))))));
  return line(headings.map(escaped)) + line(rules) + body.join('');
}
