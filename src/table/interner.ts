/** Gives each distinct string a number, from 0, in order of first sight. */
export interface Interner {
  readonly strings: readonly string[];
  idOf(text: string): number;
  /** The number of a string seen before, or -1. */
  find(text: string): number;
}

// A Map refuses its 2^24th entry; half of that is where a second one is begun.
const MAP_LIMIT = 1 << 23;
// Units from which engines cut a part out of a string without copying it (V8).
const SLICED = 13;

/** An interner that holds any number of strings, as memory allows. */
export function createInterner(limit: number = MAP_LIMIT): Interner {
  const strings: string[] = [];
  let current = new Map<string, number>();
  const full: Map<string, number>[] = [];
  const find = (text: string): number => {
    const id = current.get(text);
    if (id !== undefined) return id;
    for (const map of full) {
      const older = map.get(text);
      if (older !== undefined) return older;
    }
    return -1;
  };
  return {
    strings,
    find,
    idOf(text) {
      const known = find(text);
      if (known >= 0) return known;
      if (current.size >= limit) {
        full.push(current);
        current = new Map();
      }
      // A part of a text keeps all of it in memory; a part of its own copy keeps that.
      const own = text.length < SLICED ? text : ` ${text}`.slice(1);
      current.set(own, strings.length);
      strings.push(own);
      return strings.length - 1;
    },
  };
}
