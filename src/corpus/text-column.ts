import { TEXT_FIELDS } from './read-options.js';

/** The column that holds the text: `wanted`, or else the first of `TEXT_FIELDS` in whatever case; −1 where none does. */
export function textColumn(header: readonly string[], wanted: string | null): number {
  if (wanted !== null) return header.indexOf(wanted);
  for (const name of TEXT_FIELDS) {
    const at = header.findIndex((c) => c.toLowerCase() === name);
    if (at >= 0) return at;
  }
  return -1;
}
