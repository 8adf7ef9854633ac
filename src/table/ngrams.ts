// Invariants. An n-gram is a path in a tree: node 0 is the root, and a step along type t from node p has the number
// that `steps` gives the pair (p, t). A pair is one exact integer, p × 2^26 + t, so both stay below 2^26 and 2^27.
import { checkInteger, checkOptions, checkString } from '../text/index.js';
import { buildTable } from './build-table.js';
import { overDocuments } from './documents.js';
import type { FrequencyRow, FrequencyTable } from './frequency-table.js';
import { compareValues, compileGrouping, type GroupField } from './group-by.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';
import { createTypeReader } from './type-reader.js';

export interface NgramsOptions extends TokenFilterOptions {
  /** Words of an n-gram; default 2. */
  readonly n?: number | undefined;
  /** What stands between the words in `type`; default a space. */
  readonly joiner?: string | undefined;
  /** Rows with smaller counts over all documents are left out, while the totals still count them; default 1. */
  readonly minCount?: number | undefined;
  /** Metadata field, function of the document, or several of them for crossed groups. A missing field is `''`. */
  readonly by?: GroupField | readonly GroupField[] | undefined;
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

/** The n-grams of the documents that share the same values of the grouping fields. */
export interface NgramGroup extends NgramTable {
  /** One value for each field of `groupedBy`, in that order. */
  readonly values: readonly string[];
}

/** A table over all documents, and beside it one for each group; without grouping both lists are empty. */
export interface GroupedNgramTable extends NgramTable {
  /** Names of the grouping fields (a function counts under its own name). */
  readonly groupedBy: readonly string[];
  /** Groups in order of code units of their values. */
  readonly groups: readonly NgramGroup[];
}

/** Counts of one group: those of a node stand at the slot that `slots` gives it. */
interface Sums {
  readonly values: readonly string[];
  readonly slots: Map<number, number>;
  readonly nodes: number[];
  readonly counts: number[];
  readonly documentCounts: number[];
  readonly lastDocument: number[];
  tokenCount: number;
  documentCount: number;
  characterCount: number;
}

const LIMIT = 1 << 23;

/** Numbers for pairs, from 1, in as many maps as they need. */
function pairNumbers(): {
  of(parent: number, type: number): number;
  parents: number[];
  types: number[];
} {
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

const OPTIONS: readonly string[] = [...FILTER_OPTIONS, 'n', 'joiner', 'minCount', 'by'];

function emptySums(values: readonly string[]): Sums {
  const lists = { nodes: [], counts: [], documentCounts: [], lastDocument: [] };
  return {
    values,
    slots: new Map(),
    ...lists,
    tokenCount: 0,
    documentCount: 0,
    characterCount: 0,
  };
}

function count(
  name: string,
  input: TokenInput | AsyncTokenInput,
  options: SkipgramsOptions,
  skip: number,
): GroupedNgramTable | Promise<GroupedNgramTable> {
  const { n = 2, joiner = ' ', minCount = 1 } = options;
  checkInteger(name, 'options.n', n, 1);
  checkInteger(name, 'options.skip', skip, 0);
  checkInteger(name, 'options.minCount', minCount, 1);
  checkString(name, 'options.joiner', joiner);
  const grouping = compileGrouping(name, options.by);
  const reader = createTypeReader(compileTokenFilter(name, options));
  const steps = pairNumbers();
  const counts: number[] = [0];
  const documentCounts: number[] = [0];
  const lastDocument: number[] = [0];
  const totals = { tokenCount: 0, documentCount: 0, characterCount: 0 };
  const groups = new Map<string, Sums>();
  let group: Sums | null = null;

  const addToGroup = (sums: Sums, node: number, serial: number): void => {
    let slot = sums.slots.get(node);
    if (slot === undefined) {
      slot = sums.nodes.length;
      sums.slots.set(node, slot);
      sums.nodes.push(node);
      sums.counts.push(0);
      sums.documentCounts.push(0);
      sums.lastDocument.push(0);
    }
    sums.counts[slot]!++;
    if (sums.lastDocument[slot] === serial) return;
    sums.lastDocument[slot] = serial;
    sums.documentCounts[slot]!++;
  };

  return overDocuments(
    name,
    input,
    (document) => {
      if (grouping.fields.length > 0) {
        const values = grouping.valuesOf(document);
        const key = JSON.stringify(values);
        group = groups.get(key) ?? emptySums(values);
        groups.set(key, group);
      }
      const { ids, ends, length, characterCount } = reader.read(document);
      const before = totals.tokenCount;
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
          if (group !== null) addToGroup(group, next, serial);
          return;
        }
        for (let to = from + 1; to <= from + 1 + skip && to < length; to++) {
          if (ends[to - 1] === 1 || ids[to]! < 0) return;
          extend(next, to, words + 1);
        }
      };
      for (let i = 0; i < length; i++) if (ids[i]! >= 0) extend(0, i, 0);
      if (group !== null) {
        group.tokenCount += totals.tokenCount - before;
        group.documentCount++;
        group.characterCount += characterCount;
      }
    },
    () => {
      const words: string[][] = [];
      const nodes: number[] = [];
      const types: string[] = [];
      const places = new Map<number, number>();
      for (let node = 1; node < steps.parents.length; node++) {
        if ((counts[node] ?? 0) < minCount) continue;
        const path: string[] = [];
        for (let at = node; at > 0; at = steps.parents[at]!) path.push(reader.types.strings[steps.types[at]!]!);
        if (groups.size > 0) places.set(node, nodes.length);
        nodes.push(node);
        words.push(path.reverse());
        types.push(path.join(joiner));
      }
      const order = orderOf(types, words);
      const raw = {
        types,
        counts: nodes.map((node) => counts[node]!),
        documentCounts: nodes.map((node) => documentCounts[node]!),
        ...totals,
      };
      const table = buildTable(raw, order, (i) => ({ words: words[i]! }));
      const tables = Array.from(groups.values(), (sums): NgramGroup => {
        const slots = sums.nodes.map((_, slot) => slot).filter((slot) => places.has(sums.nodes[slot]!));
        const own = slots.map((slot) => places.get(sums.nodes[slot]!)!);
        const { values, tokenCount, documentCount, characterCount } = sums;
        const cells = {
          types: own.map((place) => types[place]!),
          counts: slots.map((slot) => sums.counts[slot]!),
          documentCounts: slots.map((slot) => sums.documentCounts[slot]!),
          tokenCount,
          documentCount,
          characterCount,
        };
        const ranks = Uint32Array.from(own, (place) => order[place]!);
        return {
          values,
          ...buildTable(cells, ranks, (i) => ({ words: words[own[i]!]! })),
        };
      });
      tables.sort((a, b) => compareValues(a.values, b.values));
      return { ...table, groupedBy: grouping.fields, groups: tables };
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
 * in `termFrequencies`. With `by` the table holds one more table for each group; `minCount` looks at the table over all
 * documents, so that the rows of the groups add up to its rows. Empty input: no rows. A stream gives a promise.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * ngrams(['乡村', '振兴', '，', '乡村', '振兴', '战略']).rows.map((row) => [row.type, row.count])
 * // [['乡村 振兴', 2], ['振兴 战略', 1]]
 */
export function ngrams(input: TokenInput, options?: NgramsOptions): GroupedNgramTable;
export function ngrams(input: AsyncTokenInput, options?: NgramsOptions): Promise<GroupedNgramTable>;
export function ngrams(
  input: TokenInput | AsyncTokenInput,
  options: NgramsOptions = {},
): GroupedNgramTable | Promise<GroupedNgramTable> {
  checkOptions('ngrams', options, OPTIONS);
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
export function skipgrams(input: TokenInput, options?: SkipgramsOptions): GroupedNgramTable;
export function skipgrams(input: AsyncTokenInput, options?: SkipgramsOptions): Promise<GroupedNgramTable>;
export function skipgrams(
  input: TokenInput | AsyncTokenInput,
  options: SkipgramsOptions = {},
): GroupedNgramTable | Promise<GroupedNgramTable> {
  checkOptions('skipgrams', options, [...OPTIONS, 'skip']);
  return count('skipgrams', input, options, options.skip ?? 1);
}
