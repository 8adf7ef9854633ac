import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const DICT: string = resolve(import.meta.dirname, '../../../dict');

export interface List {
  readonly columns: readonly string[];
  /** Cells of every row after the header, in order. */
  readonly rows: readonly (readonly string[])[];
}

export function readList(file: string): List {
  const lines = readFileSync(resolve(DICT, file), 'utf8').split('\n');
  lines.pop();
  const [header, ...rest] = lines.map((line) => line.split('\t'));
  return { columns: header ?? [], rows: rest };
}

/** The rows as records, for the tests that look at cells by name. */
export function readRecords<Name extends string>(file: string): readonly Readonly<Record<Name, string>>[] {
  const { columns, rows } = readList(file);
  return rows.map(
    (cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) as Record<Name, string>,
  );
}

export const listFiles: readonly string[] = readdirSync(DICT)
  .filter((f) => f.endsWith('.tsv'))
  .sort();
