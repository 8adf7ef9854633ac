import type { DoubleArray } from './double-array.js';
import { createSlots, type Slots } from './double-array-slots.js';

export interface DoubleArrayOptions {
  /**
   * Slots that more than so many tries of nodes of one size have passed over are not offered to that size again: more
   * patience packs tighter and takes longer; default 32.
   */
  readonly patience?: number;
  /**
   * By key: how often it is looked up, as far as one knows. What is walked often then lies close together, which is
   * what the caches of a processor want; without it the largest groups are placed first, which packs best.
   */
  readonly heat?: ArrayLike<number>;
}

/** Nodes of one level that wait for their children: node, first key, past the last key, three numbers each. */
type Level = number[];

/**
 * The double-array trie of `keys`, which are sorted by code unit, distinct and not empty.
 * Time and space are linear in the total length of the keys in practice: places are found first fit in a list of free
 * slots. Level by level, the children of nodes with several are placed first; only children fill the holes they leave.
 */
export function buildDoubleArray(keys: readonly string[], options: DoubleArrayOptions = {}): DoubleArray {
  const { patience = 32, heat } = options;
  const { codes, codeCount } = rankUnits(keys, heat);
  const flat = flatten(keys, codes);
  const slots = createSlots(codeCount, patience, flat.units.length);
  let level: Level = [];
  for (let from = 0; from < keys.length; ) {
    const to = endOfGroup(flat, from, keys.length, 0);
    level.push(flat.units[flat.starts[from]!]!, from, to);
    from = to;
  }
  const sums = heat === undefined ? null : prefixSums(heat);
  const byHeat = (nodes: Level) => ordered(nodes, (from, to) => (sums === null ? to - from : sums[to]! - sums[from]!));
  if (sums === null) level = byHeat(level);
  for (let depth = 1; level.length > 0; depth++) {
    const next: Level = [];
    const single: Level = [];
    const nodes = sums === null ? level : byHeat(level);
    for (let k = 0; k < nodes.length; k += 3) {
      const node = nodes[k]!;
      let from = nodes[k + 1]!;
      const to = nodes[k + 2]!;
      if (flat.starts[from + 1]! - flat.starts[from]! === depth) {
        slots.setValue(node, from + 1);
        from++;
      }
      if (from === to) continue;
      if (unitAt(flat, from, depth) === unitAt(flat, to - 1, depth)) single.push(node, from, to);
      else placeChildren(slots, flat, node, from, to, depth, next);
    }
    for (let k = 0; k < single.length; k += 3) {
      const from = single[k + 1]!;
      const to = single[k + 2]!;
      if (to === from + 1) placeRest(slots, flat, single[k]!, from, depth);
      else next.push(slots.placeOne(single[k]!, unitAt(flat, from, depth)), from, to);
    }
    level = next;
  }
  return { codes, ...slots.finish() };
}

/** The keys as codes, one after another. */
interface Flat {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
}

const unitAt = ({ units, starts }: Flat, key: number, depth: number) => units[starts[key]! + depth]!;

function flatten(keys: readonly string[], codes: Uint16Array): Flat {
  const starts = new Int32Array(keys.length + 1);
  for (let k = 0; k < keys.length; k++) starts[k + 1] = starts[k]! + keys[k]!.length;
  const units = new Uint16Array(starts[keys.length]!);
  for (let k = 0, at = 0; k < keys.length; k++) {
    const key = keys[k]!;
    for (let i = 0; i < key.length; i++) units[at++] = codes[key.charCodeAt(i)]!;
  }
  return { units, starts };
}

/** Dense codes from 1, the most frequent unit first, so that the children of a node lie close together. */
function rankUnits(
  keys: readonly string[],
  heat: ArrayLike<number> | undefined,
): { codes: Uint16Array; codeCount: number } {
  const counts = new Float64Array(65536);
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const weight = heat === undefined ? 1 : 1 + heat[k]!;
    for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]! += weight;
  }
  const units: number[] = [];
  for (let unit = 0; unit < 65536; unit++) if (counts[unit]! > 0) units.push(unit);
  units.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = new Uint16Array(65536);
  for (const [rank, unit] of units.entries()) codes[unit] = rank + 1;
  return { codes, codeCount: units.length };
}

const childCodes: number[] = [];

function placeChildren(
  slots: Slots,
  flat: Flat,
  node: number,
  from: number,
  to: number,
  depth: number,
  next: Level,
): void {
  childCodes.length = 0;
  const first = next.length;
  for (let at = from; at < to; ) {
    const end = endOfGroup(flat, at, to, depth);
    childCodes.push(unitAt(flat, at, depth));
    next.push(0, at, end);
    at = end;
  }
  const base = slots.place(node, childCodes);
  for (let i = 0; i < childCodes.length; i++) next[first + 3 * i] = base + childCodes[i]!;
}

/** The nodes that one key has for itself, from `depth` to its end. */
function placeRest(slots: Slots, { units, starts }: Flat, node: number, key: number, depth: number): void {
  let at = node;
  for (let i = starts[key]! + depth; i < starts[key + 1]!; i++) at = slots.placeOne(at, units[i]!);
  slots.setValue(at, key + 1);
}

function endOfGroup(flat: Flat, from: number, to: number, depth: number): number {
  const code = unitAt(flat, from, depth);
  let end = from + 1;
  while (end < to && unitAt(flat, end, depth) === code) end++;
  return end;
}

function prefixSums(heat: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(heat.length + 1);
  for (let i = 0; i < heat.length; i++) sums[i + 1] = sums[i]! + heat[i]!;
  return sums;
}

/** The nodes of a level, those with the greatest measure first; of equals the earlier one. */
function ordered(nodes: Level, measure: (from: number, to: number) => number): Level {
  const measures = new Float64Array(nodes.length / 3);
  for (let i = 0; i < measures.length; i++) measures[i] = measure(nodes[3 * i + 1]!, nodes[3 * i + 2]!);
  const order = Uint32Array.from(measures, (_, i) => i).sort((a, b) => measures[b]! - measures[a]! || a - b);
  const result: Level = [];
  for (const i of order) result.push(nodes[3 * i]!, nodes[3 * i + 1]!, nodes[3 * i + 2]!);
  return result;
}
