import type { CollocateCounts } from '../index.js';
import { collocateCountsOf } from './collocate-sums.js';
import type { CountJob, CountTask } from './count-job.js';
import type { Entry } from './run-file.js';
import { createTally, decodeKey, encodeKey } from './tally.js';

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

const DIGITS = 16;

/** The groups in order of their values, from entries in order of their keys. Memory holds at most `limit` rows. */
export function* countGroups(
  job: CountJob,
  entries: Iterable<Entry>,
  folder: string,
  limit: number,
): Generator<CountGroup, void, undefined> {
  const totals: { prefix: string; values: string[]; entry: Entry }[] = [];
  const input = entries[Symbol.iterator]();
  let next = input.next();
  while (next.done !== true && next.value.key.startsWith('0')) {
    const { key } = next.value;
    totals.push({ prefix: `1${key.slice(1)}\0`, values: decodeKey(key).slice(1), entry: next.value });
    next = input.next();
  }
  for (const [index, { prefix, values, entry: total }] of totals.entries()) {
    const own = function* (): Generator<Entry, void, undefined> {
      for (; next.done !== true && next.value.key.startsWith(prefix); next = input.next()) {
        yield { ...next.value, key: next.value.key.slice(prefix.length) };
      }
    };
    const { a: tokenCount, b: documentCount, c: characterCount } = total;
    const collocates = job.task === 'collocates' ? collocateCountsOf(job, tokenCount, own()) : null;
    const sorter = createTally(folder, `sort-${index}`, limit);
    for (const { key, a, b } of collocates === null ? own() : rowEntries(collocates)) {
      // Larger counts first, then types by code unit: the order of a key that begins with what is missing to 2^53.
      const order = String(Number.MAX_SAFE_INTEGER - a).padStart(DIGITS, '0');
      sorter.add(`${order}${key}`, a, b, 0);
    }
    const rows = rowsOf(job.task, values, total, sorter.entries());
    yield { values, tokenCount, documentCount, characterCount, rows, collocates };
  }
}

function* rowEntries({ rows }: CollocateCounts): Generator<Entry, void, undefined> {
  for (const { type, count, documentCount } of rows) yield { key: encodeKey([type]), a: count, b: documentCount, c: 0 };
}

function* rowsOf(
  task: CountTask,
  values: readonly string[],
  { a: tokenCount, c: characterCount }: Entry,
  entries: Iterable<Entry>,
): Generator<CountRow, void, undefined> {
  let place = 0;
  let rank = 0;
  let last = -1;
  for (const { key, a: count, b: documentCount } of entries) {
    place++;
    if (count !== last) rank = place;
    last = count;
    const [type, kind = null] = decodeKey(key.slice(DIGITS)) as [string, string?];
    yield {
      values,
      rank,
      type,
      kind: task === 'timeline' ? kind : null,
      count,
      perMillion: tokenCount > 0 ? (count / tokenCount) * 1e6 : 0,
      perTenThousandCharacters: characterCount > 0 ? (count / characterCount) * 1e4 : 0,
      documentCount,
    };
  }
}
