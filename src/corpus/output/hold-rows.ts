import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

// Rows kept in memory; the rest lies in a file.
const IN_MEMORY = 50_000;

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
      if (count < most) first.push(cells);
      else await rest.write(JSON.stringify(cells));
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
      if (count <= most) return;
      const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) yield JSON.parse(line) as Cell[];
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

/** Lines into a file that is made with the first of them. */
function lineWriter(path: string): { write(line: string): Promise<void>; close(): Promise<void> } {
  let file: Awaited<ReturnType<typeof open>> | null = null;
  let held: string[] = [];
  const flush = async () => {
    file ??= await open(path, 'w');
    await file.appendFile(`${held.join('\n')}\n`);
    held = [];
  };
  return {
    async write(line) {
      held.push(line);
      if (held.length >= 4096) await flush();
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
