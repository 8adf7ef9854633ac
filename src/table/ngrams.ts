// Invariants. An n-gram is a path in a tree: node 0 is the root, and a step along type t from node p has the number
// that `steps` gives the pair (p, t). A pair is one exact integer, p × 2^26 + t, so both stay below 2^26 and 2^27.
import { checkInteger, checkOptions, checkString } from '../text/index.js';
import { buildTable } from './build-table.js';
import { overDocuments } from './documents.js';
import type { FrequencyRow, FrequencyTable } from './frequency-table.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';
import { createTypeReader } from './type-reader.js';

export interface NgramsOptions extends TokenFilterOptions {
  /** Words of an n-gram; default 2. */
  readonly n?: number | undefined;
  /** What stands between the words in `type`; default a space. */
  readonly joiner?: string | undefined;
  /** Rows with smaller counts are left out, while the totals still count them; default 1. */
  readonly minCount?: number | undefined;
}

export interface SkipgramsOptions extends NgramsOptions {
  /** Counted tokens that may be passed over between two words; default 1. */
  readonly skip?: number | undefined;
}

export interface NgramRow extends FrequencyRow {
  /** The norms of its words, in order. */
  readonly words: readonly string[];
}

/** A table of n-grams; `tokenCount` is the number of n-grams counted, `perMillion` refers to it. */
export interface NgramTable extends FrequencyTable {
  readonly rows: readonly NgramRow[];
}

const LIMIT = 1 << 23;

/** Numbers for pairs, from 1, in as many maps as they need. */
function pairNumbers(): { of(parent: number, type: number): number; parents: number[]; types: number[] } {
  const parents = [0];
  const types = [-1];
  const maps: Map<number, number>[] = [];
  return {
    parents,
    types,
    of(parent, type) {
      const key = parent * 0x4000000 + type;
      for (const map of maps) {
        const known = map.get(key);
        if (known !== undefined) return known;
      }
      let last = maps.at(-1);
      if (last === undefined || last.size >= LIMIT) {
        last = new Map();
        maps.push(last);
      }
      const number = parents.length;
      last.set(key, number);
      parents.push(parent);
      types.push(type);
      return number;
    },
  };
}

function count(
  name: string,
  input: TokenInput | AsyncTokenInput,
  options: SkipgramsOptions,
  skip: number,
): NgramTable | Promise<NgramTable> {
  const { n = 2, joiner = ' ', minCount = 1 } = options;
  checkInteger(name, 'options.n', n, 1);
  checkInteger(name, 'options.skip', skip, 0);
  checkInteger(name, 'options.minCount', minCount, 1);
  checkString(name, 'options.joiner', joiner);
  const reader = createTypeReader(compileTokenFilter(name, options));
  const steps = pairNumbers();
  const counts: number[] = [0];
  const documentCounts: number[] = [0];
  const lastDocument: number[] = [0];
  const totals = { tokenCount: 0, documentCount: 0, characterCount: 0 };

  return overDocuments(
    name,
    input,
    (document) => {
      const { ids, ends, length, characterCount } = reader.read(document);
      totals.characterCount += characterCount;
      const serial = ++totals.documentCount;
      // All paths of n words from token `from` on, of which `node` holds the words before it.
      const extend = (node: number, from: number, words: number): void => {
        const next = steps.of(node, ids[from]!);
        if (words + 1 === n) {
          totals.tokenCount++;
          counts[next] = (counts[next] ?? 0) + 1;
          if (lastDocument[next] !== serial) {
            lastDocument[next] = serial;
            documentCounts[next] = (documentCounts[next] ?? 0) + 1;
          }
          return;
        }
        for (let to = from + 1; to <= from + 1 + skip && to < length; to++) {
          if (ends[to - 1] === 1 || ids[to]! < 0) return;
          extend(next, to, words + 1);
        }
      };
      for (let i = 0; i < length; i++) if (ids[i]! >= 0) extend(0, i, 0);
    },
    () => {
      const words: string[][] = [];
      const selected: { types: string[]; counts: number[]; documentCounts: number[] } = {
        types: [],
        counts: [],
        documentCounts: [],
      };
      for (let node = 1; node < steps.parents.length; node++) {
        const total = counts[node] ?? 0;
        if (total < minCount) continue;
        const path: string[] = [];
        for (let at = node; at > 0; at = steps.parents[at]!) path.push(reader.types.strings[steps.types[at]!]!);
        words.push(path.reverse());
        selected.types.push(path.join(joiner));
        selected.counts.push(total);
        selected.documentCounts.push(documentCounts[node]!);
      }
      const table = buildTable({ ...selected, ...totals }, orderOf(selected.types, words), (index) => ({
        words: words[index]!,
      }));
      return table;
    },
  );
}

/** Order by joined text, then word by word: different words may join to the same text. */
function orderOf(types: readonly string[], words: readonly (readonly string[])[]): Uint32Array {
  const sorted = Array.from(types, (_, i) => i).sort((a, b) => {
    if (types[a]! !== types[b]!) return types[a]! < types[b]! ? -1 : 1;
    const [left, right] = [words[a]!.join('\0'), words[b]!.join('\0')];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const order = new Uint32Array(types.length);
  for (let rank = 0; rank < sorted.length; rank++) order[sorted[rank]!] = rank;
  return order;
}

/**
 * Counts sequences of `n` tokens that stand side by side. A sequence never crosses a token that the filter drops
 * (so never a comma, by default), nor the end of a sentence: words that were not adjacent are not made so. Order as
 * in `termFrequencies`. Empty input: no rows. A stream gives a promise.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * ngrams(['乡村', '振兴', '，', '乡村', '振兴', '战略']).rows.map((row) => [row.type, row.count])
 * // [['乡村 振兴', 2], ['振兴 战略', 1]]
 */
export function ngrams(input: TokenInput, options?: NgramsOptions): NgramTable;
export function ngrams(input: AsyncTokenInput, options?: NgramsOptions): Promise<NgramTable>;
export function ngrams(
  input: TokenInput | AsyncTokenInput,
  options: NgramsOptions = {},
): NgramTable | Promise<NgramTable> {
  checkOptions('ngrams', options, [...FILTER_OPTIONS, 'n', 'joiner', 'minCount']);
  return count('ngrams', input, options, 0);
}

/**
 * Counts sequences of `n` tokens with up to `skip` counted tokens passed over between each two of them; adjacent ones
 * are among them. Like `ngrams` it never crosses a dropped token or the end of a sentence.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * skipgrams(['推进', '基层', '治理']).rows.map((row) => row.type) // ['基层 治理', '推进 基层', '推进 治理']
 * @see Guthrie et al. 2006
 */
export function skipgrams(input: TokenInput, options?: SkipgramsOptions): NgramTable;
export function skipgrams(input: AsyncTokenInput, options?: SkipgramsOptions): Promise<NgramTable>;
export function skipgrams(
  input: TokenInput | AsyncTokenInput,
  options: SkipgramsOptions = {},
): NgramTable | Promise<NgramTable> {
  checkOptions('skipgrams', options, [...FILTER_OPTIONS, 'n', 'joiner', 'minCount', 'skip']);
  return count('skipgrams', input, options, options.skip ?? 1);
}
