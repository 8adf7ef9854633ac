import { setImmediate as turn } from 'node:timers/promises';
import type { CollocateCounts } from '../index.js';
import { collocateCountsOf } from './collocate-sums.js';
import type { CountJob, CountTask } from './count-job.js';
import { createKeyColumn } from './key-column.js';
import { positions } from './pairs.js';
import { type Entry, mergeRuns } from './run-file.js';
import { createRunStack } from './run-stack.js';
import type { Sums, TypeSums } from './sums.js';
import { decodeKey, encodeKey } from './tally.js';

/** One counted type within one group. */
export interface CountRow {
  /** The values of the fields counted apart, in their order. */
  readonly values: readonly string[];
  /** Competition rank by count within the group. */
  readonly rank: number;
  readonly type: string;
  /** Kind of the slogan, for the task `timeline`; else `null`. */
  readonly kind: string | null;
  readonly count: number;
  readonly perMillion: number;
  readonly perTenThousandCharacters: number;
  readonly documentCount: number;
}

/** A group: the documents that share the values of the fields counted apart. */
export interface CountGroup {
  readonly values: readonly string[];
  /** Tokens, n-grams or slogans counted; 0 for the task `documents`. */
  readonly tokenCount: number;
  readonly documentCount: number;
  readonly characterCount: number;
  /** Its rows by count, descending; equal counts in order of code units. Read them before the next group. */
  readonly rows: Iterable<CountRow>;
  /** For the task `collocates`, what `measureCollocates` takes; else `null`. */
  readonly collocates: CollocateCounts | null;
}

/** Sums under what is left of a key after that of its group. */
interface KeySums {
  readonly key: string;
  readonly count: number;
  readonly documentCount: number;
}

// Rows after which the process attends to signals.
const BETWEEN_TURNS = 1 << 16;
// Digits of the largest safe integer.
const DIGITS = 16;

/** The groups in order of their values. Sums that are not in memory are read there `limit` rows at a time. */
export async function* countGroups(
  job: CountJob,
  sums: Sums,
  folder: string,
  limit: number,
): AsyncGenerator<CountGroup, void, undefined> {
  if (sums.held === null) yield* groupsOfEntries(job, sums.entries(), folder, limit);
  else {
    for (const total of sums.held.totals) {
      const values = decodeKey(total.key).slice(1);
      const rows = rowsOf(values, total, sums.held.typesOf(rowPrefix(total.key)));
      yield { values, ...sizesOf(total), rows, collocates: null };
    }
  }
}

/** What the keys of a group's rows begin with, by the key of its total. */
const rowPrefix = (key: string): string => `1${key.slice(1)}`;

const sizesOf = ({ a: tokenCount, b: documentCount, c: characterCount }: Entry) => ({
  tokenCount,
  documentCount,
  characterCount,
});

async function* groupsOfEntries(
  job: CountJob,
  entries: Iterable<Entry>,
  folder: string,
  limit: number,
): AsyncGenerator<CountGroup, void, undefined> {
  const totals: { prefix: string; values: string[]; entry: Entry }[] = [];
  const input = entries[Symbol.iterator]();
  try {
    let next = input.next();
    while (next.done !== true && next.value.key.startsWith('0')) {
      const { key } = next.value;
      totals.push({ prefix: `${rowPrefix(key)}\0`, values: decodeKey(key).slice(1), entry: next.value });
      next = input.next();
    }
    for (const [index, { prefix, values, entry: total }] of totals.entries()) {
      const own = function* (): Generator<Entry, void, undefined> {
        for (; next.done !== true && next.value.key.startsWith(prefix); next = input.next()) {
          const { key, a, b, c } = next.value;
          yield { key: key.slice(prefix.length), a, b, c };
        }
      };
      const collocates = job.task === 'collocates' ? collocateCountsOf(job, total.a, own()) : null;
      const ordered = await byCount(
        collocates === null ? own() : rowEntries(collocates),
        folder,
        `sort-${index}`,
        limit,
      );
      const rows = rowsOf(values, total, typesOf(job.task, ordered));
      yield { values, ...sizesOf(total), rows, collocates };
    }
  } finally {
    input.return?.();
  }
}

function* rowEntries({ rows }: CollocateCounts): Generator<Entry, void, undefined> {
  for (const { type, count, documentCount } of rows) yield { key: encodeKey([type]), a: count, b: documentCount, c: 0 };
}

/**
 * Entries that come in order of their keys by their first sum, descending; equal ones in order of their keys. They are
 * held as columns: a million objects would outlive their use by far. More than `limit` are written out as runs.
 */
async function byCount(
  entries: Iterable<Entry>,
  folder: string,
  name: string,
  limit: number,
): Promise<Iterable<KeySums>> {
  const stack = createRunStack(folder, name);
  let read = 0;
  const keys = createKeyColumn();
  let counts = new Float64Array(1 << 10);
  let documentCounts = new Float64Array(1 << 10);
  function* inOrder(): Generator<KeySums, void, undefined> {
    const order = positions(keys.length).sort((x, y) => counts[y]! - counts[x]! || x - y);
    for (const at of order) yield { key: keys.at(at), count: counts[at]!, documentCount: documentCounts[at]! };
  }
  for (const { key, a, b } of entries) {
    if (++read % BETWEEN_TURNS === 0) await turn();
    if (keys.length === limit) {
      stack.push(underOrder(inOrder()));
      keys.clear();
    }
    if (keys.length === counts.length) {
      counts = doubled(counts);
      documentCounts = doubled(documentCounts);
    }
    counts[keys.length] = a;
    documentCounts[keys.length] = b;
    keys.push(key);
  }
  if (stack.empty) return inOrder();
  stack.push(underOrder(inOrder()));
  return outOfOrder(mergeRuns(stack.runs()));
}

function doubled(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Rows under keys whose order is theirs: what their count misses to 2^53, then their own key. */
function* underOrder(rows: Iterable<KeySums>): Generator<Entry, void, undefined> {
  for (const { key, count, documentCount } of rows) {
    const order = String(Number.MAX_SAFE_INTEGER - count).padStart(DIGITS, '0');
    yield { key: `${order}${key}`, a: count, b: documentCount, c: 0 };
  }
}

function* outOfOrder(entries: Iterable<Entry>): Generator<KeySums, void, undefined> {
  for (const { key, a: count, b: documentCount } of entries) yield { key: key.slice(DIGITS), count, documentCount };
}

function* typesOf(task: CountTask, sums: Iterable<KeySums>): Generator<TypeSums, void, undefined> {
  for (const { key, count, documentCount } of sums) {
    const [type, kind = null] = decodeKey(key) as [string, string?];
    yield { type, kind: task === 'timeline' ? kind : null, count, documentCount };
  }
}

function* rowsOf(
  values: readonly string[],
  { a: tokenCount, c: characterCount }: Entry,
  sums: Iterable<TypeSums>,
): Generator<CountRow, void, undefined> {
  let place = 0;
  let rank = 0;
  let last = -1;
  for (const { type, kind, count, documentCount } of sums) {
    place++;
    if (count !== last) rank = place;
    last = count;
    yield {
      values,
      rank,
      type,
      kind,
      count,
      perMillion: tokenCount > 0 ? (count / tokenCount) * 1e6 : 0,
      perTenThousandCharacters: characterCount > 0 ? (count / characterCount) * 1e4 : 0,
      documentCount,
    };
  }
}
