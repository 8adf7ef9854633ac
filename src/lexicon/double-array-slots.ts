import type { DoubleArray } from './double-array.js';

/** The growing arrays of a double array that is being built. */
export interface Slots {
  setValue(node: number, value: number): void;
  /** Finds room for the children of `node`, takes it, and gives the base. */
  place(node: number, childCodes: readonly number[]): number;
  /** The same for an only child: gives its slot. */
  placeOne(node: number, code: number): number;
  finish(): Omit<DoubleArray, 'codes'>;
}

const FREE = 0;
const FIRST_LEVEL = -1;

/**
 * No two nodes get the same base: which node a child belongs to can be told from its slot and its code alone.
 *
 * Slots above those of the first level (one for each of `codeCount` codes), the free ones in a doubly linked list.
 * Room for `expected` nodes is made at once. Slots that more than `patience` tries of nodes of one size have passed over are not offered to that size again.
 */
export function createSlots(codeCount: number, patience: number, expected: number): Slots {
  const firstFree = codeCount + 1;
  let capacity = Math.max(1024, firstFree * 2 + expected);
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity);
  let values = new Int32Array(capacity);
  let taken = new Uint8Array(capacity); // by base
  let next = new Int32Array(capacity);
  let previous = new Int32Array(capacity);
  let head = firstFree; // first free slot
  const cursors = new Int32Array(32).fill(firstFree); // where the search for a node begins, by log2 of its children
  let last = firstFree - 1; // highest slot in use
  check.fill(FIRST_LEVEL, 0, firstFree);
  link(firstFree, firstFree - 1);

  function link(from: number, before: number): void {
    for (let slot = from; slot < capacity; slot++) {
      next[slot] = slot + 1;
      previous[slot] = slot === from ? before : slot - 1;
    }
  }

  function reserve(highest: number): void {
    if (highest < capacity) return;
    const old = capacity;
    while (highest >= capacity) capacity *= 2;
    base = grown(base, new Int32Array(capacity));
    check = grown(check, new Int32Array(capacity));
    values = grown(values, new Int32Array(capacity));
    taken = grown(taken, new Uint8Array(capacity));
    next = grown(next, new Int32Array(capacity));
    previous = grown(previous, new Int32Array(capacity));
    // The list ended in `old`, which no slot had; now it goes on there.
    let tail = old - 1;
    while (tail >= head && check[tail] !== FREE) tail--;
    link(old, tail);
  }

  function take(slot: number, parent: number): void {
    check[slot] = parent;
    const after = next[slot]!;
    const before = previous[slot]!;
    if (slot === head) head = after;
    else next[before] = after;
    if (after < capacity) previous[after] = before;
    if (slot > last) last = slot;
  }

  function fits(base: number, childCodes: readonly number[]): boolean {
    if (taken[base] !== 0) return false;
    for (let i = 0; i < childCodes.length; i++) if (check[base + childCodes[i]!] !== FREE) return false;
    return true;
  }

  return {
    setValue(node, value) {
      values[node] = value;
    },
    place(node, childCodes) {
      reserve(last + codeCount + 2);
      let lowest = childCodes[0]!;
      for (const code of childCodes) if (code < lowest) lowest = code;
      const size = 32 - Math.clz32(childCodes.length - 1); // rounded up
      // A slot that was taken still leads on to later ones, and in the end to a free one.
      let slot = Math.max(head, cursors[size]!);
      while (check[slot] !== FREE) slot = next[slot]!;
      cursors[size] = slot;
      let tries = 0;
      while (!fits(slot - lowest, childCodes)) {
        slot = next[slot]!;
        reserve(slot + codeCount + 1);
        tries++;
      }
      if (tries > patience) cursors[size] = slot;
      const found = slot - lowest;
      base[node] = found;
      taken[found] = 1;
      for (const code of childCodes) take(found + code, node);
      return found;
    },
    placeOne(node, code) {
      reserve(last + codeCount + 2);
      let slot = Math.max(head, cursors[0]!);
      while (check[slot] !== FREE) slot = next[slot]!;
      cursors[0] = slot;
      let tries = 0;
      while (taken[slot - code] !== 0) {
        slot = next[slot]!;
        reserve(slot + codeCount + 1);
        tries++;
      }
      if (tries > patience) cursors[0] = slot;
      base[node] = slot - code;
      taken[slot - code] = 1;
      take(slot, node);
      return slot;
    },
    finish() {
      const size = last + codeCount + 2;
      reserve(size);
      // A slot nobody took must not look like a child of the root.
      for (let slot = 0; slot < size; slot++) if (check[slot] === FREE) check[slot] = FIRST_LEVEL;
      return { base: base.slice(0, size), check: check.slice(0, size), values: values.slice(0, size) };
    },
  };
}

function grown<T extends Uint8Array | Int32Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
