import { readFile } from 'node:fs/promises';
import { delimiterOf, parseDelimited } from './delimited.js';
import { decodeText, detectEncoding } from './encoding.js';
import { type CorpusProblem, systemMessage } from './problem.js';

/** Metadata beside the texts: rows found by the file they are about, or by the document's id. */
export interface SideTable {
  readonly file: string;
  /** Which column finds the row: `file` (name in the corpus, or file name alone) or `id`. */
  readonly key: 'file' | 'id';
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const FILE_COLUMNS: readonly string[] = ['file', 'filename', 'path', '文件', '文件名'];

/**
 * Reads a side table (.csv or .tsv in any of `ENCODINGS`). Names in its file column that lead out of the corpus
 * (`../`, absolute) are refused row by row; of two rows for the same key the first one counts.
 */
export async function readSideTable(path: string): Promise<{ table: SideTable | null; problems: CorpusProblem[] }> {
  const problems: CorpusProblem[] = [];
  const report = (severity: 'error' | 'warning', kind: string, row: number | null, message: string) =>
    problems.push({ severity, kind, file: path, row, message });
  let text: string;
  try {
    const bytes = await readFile(path);
    text = decodeText(bytes, detectEncoding(bytes).encoding);
  } catch (error) {
    report('error', 'unreadable', null, systemMessage(error));
    return { table: null, problems };
  }
  const end = text.search(/[\r\n]/);
  const records = parseDelimited(text, delimiterOf(end < 0 ? text : text.slice(0, end)));
  const columns = (records[0]?.fields ?? []).map((c) => c.trim());
  const fileColumn = columns.findIndex((c) => FILE_COLUMNS.includes(c.toLowerCase()));
  const keyColumn = fileColumn >= 0 ? fileColumn : columns.findIndex((c) => c.toLowerCase() === 'id');
  if (keyColumn < 0) {
    report('error', 'no-key', 1, `the metadata has no column "file" or "id", its columns: ${columns.join(', ')}`);
    return { table: null, problems };
  }
  const rows = new Map<string, Record<string, string>>();
  for (const { row, fields } of records.slice(1)) {
    const key = (fields[keyColumn] ?? '').trim().replaceAll('\\', '/').replace(/^\.\//, '');
    if (key === '') report('warning', 'no-key', row, `the column ${columns[keyColumn]} is empty, the row is left out`);
    else if (fileColumn >= 0 && (key.startsWith('/') || /^[a-z]:/i.test(key) || key.split('/').includes('..'))) {
      report('error', 'path-outside', row, `${key} leads out of the corpus, the row is left out`);
    } else if (rows.has(key)) report('warning', 'duplicate-key', row, `${key} has a row already, this one is left out`);
    else {
      const entries: [string, string][] = [];
      columns.forEach((column, i) => {
        if (i !== fileColumn && column !== '' && fields[i] !== undefined && fields[i] !== '') {
          entries.push([column, fields[i] as string]);
        }
      });
      rows.set(key, Object.fromEntries(entries));
    }
  }
  return { table: { file: path, key: fileColumn >= 0 ? 'file' : 'id', rows }, problems };
}
