import { stat } from 'node:fs/promises';
import { delimiterOf, parseDelimited } from './delimited.js';
import { decodeText, detectEncoding } from './encoding.js';
import { readWorkbook } from './formats/index.js';
import { formatOf } from './list-files.js';
import { readBytes } from './open-file.js';
import { type CorpusProblem, systemMessage } from './problem.js';
import { problemKind } from './problem-kind.js';

/** Metadata beside the texts: rows found by the file they are about, or by the document's id. */
export interface SideTable {
  readonly file: string;
  /** Which column finds the row: `file` (name in the corpus, or file name alone) or `id`. */
  readonly key: 'file' | 'id';
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const MAX_TABLE_BYTES = 400_000_000;
const FILE_COLUMNS: readonly string[] = ['file', 'filename', 'path', '文件', '文件名'];

/** Rows as they stand in a side table, the header first. */
type Rows = readonly { readonly row: number; readonly fields: readonly string[] }[];

/**
 * Reads a side table: .csv or .tsv in any of `ENCODINGS`, or the sheets of an .xlsx that have a key column, each also
 * gzipped. Names in its file column that lead out of the corpus (`../`, absolute) are refused row by row; of two rows for
 * the same key the first one counts.
 */
export async function readSideTable(path: string): Promise<{ table: SideTable | null; problems: CorpusProblem[] }> {
  const problems: CorpusProblem[] = [];
  const report = (severity: 'error' | 'warning', kind: string, row: number | null, message: string) =>
    problems.push({ severity, kind, file: path, row, message });
  let tables: readonly Rows[];
  try {
    tables = await readTables(path);
  } catch (error) {
    report('error', problemKind(error), null, systemMessage(error));
    return { table: null, problems };
  }
  const rows = new Map<string, Record<string, string>>();
  const found = tables.flatMap(([head, ...body]) => {
    const columns = (head?.fields ?? []).map((c) => c.trim());
    const fileColumn = columns.findIndex((c) => FILE_COLUMNS.includes(c.toLowerCase()));
    const keyColumn = fileColumn >= 0 ? fileColumn : columns.findIndex((c) => c.toLowerCase() === 'id');
    return keyColumn < 0
      ? []
      : [{ columns, keyColumn, key: fileColumn >= 0 ? ('file' as const) : ('id' as const), body }];
  });
  const [first] = found;
  if (first === undefined) {
    const columns = tables.map(([head]) => (head?.fields ?? []).join(', ')).join('; ');
    report('error', 'no-key', 1, `the metadata has no column "file" or "id", its columns: ${columns}`);
    return { table: null, problems };
  }
  for (const { columns, keyColumn, key: by, body } of found.filter(({ key }) => key === first.key)) {
    for (const { row, fields } of body) {
      const key = (fields[keyColumn] ?? '').trim().replaceAll('\\', '/').replace(/^\.\//, '');
      if (key === '')
        report('warning', 'no-key', row, `the column ${columns[keyColumn]} is empty, the row is left out`);
      else if (by === 'file' && (key.startsWith('/') || /^[a-z]:/i.test(key) || key.split('/').includes('..'))) {
        report('error', 'path-outside', row, `${key} leads out of the corpus, the row is left out`);
      } else if (rows.has(key))
        report('warning', 'duplicate-key', row, `${key} has a row already, this one is left out`);
      else {
        const entries = columns.flatMap((column, i): [string, string][] => {
          const value = fields[i] ?? '';
          return (i === keyColumn && by === 'file') || column === '' || value === '' ? [] : [[column, value]];
        });
        rows.set(key, Object.fromEntries(entries));
      }
    }
  }
  return { table: { file: path, key: first.key, rows }, problems };
}

async function readTables(path: string): Promise<readonly Rows[]> {
  const { format, gzip } = formatOf(path) ?? { format: 'csv', gzip: path.endsWith('.gz') };
  const { size } = await stat(path);
  const bytes = await readBytes({ path, name: path, format, gzip, size }, MAX_TABLE_BYTES);
  if (format === 'xlsx') {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ header, rows }) => [
      { row: 1, fields: header },
      ...rows.map(({ row, values }) => ({ row, fields: values })),
    ]);
  }
  const text = decodeText(bytes, detectEncoding(bytes).encoding);
  const end = text.search(/[\r\n]/);
  return [parseDelimited(text, delimiterOf(end < 0 ? text : text.slice(0, end)))];
}
