/**
 * A table over UTF-16 code units, 65,536 entries, in which every unit that `pairs` does not name maps to itself.
 * Surrogates are never named, so that a character outside the basic plane stays whole.
 */
export function unitTable(pairs: Iterable<readonly [number, number]>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (const [from, to] of pairs) table[from] = to;
  return table;
}

const CHUNK = 8192;

/** `text` with every unit replaced by its entry in `table`; the same string where nothing changes. Linear. */
export function mapUnits(text: string, table: Uint16Array): string {
  let at = firstMapped(text, table);
  if (at === text.length) return text;
  let result = text.slice(0, at);
  const buffer = new Uint16Array(Math.min(CHUNK, text.length - at));
  while (at < text.length) {
    const length = Math.min(CHUNK, text.length - at);
    for (let i = 0; i < length; i++) buffer[i] = table[text.charCodeAt(at + i)] as number;
    result += String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
    at += length;
  }
  return result;
}

// A function that ends with its loop: V8 compiles it in the midst of the first text, before it knows what comes behind.
function firstMapped(text: string, table: Uint16Array): number {
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  return at;
}
