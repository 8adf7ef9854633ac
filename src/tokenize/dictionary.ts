import type { HiddenMarkov } from './hidden-markov.js';

/**
 * A general dictionary ready for cutting: a trie whose nodes carry the weight of the word that ends there, and the
 * model for unknown words. Plain data over (shared) buffers: it can be posted to a worker without copying.
 *
 * Node `n` has its base at `cells[4n]`, its check at `cells[4n + 1]` and its weight at `weights[2n + 1]`, which is the
 * same 16 bytes of memory: a step of a walk costs one cache line. The weight is the natural logarithm of the word's
 * share of all counts, or 0 where no word ends; it stands with a positive sign for a compound, a word made of listed
 * words, which counts in coarse granularity only. A node of the first level always has a weight, `minimumWeight` where
 * the character is not listed: whatever the text, each character can stand alone. The id of a word is its node.
 */
export interface Dictionary {
  readonly name: string;
  readonly hash: string;
  readonly wordCount: number;
  /** Sum of all counts, the 1 of the probabilities. */
  readonly countSum: number;
  /** Lowest weight of a listed word: what a character that is not listed costs. */
  readonly minimumWeight: number;
  /** Median of the weights: what a word without a count gets. */
  readonly medianWeight: number;
  readonly codes: Uint16Array;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  /** By node: 1 + index in `tagNames` for a listed word, else 0. */
  readonly tags: Uint8Array;
  readonly tagNames: readonly string[];
  readonly hiddenMarkov: HiddenMarkov;
}

/** The id of a listed word, or 0. */
export function findWord(dictionary: Dictionary, word: string): number {
  const { codes, cells, tags } = dictionary;
  if (word.length === 0) return 0;
  let node = codes[word.charCodeAt(0)]!;
  for (let i = 1; i < word.length; i++) {
    const next = cells[4 * node]! + codes[word.charCodeAt(i)]!;
    if (cells[4 * next + 1] !== node) return 0;
    node = next;
  }
  return tags[node] === 0 ? 0 : node;
}

/** Whether a listed word counts in coarse granularity only. */
export function isCompoundWord(dictionary: Dictionary, id: number): boolean {
  return dictionary.weights[2 * id + 1]! > 0;
}

/** How often the listed word `id` stands in the counts of the dictionary. */
export function countOf(dictionary: Dictionary, id: number): number {
  return Math.round(Math.exp(-Math.abs(dictionary.weights[2 * id + 1]!)) * dictionary.countSum);
}

/** The word of a node, read from its end to its beginning by the checks. */
export function wordOf(dictionary: Dictionary, id: number): string {
  const { cells } = dictionary;
  const units = unitsByCode(dictionary);
  let word = '';
  let node = id;
  for (;;) {
    const parent = cells[4 * node + 1]!;
    if (parent < 0) return String.fromCharCode(units[node]!) + word;
    word = String.fromCharCode(units[node - cells[4 * parent]!]!) + word;
    node = parent;
  }
}

const unitTables = new WeakMap<Uint16Array, Uint16Array>();

function unitsByCode({ codes }: Dictionary): Uint16Array {
  let units = unitTables.get(codes);
  if (units === undefined) {
    units = new Uint16Array(65536);
    for (let unit = 0; unit < 65536; unit++) if (codes[unit] !== 0) units[codes[unit]!] = unit;
    unitTables.set(codes, units);
  }
  return units;
}
