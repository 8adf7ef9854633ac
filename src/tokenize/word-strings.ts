import type { Dictionary } from './dictionary.js';

/**
 * The strings of the words that were met last, so that a word that occurs again costs no new string. Each id has one
 * place, which it shares with others: a table of all words would be slower, since it fits into no cache.
 */
export interface StringCache {
  readonly ids: Int32Array;
  readonly strings: string[];
}

const SIZE = 1 << 16;
const caches = new WeakMap<Int32Array, StringCache>();

/** One a dictionary and thread. */
export function stringCache({ cells }: Dictionary): StringCache {
  let cache = caches.get(cells);
  if (cache === undefined) {
    cache = { ids: new Int32Array(SIZE), strings: new Array<string>(SIZE).fill('') };
    caches.set(cells, cache);
  }
  return cache;
}

/** The word `id`, which stands at `text[start, end)`. */
export function stringOf({ ids, strings }: StringCache, id: number, text: string, start: number, end: number): string {
  const place = id & (SIZE - 1);
  if (ids[place] === id) return strings[place]!;
  const word = text.slice(start, end);
  ids[place] = id;
  strings[place] = word;
  return word;
}
