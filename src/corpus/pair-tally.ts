// Invariants. Each group has a table of its own, for documents come group by group and a small table stays near the
// processor. Entry i takes three places of its `columns`: type, count, documents. Its `slots` are an open hash table of
// 1 + i, 2^(32 − shift) long and at most half full; 0 is an empty slot.
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

// 2^32 over the golden ratio: its products keep numbers apart that follow one another.
const SPREAD = 0x9e3779b1;

interface Table {
  size: number;
  shift: number;
  slots: Int32Array<ArrayBuffer>;
  columns: Uint32Array<ArrayBuffer>;
}

const FIRST_BITS = 6;

export function createPairTally(folder: string, name: string): PairTally {
  const stack = createRunStack(folder, name);
  const groupNumbers = new Map<string, number>();
  let tables: Table[] = [];
  let size = 0;
  let gathered: Pairs | null = null;

  // All tables in one; each is let go when it has been copied.
  const gather = (): Pairs => {
    const columns = new Uint32Array(4 * size);
    let to = 0;
    for (let group = 0; group < tables.length; group++) {
      const { size: own, columns: from } = tables[group]!;
      for (let i = 0; i < 3 * own; i += 3) {
        columns[to++] = group;
        columns[to++] = from[i]!;
        columns[to++] = from[i + 1]!;
        columns[to++] = from[i + 2]!;
      }
      tables[group] = emptyTable();
    }
    return { prefixes: [...groupNumbers.keys()], columns, size };
  };

  const pairs = (): Pairs => {
    gathered ??= gather();
    return gathered;
  };

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
      while (tables.length <= group) tables.push(emptyTable());
      if (addTo(tables[group]!, type, count, documents)) size++;
    },
    get size() {
      return size;
    },
    spill(types) {
      stack.push(inKeyOrder(pairs(), types));
      tables = [];
      gathered = null;
      size = 0;
    },
    held: () => (stack.empty ? pairs() : null),
    entries: (types) => [inKeyOrder(pairs(), types), ...stack.runs()],
  };
}

function emptyTable(): Table {
  const slots = new Int32Array(1 << FIRST_BITS);
  return { size: 0, shift: 32 - FIRST_BITS, slots, columns: new Uint32Array(3 * (slots.length >> 1)) };
}

/** Adds to the sums of a type; whether it is new. */
function addTo(table: Table, type: number, count: number, documents: number): boolean {
  const { slots, columns, shift, size } = table;
  let at = Math.imul(type, SPREAD) >>> shift;
  for (let entry = slots[at]!; entry !== 0; entry = slots[at]!) {
    const i = 3 * (entry - 1);
    if (columns[i] === type) {
      columns[i + 1]! += count;
      columns[i + 2]! += documents;
      return false;
    }
    at = (at + 1) & (slots.length - 1);
  }
  columns[3 * size] = type;
  columns[3 * size + 1] = count;
  columns[3 * size + 2] = documents;
  slots[at] = size + 1;
  table.size = size + 1;
  if (3 * table.size === columns.length) grow(table);
  return true;
}

function grow(table: Table): void {
  const { size, columns } = table;
  table.columns = new Uint32Array(2 * columns.length);
  table.columns.set(columns);
  const slots = new Int32Array(4 * size);
  const shift = table.shift - 1;
  for (let i = 0; i < size; i++) {
    let at = Math.imul(columns[3 * i]!, SPREAD) >>> shift;
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = i + 1;
  }
  table.slots = slots;
  table.shift = shift;
}
