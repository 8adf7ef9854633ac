/** The text without white space. */
export function compact(text: string): string {
  for (let i = 0; i < text.length; i++) if (isSpace(text, i)) return text.replace(/\s+/g, '');
  return text;
}

// Nearly every unit of Chinese text lies in the range that holds no space.
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit <= 0x3000 || unit >= 0xfe00) && /\s/.test(text[at]!);
}

/** The stretch without white space at its ends and without the sign of a footnote or a page. */
export function trimmed(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(folded, start)) start++;
  // “六治[23]”: the sign of a footnote belongs to nothing.
  const last = folded[end - 1];
  if (last === ']' || last === '］') {
    const note = /[[［]\d{1,3}[\]］]$/.exec(folded.slice(Math.max(start, end - 5), end));
    if (note) end -= note[0].length;
  }
  // “五治（P17）”: so does a page.
  if (last === '）' || last === ')') {
    const page = /[（(][Pp]\d{1,3}[）)]$/.exec(folded.slice(Math.max(start, end - 6), end));
    if (page) end -= page[0].length;
  }
  while (end > start && isSpace(folded, end - 1)) end--;
  return { start, end };
}
