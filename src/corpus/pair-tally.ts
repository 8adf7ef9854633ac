// Invariants. Entry i is the pair (groups[i], types[i]) with its sums counts[i] and documents[i]. `slots` is an open
// hash table of 1 + i, a power of two long and at most half full; 0 is an empty slot.
import type { Entry } from './run-file.js';
import { createRunStack } from './run-stack.js';
import { escapePart } from './tally.js';

/** Counts of types in groups, both as numbers, that may outgrow memory. */
export interface PairTally {
  /** The number of the group whose keys begin with `prefix`. */
  groupOf(prefix: string): number;
  /** Adds to the sums of a type, by its position in the caller's list, in a group. */
  add(group: number, type: number, count: number, documents: number): void;
  /** Pairs held in memory. */
  readonly size: number;
  /** Writes all sums out and forgets them; numbers of types may stand for others afterwards. */
  spill(types: readonly string[]): void;
  /** All sums in order of the keys prefix, U+0000, type. Nothing may be added afterwards. */
  entries(types: readonly string[]): Iterable<Entry>[];
}

const FIRST_SIZE = 1 << 14;

export function createPairTally(folder: string, name: string): PairTally {
  const stack = createRunStack(folder, name);
  const groupNumbers = new Map<string, number>();
  let slots = new Int32Array(2 * FIRST_SIZE);
  let groups = new Int32Array(FIRST_SIZE);
  let types = new Int32Array(FIRST_SIZE);
  let counts = new Float64Array(FIRST_SIZE);
  let documents = new Float64Array(FIRST_SIZE);
  let size = 0;

  const hash = (group: number, type: number): number => {
    const mixed = Math.imul(type, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  };

  const grow = (): void => {
    const larger = <T extends Int32Array | Float64Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    groups = larger(groups, new Int32Array(2 * size));
    types = larger(types, new Int32Array(2 * size));
    counts = larger(counts, new Float64Array(2 * size));
    documents = larger(documents, new Float64Array(2 * size));
    slots = new Int32Array(4 * size);
    for (let i = 0; i < size; i++) {
      let at = hash(groups[i]!, types[i]!);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = i + 1;
    }
  };

  function sorted(names: readonly string[]): Iterable<Entry> {
    const escaped = names.map(escapePart);
    const byName = Uint32Array.from(names.keys()).sort((a, b) => (escaped[a]! < escaped[b]! ? -1 : 1));
    const rank = inverse(byName);
    const prefixes = [...groupNumbers.keys()];
    const prefixRank = inverse(prefixes.map((_, i) => i).sort((a, b) => (prefixes[a]! < prefixes[b]! ? -1 : 1)));
    // Two stable counting sorts, by type and then by group, put the pairs in order of their keys.
    const byType = countingSort(null, size, (i) => rank[types[i]!]!, names.length);
    const order = countingSort(byType, size, (i) => prefixRank[groups[i]!]!, prefixes.length);
    return inOrder(order, prefixes, escaped);
  }

  function* inOrder(order: Uint32Array, prefixes: readonly string[], names: readonly string[]): Generator<Entry> {
    for (const i of order) {
      yield { key: `${prefixes[groups[i]!]}\0${names[types[i]!]}`, a: counts[i]!, b: documents[i]!, c: 0 };
    }
  }

  return {
    groupOf(prefix) {
      let number = groupNumbers.get(prefix);
      if (number === undefined) {
        number = groupNumbers.size;
        groupNumbers.set(prefix, number);
      }
      return number;
    },
    add(group, type, count, documentCount) {
      let at = hash(group, type);
      for (;;) {
        const entry = slots[at]! - 1;
        if (entry < 0) break;
        if (types[entry] === type && groups[entry] === group) {
          counts[entry]! += count;
          documents[entry]! += documentCount;
          return;
        }
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = size + 1;
      groups[size] = group;
      types[size] = type;
      counts[size] = count;
      documents[size] = documentCount;
      size++;
      if (size === groups.length) grow();
    },
    get size() {
      return size;
    },
    spill(names) {
      stack.push(sorted(names));
      slots.fill(0);
      size = 0;
    },
    entries: (names) => [sorted(names), ...stack.runs()],
  };
}

/** Where each number stands in a permutation. */
function inverse(permutation: ArrayLike<number>): Uint32Array {
  const at = new Uint32Array(permutation.length);
  for (let i = 0; i < permutation.length; i++) at[permutation[i]!] = i;
  return at;
}

/** The items 0 … size-1, or those of `items`, by a key below `keys`; equal keys stay as they were. */
function countingSort(
  items: Uint32Array | null,
  size: number,
  keyOf: (i: number) => number,
  keys: number,
): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let i = 0; i < size; i++) next[keyOf(i) + 1]!++;
  for (let key = 1; key <= keys; key++) next[key]! += next[key - 1]!;
  const order = new Uint32Array(size);
  for (let k = 0; k < size; k++) {
    const i = items === null ? k : items[k]!;
    order[next[keyOf(i)]!++] = i;
  }
  return order;
}
