// Unicode Standard Annex #11: W and F take two columns of a terminal, combining marks and controls none.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function widthOf(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  if (code < 0x300) return 1;
  if (code < 0x370 || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Columns a text takes up on a terminal: two for a Chinese character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) width += widthOf(c.codePointAt(0) as number);
  return width;
}

/** The text cut to at most `width` columns, an ellipsis where something was cut off: its end, or its beginning. */
export function cutToWidth(text: string, width: number, from: 'start' | 'end' = 'end'): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  if (from === 'start') characters.reverse();
  const kept: string[] = [];
  let used = 1;
  for (const c of characters) {
    used += widthOf(c.codePointAt(0) as number);
    if (used > width) break;
    kept.push(c);
  }
  return from === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}
