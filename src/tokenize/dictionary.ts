import type { HiddenMarkov } from './hidden-markov.js';

/**
 * A general dictionary ready for cutting: a trie whose nodes carry the weight and the tag of the word that ends there,
 * and the model for unknown words. Plain data over (shared) buffers: it can be posted to a worker without copying.
 *
 * Node `n` is eight bytes, since a cut spends most of its time on waiting for memory:
 *
 *     cells[2n]      level << 16 | code     `weights[level]`, and the code by which the parent leads to the node
 *     cells[2n + 1]  tag << 24 | base       1 + index in `tagNames` for a listed word, else 0; see DoubleArray
 *
 * Node `n` has a child for code `c` at `base + c`, if and only if that node's code is `c`: bases are distinct, so no
 * other node leads there by this code. Nodes of the first level and free ones have `NO_CODE`; the code of a unit that
 * stands in no word is 0, which no node has.
 *
 * A weight is the natural logarithm of the word's share of all counts, or 0 where no word ends; it stands with a
 * positive sign for a compound, a word made of listed words, which counts in coarse granularity only. A node of the
 * first level always has a weight, `minimumWeight` where the character is not listed: whatever the text, each character
 * can stand alone. The id of a word is its node.
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
  /** By level. */
  readonly weights: Float64Array;
  readonly tagNames: readonly string[];
  readonly hiddenMarkov: HiddenMarkov;
}

/** In place of a code: a node that is nobody's child. */
export const NO_CODE = 0xffff;

/** The child of `node` for `code`, or 0. The loops of the lattice have this inlined. */
export function childOf(cells: Int32Array, node: number, code: number): number {
  const child = (cells[2 * node + 1]! & 0xffffff) + code;
  return (cells[2 * child]! & 0xffff) === code ? child : 0;
}

/** 1 + index in `tagNames` where a listed word ends at `node`, else 0. */
export function tagOf(cells: Int32Array, node: number): number {
  return cells[2 * node + 1]! >>> 24;
}

/** Ids of words are below this. */
export function nodeCount({ cells }: Dictionary): number {
  return cells.length / 2;
}

/** The id of a listed word, or 0. */
export function findWord({ codes, cells }: Dictionary, word: string): number {
  if (word.length === 0) return 0;
  let node = codes[word.charCodeAt(0)]!;
  for (let i = 1; i < word.length && node > 0; i++) node = childOf(cells, node, codes[word.charCodeAt(i)]!);
  return tagOf(cells, node) === 0 ? 0 : node;
}

function weightOf({ cells, weights }: Dictionary, id: number): number {
  return weights[cells[2 * id]! >>> 16]!;
}

/** Whether a listed word counts in coarse granularity only. */
export function isCompoundWord(dictionary: Dictionary, id: number): boolean {
  return weightOf(dictionary, id) > 0;
}

/** How often the listed word `id` stands in the counts of the dictionary. */
export function countOf(dictionary: Dictionary, id: number): number {
  return Math.round(Math.exp(-Math.abs(weightOf(dictionary, id))) * dictionary.countSum);
}

/** The word of a node, read from its end to its beginning. */
export function wordOf(dictionary: Dictionary, id: number): string {
  const { cells } = dictionary;
  const { units, parents } = upwards(dictionary);
  let word = '';
  let node = id;
  for (;;) {
    const code = cells[2 * node]! & 0xffff;
    if (code === NO_CODE) return String.fromCharCode(units[node]!) + word;
    word = String.fromCharCode(units[code]!) + word;
    node = parents[node - code]!;
  }
}

/** The way up the trie: units by code, nodes by their base. */
interface Upwards {
  readonly units: Uint16Array;
  readonly parents: Int32Array;
}

const tables = new WeakMap<Int32Array, Upwards>();

function upwards({ codes, cells }: Dictionary): Upwards {
  let table = tables.get(cells);
  if (table === undefined) {
    table = { units: new Uint16Array(65536), parents: new Int32Array(cells.length / 2) };
    for (let unit = 0; unit < 65536; unit++) if (codes[unit] !== 0) table.units[codes[unit]!] = unit;
    for (let node = 1; node < cells.length / 2; node++) {
      const base = cells[2 * node + 1]! & 0xffffff;
      if (base > 0) table.parents[base] = node;
    }
    tables.set(cells, table);
  }
  return table;
}
