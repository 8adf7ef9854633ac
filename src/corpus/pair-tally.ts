import { createInterner } from '../table/index.js';
import { createNumberTable } from './number-table.js';
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

export function createPairTally(folder: string, name: string): PairTally {
  const stack = createRunStack(folder, name);
  const groups = createInterner();
  const table = createNumberTable(1, 2);
  const key = [0];

  const pairs = (): Pairs => ({ prefixes: groups.strings, columns: table.columns, size: table.size });

  return {
    groupOf: (prefix) => groups.idOf(prefix),
    add(group, type, count, documents) {
      key[0] = type;
      const at = table.find(group, key, 0);
      const { columns } = table;
      columns[at]! += count;
      columns[at + 1]! += documents;
    },
    get size() {
      return table.size;
    },
    spill(types) {
      stack.push(inKeyOrder(pairs(), types));
      table.clear();
    },
    held: () => (stack.empty ? pairs() : null),
    entries: (types) => [inKeyOrder(pairs(), types), ...stack.runs()],
  };
}
