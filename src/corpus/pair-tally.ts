// Invariants. Entry i takes four places of `columns`: group, type, count, documents. `slots` is an open hash table of
// 1 + i, a power of two long and at most half full; 0 is an empty slot.
import { inKeyOrder, type Pairs } from './pairs.js';
import type { Entry } from './run-file.js';
import { createRunStack } from './run-stack.js';

/** Counts of types in groups, both as numbers, that may outgrow memory. The caller sees that no sum reaches 2^32. */
export interface PairTally {
  /** The number of the group whose keys begin with `prefix`. */
  groupOf(prefix: string): number;
  /** Adds to the sums of a type, by its position in the caller's list, in a group. */
  add(group: number, type: number, count: number, documents: number): void;
  /** Pairs held in memory. */
  readonly size: number;
  /** Writes all sums out and forgets them; numbers of types may stand for others afterwards. */
  spill(types: readonly string[]): void;
  /** What is held, or `null` where something was spilled. Nothing may be added afterwards. */
  held(): Pairs | null;
  /** All sums in order of the keys prefix, U+0000, type. Nothing may be added afterwards. */
  entries(types: readonly string[]): Iterable<Entry>[];
}

const FIRST_SIZE = 1 << 14;

export function createPairTally(folder: string, name: string): PairTally {
  const stack = createRunStack(folder, name);
  const groupNumbers = new Map<string, number>();
  let slots = new Int32Array(2 * FIRST_SIZE);
  let columns = new Uint32Array(4 * FIRST_SIZE);
  let size = 0;

  const hash = (group: number, type: number): number => {
    const mixed = Math.imul(type, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  };

  const grow = (): void => {
    const larger = new Uint32Array(2 * columns.length);
    larger.set(columns);
    columns = larger;
    slots = new Int32Array(4 * size);
    for (let i = 0; i < size; i++) {
      let at = hash(columns[4 * i]!, columns[4 * i + 1]!);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = i + 1;
    }
  };

  const pairs = (): Pairs => ({ prefixes: [...groupNumbers.keys()], columns, size });

  return {
    groupOf(prefix) {
      let number = groupNumbers.get(prefix);
      if (number === undefined) {
        number = groupNumbers.size;
        groupNumbers.set(prefix, number);
      }
      return number;
    },
    add(group, type, count, documents) {
      let at = hash(group, type);
      for (let entry = slots[at]!; entry !== 0; entry = slots[at]!) {
        const i = 4 * (entry - 1);
        if (columns[i + 1] === type && columns[i] === group) {
          columns[i + 2]! += count;
          columns[i + 3]! += documents;
          return;
        }
        at = (at + 1) & (slots.length - 1);
      }
      const i = 4 * size;
      columns[i] = group;
      columns[i + 1] = type;
      columns[i + 2] = count;
      columns[i + 3] = documents;
      size++;
      slots[at] = size;
      if (4 * size === columns.length) grow();
    },
    get size() {
      return size;
    },
    spill(types) {
      stack.push(inKeyOrder(pairs(), types));
      slots.fill(0);
      size = 0;
    },
    held: () => (stack.empty ? pairs() : null),
    entries: (types) => [inKeyOrder(pairs(), types), ...stack.runs()],
  };
}
