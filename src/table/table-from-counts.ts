import { checkInteger, checkIterable, checkOptions, checkString } from '../text/index.js';
import { buildTable } from './build-table.js';
import type { FrequencyTable } from './frequency-table.js';
import { createInterner } from './interner.js';

/** One type of a frequency list from elsewhere. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
  /** Documents that contain it, where the list says so; otherwise 0. */
  readonly documentCount?: number | undefined;
}

export interface TableFromCountsOptions {
  /** Tokens of the corpus behind the list; default the sum of its counts. */
  readonly tokenCount?: number | undefined;
  readonly documentCount?: number | undefined;
  readonly characterCount?: number | undefined;
}

/**
 * A frequency table from a published frequency list, to be a reference for `keyness` or `tfidf`. A type listed twice
 * gets the sum. What the list does not say (documents, characters) is 0.
 *
 * @throws TypeError or RangeError where a count is no integer ≥ 0 or the totals are smaller than the list itself.
 * @example
 * tableFromCounts([{ type: '改革', count: 30 }, { type: '开放', count: 10 }]).rows[0]?.perMillion // 750000
 */
export function tableFromCounts(list: Iterable<TypeCount>, options: TableFromCountsOptions = {}): FrequencyTable {
  checkOptions('tableFromCounts', options, ['tokenCount', 'documentCount', 'characterCount']);
  checkIterable('tableFromCounts', 'list', 'an iterable of { type, count }', list);
  const types = createInterner();
  const counts: number[] = [];
  const documentCounts: number[] = [];
  let sum = 0;
  let mostDocuments = 0;
  for (const { type, count, documentCount = 0 } of list) {
    checkString('tableFromCounts', 'each type', type);
    checkInteger('tableFromCounts', 'each count', count, 0);
    checkInteger('tableFromCounts', 'each documentCount', documentCount, 0);
    const id = types.idOf(type);
    counts[id] = (counts[id] ?? 0) + count;
    documentCounts[id] = (documentCounts[id] ?? 0) + documentCount;
    mostDocuments = Math.max(mostDocuments, documentCounts[id]!);
    sum += count;
  }
  const { tokenCount = sum, documentCount = mostDocuments, characterCount = 0 } = options;
  checkInteger('tableFromCounts', 'options.tokenCount', tokenCount, sum);
  checkInteger('tableFromCounts', 'options.documentCount', documentCount, mostDocuments);
  checkInteger('tableFromCounts', 'options.characterCount', characterCount, 0);
  return buildTable({ types: types.strings, counts, documentCounts, tokenCount, documentCount, characterCount });
}
