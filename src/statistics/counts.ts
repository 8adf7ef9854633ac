import type { FrequencyTable } from '../table/index.js';
import { rejectType, rejectValue, show } from '../text/index.js';

/**
 * A plain frequency list: what is known of a corpus that is not at hand, such as a published list. `tokenCount` is its
 * size; without it the sum of the counts is taken, which is right for a complete list only.
 */
export interface FrequencyList {
  readonly rows: readonly {
    readonly type: string;
    readonly count: number;
    readonly documentCount?: number | undefined;
  }[];
  readonly tokenCount?: number | undefined;
}

/** Counts of a corpus: a frequency table, a plain frequency list, or a map from type to count. */
export type Counts = FrequencyTable | FrequencyList | ReadonlyMap<string, number>;

/** Counts as every statistic reads them. */
export interface CountMap {
  readonly counts: ReadonlyMap<string, number>;
  readonly documentCounts: ReadonlyMap<string, number>;
  readonly tokenCount: number;
}

/**
 * The counts of any accepted form, checked: whole numbers from 0, each type once, and a size not below their sum.
 *
 * @throws TypeError where `value` is no counts, RangeError where a count is impossible.
 */
export function readCounts(name: string, argument: string, value: Counts): CountMap {
  const counts = new Map<string, number>();
  const documentCounts = new Map<string, number>();
  let sum = 0;
  const add = (type: string, count: number): void => {
    if (!Number.isInteger(count) || count < 0) {
      rejectValue(name, `the count of ${show(type)} in ${argument}`, 'an integer ≥ 0', count);
    }
    if (counts.has(type)) rejectValue(name, argument, 'a list with each type once', type);
    counts.set(type, count);
    sum += count;
  };
  let size: number | undefined;
  if (value instanceof Map) {
    for (const [type, count] of value) add(type, count);
  } else if (typeof value === 'object' && value !== null && Array.isArray((value as FrequencyList).rows)) {
    const list = value as FrequencyList;
    for (const row of list.rows) {
      add(row.type, row.count);
      if (row.documentCount !== undefined) documentCounts.set(row.type, row.documentCount);
    }
    size = list.tokenCount;
  } else {
    rejectType(name, argument, 'a frequency table, a list { rows, tokenCount } or a Map of counts', value);
  }
  const tokenCount = size ?? sum;
  if (!Number.isFinite(tokenCount) || tokenCount < sum) {
    rejectValue(name, `${argument}.tokenCount`, `a number ≥ ${sum}, the sum of the counts`, tokenCount);
  }
  return { counts, documentCounts, tokenCount };
}
