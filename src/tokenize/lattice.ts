import type { Dictionary } from './dictionary.js';

/** Buffers of {@link fillLattice}: entry `i - from` speaks of position `i`. */
export interface Lattice {
  /** Weight of the best path from here to the end of the stretch. */
  score: Float64Array;
  /** Where the best path's first word ends. */
  next: Int32Array;
  /** Its id, 0 where the dictionary does not list it. */
  word: Int32Array;
}

/** A second trie over the dictionary, with words that a lexicon adds: laid out as `Dictionary` lays out its own. */
export interface Overlay {
  readonly codes: Uint16Array;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  /** By node: the id of the word that ends there. */
  readonly ids: Int32Array;
}

/**
 * The path of highest probability through all dictionary words of `units[from, to)`, by dynamic programming from
 * right to left: `score[i] = max over words w at i of weight(w) + score[i + |w|]`.
 *
 * Hot code. Invariants:
 * - `codes[i]` is the dictionary's code of `units[i]`; node 0 has the lowest weight and no children (see DoubleArray),
 *   so an unknown character needs no branch.
 * - Words are tried from short to long and only a strictly better one replaces: the shorter one wins a tie, as in
 *   cppjieba.
 * - A positive weight is that of a compound: it counts with its sign turned, and only where `compounds`.
 * - A surrogate pair is one character. The position between its halves gets a score that no path can reach, since
 *   no word ends there.
 * Slow twin: tests/oracle/slow-segmenter.ts.
 */
export function fillLattice(
  dictionary: Dictionary,
  overlay: Overlay | null,
  compounds: boolean,
  units: Uint16Array,
  codes: Uint16Array,
  from: number,
  to: number,
  astral: boolean,
  lattice: Lattice,
): void {
  const { cells, weights } = dictionary;
  const { score, next, word } = lattice;
  score[to - from] = 0;
  for (let i = to - 1; i >= from; i--) {
    let node = codes[i]!;
    let end = i + 1;
    let id = node;
    let best = score[end - from]! + weights[2 * node + 1]!;
    if (astral && (units[i]! & 0xfc00) === 0xd800 && end < to && (units[end]! & 0xfc00) === 0xdc00) {
      end = i + 2;
      id = 0;
      best = score[end - from]! + dictionary.minimumWeight;
    }
    for (let j = i + 1; j < to; ) {
      const child = cells[4 * node]! + codes[j]!;
      if (cells[4 * child + 1] !== node) break;
      node = child;
      j++;
      const stored = weights[2 * node + 1]!;
      const weight = compounds ? -Math.abs(stored) : stored;
      if (weight < 0) {
        const sum = score[j - from]! + weight;
        if (sum > best) {
          best = sum;
          end = j;
          id = node;
        }
      }
    }
    if (overlay !== null) {
      node = overlay.codes[units[i]!]!;
      for (let j = i + 1; node !== 0; j++) {
        const weight = overlay.weights[2 * node + 1]!;
        if (weight !== 0) {
          const sum = score[j - from]! + weight;
          if (sum > best) {
            best = sum;
            end = j;
            id = overlay.ids[node]!;
          }
        }
        if (j >= to) break;
        const child = overlay.cells[4 * node]! + overlay.codes[units[j]!]!;
        node = overlay.cells[4 * child + 1] === node ? child : 0;
      }
    }
    score[i - from] = best;
    next[i - from] = end;
    word[i - from] = id;
  }
}
