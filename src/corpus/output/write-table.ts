import { extname } from 'node:path';
import { toCsv, toJsonLines, toMarkdown, toTsv } from '../../index.js';
import { checkOneOf, checkOptions, checkString, rejectType, rejectValue } from '../../text/index.js';
import { withTemporaryFolder, writeOutput } from '../write-output.js';
import { type HeldRows, holdRows, rowsInParts } from './hold-rows.js';
import { toParquet } from './to-parquet.js';
import { toXlsx } from './to-xlsx.js';

/** Formats in which a table is written. */
export const TABLE_FORMATS = ['csv', 'tsv', 'jsonl', 'md', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** How a table is written. */
export interface WriteTableOptions {
  /** The format; by default the file's name tells. */
  readonly format?: TableFormat;
  /** Names of the columns, in order; by default every key of the rows in order of first sight. */
  readonly columns?: readonly string[];
  /** Whether an existing file may be replaced; `false` by default. */
  readonly overwrite?: boolean;
}

/** The format that a file's name says, or `null`. */
export function tableFormatOf(path: string): TableFormat | null {
  const extension = extname(path).slice(1).toLowerCase();
  return TABLE_FORMATS.find((format) => format === extension) ?? null;
}

/**
 * Writes rows as a table: .csv, .tsv, .jsonl, .md, .xlsx, or .parquet (which needs the package hyparquet-writer). The file
 * is there when it is whole and not before. Numbers are written as numbers, unrounded; `null`, `undefined` and numbers
 * that are not finite as empty cells (`null` in jsonl and Parquet); lists joined with `|` (as lists in jsonl). The same
 * rows give the same bytes. Rows that come one by one may be more than fit into memory, except in md.
 *
 * @throws RangeError, TypeError where an option is wrong or the name says no format; Error with code `EEXIST` where the
 *   file exists and `overwrite` is not set; TableError where a sheet cannot hold the table (1,048,576 rows with the header,
 *   32,767 characters a cell).
 * @example
 * await writeTable('frequencies.xlsx', [{ type: '改革', count: 12, perMillion: 3.25 }], { overwrite: true });
 */
export async function writeTable(
  path: string,
  rows: Iterable<object> | AsyncIterable<object>,
  options: WriteTableOptions = {},
): Promise<void> {
  checkString('writeTable', 'path', path);
  checkOptions('writeTable', options, ['format', 'columns', 'overwrite']);
  const { columns, overwrite = false } = options;
  const format = options.format ?? tableFormatOf(path);
  if (format === null) {
    rejectValue(
      'writeTable',
      'path',
      `a name that ends in .${TABLE_FORMATS.join(', .')} (or give options.format)`,
      path,
    );
  }
  checkOneOf('writeTable', 'options.format', format, TABLE_FORMATS);
  if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows || Symbol.asyncIterator in rows)) {
    rejectType('writeTable', 'rows', 'an iterable of objects', rows);
  }
  await writeOutput(path, tableBytes(rows, format, columns), { overwrite });
}

/** The content of a table file, part by part. */
export async function* tableBytes(
  rows: Iterable<object> | AsyncIterable<object>,
  format: TableFormat,
  columns?: readonly string[],
): AsyncGenerator<string | Uint8Array> {
  const chosen = columns === undefined ? {} : { columns };
  if (format === 'jsonl') for await (const row of rows) yield toJsonLines([row], chosen);
  else if (format === 'md') {
    const list: object[] = [];
    for await (const row of rows) list.push(row);
    yield toMarkdown(list, chosen);
  } else {
    yield* withTemporaryFolder(async function* (folder) {
      const table = await holdRows('writeTable', rows, columns, folder);
      yield* format === 'xlsx' ? toXlsx(table) : format === 'parquet' ? toParquet(table) : delimited(table, format);
    });
  }
}

async function* delimited(table: HeldRows, format: 'csv' | 'tsv'): AsyncGenerator<string> {
  const { columns } = table;
  let header = true;
  for await (const part of rowsInParts(table)) {
    yield format === 'csv' ? toCsv(part, { columns, header, bom: header }) : toTsv(part, { columns, header });
    header = false;
  }
}
