import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { cellText } from '../../table/index.js';
import { rejectType } from '../../text/index.js';

/** What a cell may hold. */
export type Cell = string | number | boolean | null;

/** What the cells of a column hold, apart from empty ones; `text` also where they are of several kinds. */
export type ColumnKind = 'empty' | 'integer' | 'number' | 'boolean' | 'text';

/** Rows that have all been seen, and can be gone through again. */
export interface HeldRows {
  readonly columns: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly count: number;
  /** The cells of each row in order of the columns; a short row has empty cells at its end. */
  readonly rows: () => AsyncIterable<readonly Cell[]>;
}

// Rows kept in memory, as long as their texts are short; the rest lies in a file.
const IN_MEMORY = 50_000;
const IN_MEMORY_CHARACTERS = 16_000_000;
const PART_ROWS = 512;

/**
 * Goes through rows once and keeps them, the first in memory and the others in a file in `folder`: what a column holds
 * has to be known before the first cell of a Parquet file or the head of a sheet is written. Lists and other objects
 * become the texts that `toCsv` writes for them, numbers that are not finite become empty cells.
 *
 * @throws TypeError where a row is no object.
 */
export async function holdRows(
  name: string,
  rows: Iterable<object> | AsyncIterable<object>,
  columns: readonly string[] | undefined,
  folder: string,
  most: number = IN_MEMORY,
): Promise<HeldRows> {
  const keys = new Map<string, number>((columns ?? []).map((key, i) => [key, i]));
  const kinds: ColumnKind[] = (columns ?? []).map(() => 'empty');
  const first: Cell[][] = [];
  const path = join(folder, 'rows.jsonl');
  const rest = lineWriter(path);
  let count = 0;
  let characters = 0;
  try {
    for await (const row of rows) {
      if (typeof row !== 'object' || row === null) rejectType(name, 'each row', 'an object', row);
      if (columns === undefined) {
        for (const key of Object.keys(row)) {
          if (keys.has(key)) continue;
          keys.set(key, keys.size);
          kinds.push('empty');
        }
      }
      const cells: Cell[] = [];
      for (const [key, i] of keys) {
        const cell = Object.hasOwn(row, key) ? cellOf((row as Record<string, unknown>)[key]) : null;
        cells.push(cell);
        if (cell !== null) kinds[i] = kindWith(kinds[i] as ColumnKind, cell);
      }
      if (first.length === count && count < most && characters < IN_MEMORY_CHARACTERS) {
        first.push(cells);
        for (const cell of cells) if (typeof cell === 'string') characters += cell.length;
      } else await rest.write(JSON.stringify(cells));
      count++;
    }
  } finally {
    await rest.close();
  }
  return {
    columns: [...keys.keys()],
    kinds,
    count,
    async *rows() {
      yield* first;
      if (first.length === count) return;
      // Not node:readline, which ends a line at U+2028 too.
      let held = '';
      for await (const chunk of createReadStream(path, 'utf8')) {
        const lines = (held + chunk).split('\n');
        held = lines.pop() as string;
        for (const line of lines) yield JSON.parse(line) as Cell[];
      }
    },
  };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null || value === undefined ? null : cellText(value);
}

function kindWith(kind: ColumnKind, cell: string | number | boolean): ColumnKind {
  const own =
    typeof cell === 'string'
      ? 'text'
      : typeof cell === 'boolean'
        ? 'boolean'
        : Number.isSafeInteger(cell)
          ? 'integer'
          : 'number';
  if (kind === 'empty' || kind === own) return own;
  const numeric = (k: ColumnKind) => k === 'integer' || k === 'number';
  return numeric(kind) && numeric(own) ? 'number' : 'text';
}

/** The rows as objects again, so many at a time; at least one part, which brings the header. */
export async function* rowsInParts({ columns, rows }: HeldRows): AsyncGenerator<readonly object[]> {
  let part: object[] = [];
  let any = false;
  for await (const cells of rows()) {
    part.push(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])));
    if (part.length < PART_ROWS) continue;
    yield part;
    part = [];
    any = true;
  }
  if (part.length > 0 || !any) yield part;
}

/** Lines into a file that is made with the first of them. */
function lineWriter(path: string): { write(line: string): Promise<void>; close(): Promise<void> } {
  let file: Awaited<ReturnType<typeof open>> | null = null;
  let held: string[] = [];
  let size = 0;
  const flush = async () => {
    file ??= await open(path, 'w');
    await file.appendFile(`${held.join('\n')}\n`);
    held = [];
    size = 0;
  };
  return {
    async write(line) {
      held.push(line);
      size += line.length;
      if (size >= 1 << 20) await flush();
    },
    async close() {
      try {
        if (held.length > 0) await flush();
      } finally {
        await file?.close();
      }
    },
  };
}
