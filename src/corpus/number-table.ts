// Invariants. Entry i takes `width` places of `columns`: a group, `keys` types, then `sums` integers. `slots` is an open
// hash table of 1 + i, a power of two long and at most half full; 0 is an empty slot.
import { countingSort, positions } from './pairs.js';

/** Sums of sequences of types in groups, all as numbers. None may reach 2^32. */
export interface NumberTable {
  /** Entry by entry: group, types, sums; valid until an entry is added. */
  readonly columns: Uint32Array<ArrayBuffer>;
  /** Places that an entry takes. */
  readonly width: number;
  readonly size: number;
  /** Where in `columns` the sums of a group and the types from `from` on begin; a new entry has sums of 0. */
  find(group: number, types: ArrayLike<number>, from: number): number;
  /** Forgets all. */
  clear(): void;
}

const FIRST_SIZE = 1 << 10;

export function createNumberTable(keys: number, sums: number): NumberTable {
  const width = 1 + keys + sums;
  let slots = new Int32Array(2 * FIRST_SIZE);
  let columns = new Uint32Array(width * FIRST_SIZE);
  let size = 0;

  const hash = (group: number, types: ArrayLike<number>, from: number): number => {
    let mixed = Math.imul(group + 1, 0x85ebca6b);
    for (let k = from; k < from + keys; k++) {
      mixed = Math.imul(mixed ^ types[k]!, 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    return mixed & (slots.length - 1);
  };

  const isAt = (at: number, group: number, types: ArrayLike<number>, from: number): boolean => {
    if (columns[at] !== group) return false;
    for (let k = 0; k < keys; k++) if (columns[at + 1 + k] !== types[from + k]) return false;
    return true;
  };

  const grow = (): void => {
    const larger = new Uint32Array(2 * columns.length);
    larger.set(columns);
    columns = larger;
    slots = new Int32Array(4 * size);
    for (let i = 0; i < size; i++) {
      let slot = hash(columns[width * i]!, columns, width * i + 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    }
  };

  return {
    get columns() {
      return columns;
    },
    width,
    get size() {
      return size;
    },
    find(group, types, from) {
      let slot = hash(group, types, from);
      for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
        const at = width * (entry - 1);
        if (isAt(at, group, types, from)) return at + 1 + keys;
        slot = (slot + 1) & (slots.length - 1);
      }
      const at = width * size;
      columns[at] = group;
      for (let k = 0; k < keys; k++) columns[at + 1 + k] = types[from + k]!;
      columns.fill(0, at + 1 + keys, at + width);
      size++;
      slots[slot] = size;
      if (2 * size === slots.length) grow();
      return at + 1 + keys;
    },
    clear() {
      slots.fill(0);
      size = 0;
    },
  };
}

/** The entries that `fits` takes, in order of their groups and then of their types one by one. */
export function entriesInOrder(
  { columns, width, size }: NumberTable,
  keys: number,
  groupRanks: Uint32Array,
  typeRanks: Uint32Array,
  fits: (entry: number) => boolean = () => true,
): Uint32Array {
  let order = positions(size).filter(fits);
  for (let k = keys; k >= 1; k--) {
    order = countingSort(order, order.length, (i) => typeRanks[columns[width * i + k]!]!, typeRanks.length);
  }
  return countingSort(order, order.length, (i) => groupRanks[columns[width * i]!]!, groupRanks.length);
}
