import type { DoubleArray } from './double-array.js';

/**
 * The double-array trie of `keys`, which are sorted by code unit, distinct and not empty.
 * Time and space are linear in the total length of the keys in practice: places are found first fit in a list of
 * free slots, and slots that more than `patience` tries of nodes of one size have passed over are not offered to that
 * size again: more patience packs tighter and takes longer.
 */
export function buildDoubleArray(keys: readonly string[], patience = 32): DoubleArray {
  const { codes, codeCount } = rankUnits(keys);
  const slots = createSlots(codeCount + 1, patience);
  // Node, first key, past the last key, depth. Nodes with one child wait and fill the holes the others leave.
  const branching: number[] = [];
  const single: number[] = [];
  for (const [from, to] of firstLevel(keys)) branching.push(codes[keys[from]!.charCodeAt(0)]!, from, to, 1);
  const childCodes: number[] = [];
  const childFrom: number[] = [];
  while (branching.length + single.length > 0) {
    const pending = branching.length > 0 ? branching : single;
    const depth = pending.pop()!;
    const to = pending.pop()!;
    let at = pending.pop()!;
    const node = pending.pop()!;
    if (keys[at]!.length === depth) {
      slots.setValue(node, at + 1);
      at++;
    }
    if (at === to) continue;
    childCodes.length = 0;
    childFrom.length = 0;
    while (at < to) {
      childCodes.push(codes[keys[at]!.charCodeAt(depth)]!);
      childFrom.push(at);
      at = endOfGroup(keys, at, to, depth);
    }
    childFrom.push(to);
    const base = slots.place(node, childCodes, codeCount);
    for (let i = 0; i < childCodes.length; i++) {
      const from = childFrom[i]!;
      const to = childFrom[i + 1]!;
      const last = keys[to - 1]!.charCodeAt(depth + 1);
      const inner = keys[from]!.length === depth + 1 ? from + 1 : from;
      const branches = inner < to && keys[inner]!.charCodeAt(depth + 1) !== last;
      (branches ? branching : single).push(base + childCodes[i]!, from, to, depth + 1);
    }
  }
  return { codes, ...slots.finish(codeCount) };
}

/** Dense codes from 1, the most frequent unit first, so that the children of a node lie close together. */
function rankUnits(keys: readonly string[]): { codes: Uint16Array; codeCount: number } {
  const counts = new Uint32Array(65536);
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]!++;
  const units: number[] = [];
  for (let unit = 0; unit < 65536; unit++) if (counts[unit]! > 0) units.push(unit);
  units.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = new Uint16Array(65536);
  for (const [rank, unit] of units.entries()) codes[unit] = rank + 1;
  return { codes, codeCount: units.length };
}

/** The keys by first unit, as ranges; the largest group stands last and is placed first, which packs best. */
function firstLevel(keys: readonly string[]): [from: number, to: number][] {
  const groups: [number, number][] = [];
  for (let from = 0; from < keys.length; ) {
    const to = endOfGroup(keys, from, keys.length, 0);
    groups.push([from, to]);
    from = to;
  }
  return groups.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || b[0] - a[0]);
}

function endOfGroup(keys: readonly string[], from: number, to: number, depth: number): number {
  const unit = keys[from]!.charCodeAt(depth);
  let end = from + 1;
  while (end < to && keys[end]!.charCodeAt(depth) === unit) end++;
  return end;
}

interface Slots {
  setValue(node: number, value: number): void;
  /** Finds room for the children of `node`, takes it, and gives the base. */
  place(node: number, childCodes: readonly number[], codeCount: number): number;
  finish(codeCount: number): Omit<DoubleArray, 'codes'>;
}

const FREE = 0;
const FIRST_LEVEL = -1;

/** The growing arrays, with the free slots above the first level in a doubly linked list. */
function createSlots(firstFree: number, patience: number): Slots {
  let capacity = Math.max(1024, firstFree * 2);
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity);
  let values = new Int32Array(capacity);
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
    const grown = (array: Int32Array) => {
      const copy = new Int32Array(capacity);
      copy.set(array);
      return copy;
    };
    base = grown(base);
    check = grown(check);
    values = grown(values);
    next = grown(next);
    previous = grown(previous);
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
    for (const code of childCodes) if (check[base + code] !== FREE) return false;
    return true;
  }

  return {
    setValue(node, value) {
      values[node] = value;
    },
    place(node, childCodes, codeCount) {
      reserve(last + codeCount + 2);
      const lowest = Math.min(...childCodes);
      const size = Math.ceil(Math.log2(childCodes.length));
      // A slot that was taken still leads on to later ones, and in the end to a free one.
      let slot = Math.max(head, cursors[size]!);
      while (check[slot] !== FREE) slot = next[slot]!;
      let tries = 0;
      while (!fits(slot - lowest, childCodes)) {
        slot = next[slot]!;
        reserve(slot + codeCount + 1);
        tries++;
      }
      if (tries > patience) cursors[size] = slot;
      const found = slot - lowest;
      base[node] = found;
      for (const code of childCodes) take(found + code, node);
      return found;
    },
    finish(codeCount) {
      const size = last + codeCount + 2;
      reserve(size);
      // A slot nobody took must not look like a child of the root.
      for (let slot = 0; slot < size; slot++) if (check[slot] === FREE) check[slot] = FIRST_LEVEL;
      return { base: base.slice(0, size), check: check.slice(0, size), values: values.slice(0, size) };
    },
  };
}
