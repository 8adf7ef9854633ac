import { checkOptions, rejectType } from '../text/index.js';
import { compareCodeUnits } from './build-table.js';
import { overDocuments, tokensOf } from './documents.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';

export interface CategoryFrequenciesOptions extends TokenFilterOptions {
  /** Norm to category path or paths; default the categories of the lexicon entries of the tokens. */
  readonly categories?: ReadonlyMap<string, string | readonly string[]> | undefined;
}

export interface CategoryRow {
  /** Path such as `党建/纪律`; every path above it has a row of its own. */
  readonly category: string;
  /** Number of parts of the path, from 1. */
  readonly depth: number;
  /** Tokens in the category or below it, each once. */
  readonly count: number;
  readonly perMillion: number;
  readonly documentCount: number;
  /** The types met in it, by count, descending, then code unit. */
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

export interface CategoryTable {
  /** In order of code units of the paths, so that a category stands before what is below it. */
  readonly rows: readonly CategoryRow[];
  /** Tokens counted, in a category or not. */
  readonly tokenCount: number;
  /** Tokens in at least one category. */
  readonly matchedCount: number;
  readonly documentCount: number;
}

/** A path and all paths above it: 党建/纪律 and 党建. */
function pathsOf(category: string): string[] {
  const paths = [category];
  for (let slash = category.lastIndexOf('/'); slash > 0; slash = category.lastIndexOf('/', slash - 1)) {
    paths.push(category.slice(0, slash));
  }
  return paths;
}

/**
 * Counts tokens by category. Categories are paths: a token in 党建/纪律 counts in 党建/纪律 and once in 党建. A token with
 * several categories counts once in each of them, and once, not twice, in what is above them both. Overlaps are
 * settled before: tokens never overlap, the tokenizer has taken the longest term. Rows add up to more than
 * `matchedCount` wherever paths are nested; the rows of depth 1 show no token twice unless it has two such categories.
 * Empty input: no rows. A stream gives a promise.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * categoryFrequencies(['廉洁', '作风', '粮食'], {
 *   categories: new Map([['廉洁', '党建/纪律'], ['作风', '党建/作风']]),
 * }).rows.map((row) => [row.category, row.count]) // [['党建', 2], ['党建/作风', 1], ['党建/纪律', 1]]
 */
export function categoryFrequencies(input: TokenInput, options?: CategoryFrequenciesOptions): CategoryTable;
export function categoryFrequencies(
  input: AsyncTokenInput,
  options?: CategoryFrequenciesOptions,
): Promise<CategoryTable>;
export function categoryFrequencies(
  input: TokenInput | AsyncTokenInput,
  options: CategoryFrequenciesOptions = {},
): CategoryTable | Promise<CategoryTable> {
  checkOptions('categoryFrequencies', options, [...FILTER_OPTIONS, 'categories']);
  const categories: ReadonlyMap<string, string | readonly string[]> | undefined = options.categories;
  if (categories !== undefined && !((categories as unknown) instanceof Map)) {
    rejectType('categoryFrequencies', 'options.categories', 'a Map from type to category', categories);
  }
  const filter = compileTokenFilter('categoryFrequencies', options);
  const found = new Map<string, { count: number; documentCount: number; last: number; types: Map<string, number> }>();
  const totals = { tokenCount: 0, matchedCount: 0, documentCount: 0 };
  return overDocuments(
    'categoryFrequencies',
    input,
    (document) => {
      const serial = ++totals.documentCount;
      for (const token of tokensOf(document)) {
        if (!filter.passes(token)) continue;
        totals.tokenCount++;
        const norm = typeof token === 'string' ? token : token.norm;
        const own =
          categories === undefined ? (typeof token === 'string' ? null : token.entry?.category) : categories.get(norm);
        if (own === undefined || own === null || own.length === 0) continue;
        totals.matchedCount++;
        const paths = new Set((typeof own === 'string' ? [own] : own).flatMap(pathsOf));
        for (const path of paths) {
          let sums = found.get(path);
          if (sums === undefined) {
            sums = { count: 0, documentCount: 0, last: 0, types: new Map() };
            found.set(path, sums);
          }
          sums.count++;
          if (sums.last !== serial) sums.documentCount++;
          sums.last = serial;
          sums.types.set(norm, (sums.types.get(norm) ?? 0) + 1);
        }
      }
    },
    () => ({
      rows: [...found]
        .sort((a, b) => compareCodeUnits(a[0], b[0]))
        .map(([category, { count, documentCount, types }]) => ({
          category,
          depth: category.split('/').length,
          count,
          perMillion: (count / totals.tokenCount) * 1e6,
          documentCount,
          types: Array.from(types, ([type, n]) => ({ type, count: n })).sort(
            (a, b) => b.count - a.count || compareCodeUnits(a.type, b.type),
          ),
        })),
      ...totals,
    }),
  );
}
