import type { Entry } from './run-file.js';
import { createRunStack } from './run-stack.js';

/** Sums by key that may outgrow memory. */
export interface Tally {
  /** Adds to the three sums of a key. */
  add(key: string, a: number, b: number, c: number): void;
  /** All sums in order of the code units of the keys, or `null` where some were written out. */
  held(): Entry[] | null;
  /** All sums in order of the code units of the keys, as runs to be merged. Nothing may be added afterwards. */
  entries(): Iterable<Entry>[];
}

/** Distinct keys that a tally holds in memory by default, some 30 MB. */
export const TALLY_LIMIT = 200_000;

/**
 * A tally that holds at most `limit` keys in memory; beyond that it writes them out as a sorted run into `folder` and
 * merges the runs at the end. The result does not depend on the limit or on the order of additions.
 */
export function createTally(folder: string, name: string, limit: number = TALLY_LIMIT): Tally {
  let slots = new Map<string, number>();
  let sums = new Float64Array(3 * Math.min(limit, 1 << 12));
  const stack = createRunStack(folder, name);

  function* sorted(): Generator<Entry, void, undefined> {
    for (const key of [...slots.keys()].sort()) {
      const at = slots.get(key)!;
      yield { key, a: sums[at]!, b: sums[at + 1]!, c: sums[at + 2]! };
    }
  }

  return {
    add(key, a, b, c) {
      let at = slots.get(key);
      if (at === undefined) {
        if (slots.size >= limit) {
          stack.push(sorted());
          slots = new Map();
          sums.fill(0);
        }
        at = 3 * slots.size;
        slots.set(key, at);
        if (at >= sums.length) {
          const larger = new Float64Array(2 * sums.length);
          larger.set(sums);
          sums = larger;
        }
      }
      sums[at]! += a;
      sums[at + 1]! += b;
      sums[at + 2]! += c;
    },
    held: () => (stack.empty ? [...sorted()] : null),
    entries: () => [sorted(), ...stack.runs()],
  };
}

// Keys are lists of strings whose order by code unit is that of the lists, part by part: parts are separated by U+0000,
// and the eleven lowest characters, among them the separator, tab and line feed, are written as U+0001 and another.
const LOW = /[\u0000-\u000a]/g;
const ESCAPED = /\u0001([\u0010-\u001a])/g;

/** One string for a list of strings, ordered as the lists are. */
export function encodeKey(parts: readonly string[]): string {
  return parts.map(escapePart).join('\0');
}

/** One part of a key. */
export function escapePart(part: string): string {
  for (let i = 0; i < part.length; i++) {
    if (part.charCodeAt(i) <= 0x0a) {
      return part.replace(LOW, (c) => `\u0001${String.fromCharCode(c.charCodeAt(0) + 0x10)}`);
    }
  }
  return part;
}

/** The list behind a key. */
export function decodeKey(key: string): string[] {
  const parts = key.split('\0');
  if (!key.includes('\u0001')) return parts;
  return parts.map((part) => part.replace(ESCAPED, (_, c: string) => String.fromCharCode(c.charCodeAt(0) - 0x10)));
}
