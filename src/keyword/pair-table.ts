// Invariants. Open addressing with linear probing over a power of two of slots, at most 60 % of them used. A key is
// the exact integer parent × 2^16 + unit + 1 (0: empty slot), so parents stay below 2^36. Nothing is ever removed but
// by `shrink`, which builds the table anew.

/** Counts of pairs of a number and a UTF-16 unit, in typed arrays: about 20 bytes a pair. */
export interface PairTable {
  readonly size: number;
  add(parent: number, unit: number): void;
  /** The number that `rank` has given the pair, or -1. */
  find(parent: number, unit: number): number;
  /** Drops pairs counted less than `floor` times. */
  shrink(floor: number): void;
  /** Numbers the pairs from 0, in order of parent, then unit, and returns their parents, units and counts. */
  rank(): { readonly parents: Float64Array; readonly units: Uint16Array; readonly counts: Uint32Array };
}

const UNITS = 0x10000;

function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 0x100000000);
  const mixed = Math.imul((key | 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

export function createPairTable(): PairTable {
  let capacity = 1 << 12;
  let keys = new Float64Array(capacity);
  let counts = new Uint32Array(capacity);
  let numbers = new Int32Array(0);
  let size = 0;

  const slotFor = (key: number): number => {
    let slot = slotOf(key, capacity - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const rebuild = (newCapacity: number, floor: number): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    capacity = newCapacity;
    keys = new Float64Array(capacity);
    counts = new Uint32Array(capacity);
    size = 0;
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0 || oldCounts[i]! < floor) continue;
      const slot = slotFor(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      counts[slot] = oldCounts[i]!;
      size++;
    }
  };
  return {
    get size() {
      return size;
    },
    add(parent, unit) {
      const key = parent * UNITS + unit + 1;
      const slot = slotFor(key);
      counts[slot]!++;
      if (keys[slot] === key) return;
      keys[slot] = key;
      if (++size > capacity * 0.6) rebuild(capacity * 2, 0);
    },
    find(parent, unit) {
      const key = parent * UNITS + unit + 1;
      const slot = slotFor(key);
      return keys[slot] === key ? numbers[slot]! : -1;
    },
    shrink(floor) {
      rebuild(capacity, floor);
    },
    rank() {
      const used = new Float64Array(size);
      for (let i = 0, at = 0; i < capacity; i++) if (keys[i] !== 0) used[at++] = keys[i]!;
      used.sort();
      numbers = new Int32Array(capacity);
      const result = { parents: new Float64Array(size), units: new Uint16Array(size), counts: new Uint32Array(size) };
      for (let number = 0; number < size; number++) {
        const key = used[number]! - 1;
        const slot = slotFor(key + 1);
        numbers[slot] = number;
        result.parents[number] = Math.floor(key / UNITS);
        result.units[number] = key % UNITS;
        result.counts[number] = counts[slot]!;
      }
      return result;
    },
  };
}
