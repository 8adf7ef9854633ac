import type { DoubleArray } from '../lexicon/index.js';
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

/** The terms of a lexicon that join the lattice instead of being forced. */
export interface Overlay {
  readonly trie: DoubleArray;
  /** Weight of entry i of the lexicon. */
  readonly weights: Float64Array;
  /** Word id of entry 0. */
  readonly firstId: number;
}

/**
 * The path of highest probability through all dictionary words of `units[from, to)`, by dynamic programming from
 * right to left: `score[i] = max over words w at i of weight(w) + score[i + |w|]`.
 *
 * Hot code. Invariants:
 * - `codes[i]` is the dictionary's code of `units[i]`; node 0 has the lowest weight and no children (see Dictionary),
 *   so an unknown character needs no branch.
 * - `weights` are by level, as `latticeWeights` gives them: negative where a word counts, else 0.
 * - Words are tried from short to long and only a strictly better one replaces: the shorter one wins a tie, as in
 *   cppjieba.
 * - A surrogate pair is one character. The position between its halves gets a score that no path can reach, since
 *   no word ends there.
 * Slow twin: tests/oracle/slow-segmenter.ts.
 */
export function fillLattice(
  dictionary: Dictionary,
  weights: Float64Array,
  overlays: readonly Overlay[],
  units: Uint16Array,
  codes: Uint16Array,
  from: number,
  to: number,
  astral: boolean,
  lattice: Lattice,
): void {
  const { cells, minimumWeight } = dictionary;
  const { score, next, word } = lattice;
  const overlaid = overlays.length > 0;
  score[to - from] = 0;
  for (let i = to - 1; i >= from; i--) {
    let node = codes[i]!;
    let end = i + 1;
    let id = node;
    let best = score[end - from]! + weights[cells[2 * node]! >>> 16]!;
    if (astral && (units[i]! & 0xfc00) === 0xd800 && end < to && (units[end]! & 0xfc00) === 0xdc00) {
      end = i + 2;
      id = 0;
      best = score[end - from]! + minimumWeight;
    }
    for (let j = i + 1; j < to; ) {
      const code = codes[j]!;
      node = (cells[2 * node + 1]! & 0xffffff) + code;
      const head = cells[2 * node]!;
      if ((head & 0xffff) !== code) break;
      j++;
      const weight = weights[head >>> 16]!;
      if (weight < 0) {
        const sum = score[j - from]! + weight;
        if (sum > best) {
          best = sum;
          end = j;
          id = node;
        }
      }
    }
    if (overlaid) {
      for (const { trie, weights: own, firstId } of overlays) {
        const { codes: ownCodes, base, check, values } = trie;
        let at = ownCodes[units[i]!]!;
        for (let j = i + 1; at !== 0; j++) {
          const value = values[at]!;
          if (value > 0) {
            const sum = score[j - from]! + own[value - 1]!;
            if (sum > best) {
              best = sum;
              end = j;
              id = firstId + value - 1;
            }
          }
          if (j >= to) break;
          const child = base[at]! + ownCodes[units[j]!]!;
          at = check[child] === at ? child : 0;
        }
      }
    }
    score[i - from] = best;
    next[i - from] = end;
    word[i - from] = id;
  }
}

/** The weights of a dictionary as the lattice takes them: those of compounds turned where they count, else 0. */
export function latticeWeights({ weights }: Dictionary, compounds: boolean): Float64Array {
  return weights.map((weight) => (weight <= 0 ? weight : compounds ? -weight : 0));
}

/** Room for stretches of up to `length` units. */
export function createLattice(length: number): Lattice {
  return { score: new Float64Array(length + 1), next: new Int32Array(length + 1), word: new Int32Array(length + 1) };
}
