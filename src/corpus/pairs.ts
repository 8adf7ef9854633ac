import type { Entry } from './run-file.js';
import { escapePart } from './tally.js';

/** Sums of types in groups as numbers: plain data that can be posted to another thread. */
export interface Pairs {
  /** What the keys of each group begin with, by its number. */
  readonly prefixes: readonly string[];
  /** Four numbers a pair: group, type, count, documents. Longer than `size` pairs. */
  readonly columns: Uint32Array<ArrayBuffer>;
  readonly size: number;
}

/** The pairs of one group in some order: their positions among all. */
export interface PairGroup {
  readonly prefix: string;
  readonly pairs: Uint32Array<ArrayBuffer>;
}

/** The groups in order of their prefixes, the pairs of each in order of their types by code unit. */
export function groupsOfPairs({ prefixes, columns, size }: Pairs, types: readonly string[]): PairGroup[] {
  const rank = ranksOf(types);
  // Two stable counting sorts, by type and then by group, put the pairs in order of their keys.
  const byType = countingSort(null, size, (i) => rank[columns[4 * i + 1]!]!, types.length);
  const groupRank = ranksOf(prefixes);
  const order = countingSort(byType, size, (i) => groupRank[columns[4 * i]!]!, prefixes.length);
  const sizes = new Uint32Array(prefixes.length);
  for (let i = 0; i < size; i++) sizes[columns[4 * i]!]!++;
  let end = 0;
  return Array.from(inverse(groupRank), (group) => {
    end += sizes[group]!;
    return { prefix: prefixes[group]!, pairs: order.subarray(end - sizes[group]!, end) };
  });
}

/** The sums in order of the keys prefix, U+0000, type. */
export function* inKeyOrder(all: Pairs, types: readonly string[]): Generator<Entry, void, undefined> {
  const { columns } = all;
  for (const { prefix, pairs } of groupsOfPairs(all, types)) {
    for (const i of pairs) {
      const type = types[columns[4 * i + 1]!]!;
      yield { key: `${prefix}\0${escapePart(type)}`, a: columns[4 * i + 2]!, b: columns[4 * i + 3]!, c: 0 };
    }
  }
}

// Which half of a 64-bit number is the lower one in memory.
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** The same pairs by count, descending; equal counts stay as they were. */
export function byPairCount(pairs: Uint32Array, columns: Uint32Array): Uint32Array {
  // Numbers of 64 bits, what the count misses to 2^32 above the place, are sorted without calling back.
  const keys = new BigUint64Array(pairs.length);
  const halves = new Uint32Array(keys.buffer);
  for (let k = 0; k < pairs.length; k++) {
    halves[2 * k + LOW] = k;
    halves[2 * k + 1 - LOW] = ~columns[4 * pairs[k]! + 2]!;
  }
  keys.sort();
  const ordered = new Uint32Array(pairs.length);
  for (let k = 0; k < ordered.length; k++) ordered[k] = pairs[halves[2 * k + LOW]!]!;
  return ordered;
}

/** The place of each string in the order of all by code unit; no two are the same. */
export function ranksOf(strings: readonly string[]): Uint32Array {
  return inverse(positions(strings.length).sort((a, b) => (strings[a]! < strings[b]! ? -1 : 1)));
}

/** The numbers from `from` on below `end`. A loop: `Uint32Array.from` with a callback takes ten times as long. */
export function positions(end: number, from = 0): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(end - from);
  for (let i = 0; i < all.length; i++) all[i] = from + i;
  return all;
}

/** Where each number stands in a permutation. */
function inverse(permutation: Uint32Array): Uint32Array {
  const at = new Uint32Array(permutation.length);
  for (let i = 0; i < permutation.length; i++) at[permutation[i]!] = i;
  return at;
}

/** The items 0 … size-1, or the `size` ones of `items`, by a key below `keys`; equal keys stay as they were. */
export function countingSort(
  items: Uint32Array | null,
  size: number,
  keyOf: (item: number) => number,
  keys: number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(keys + 1);
  for (let k = 0; k < size; k++) next[keyOf(items === null ? k : items[k]!) + 1]!++;
  for (let key = 1; key <= keys; key++) next[key]! += next[key - 1]!;
  const order = new Uint32Array(size);
  for (let k = 0; k < size; k++) {
    const i = items === null ? k : items[k]!;
    order[next[keyOf(i)]!++] = i;
  }
  return order;
}
