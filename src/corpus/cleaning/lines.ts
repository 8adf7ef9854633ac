import { isBreak, isSpace, type Span } from '../../text/index.js';

/** A line of a text: without its break, and the visible part of it. */
export interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
  /** The line without the space around it. */
  readonly text: string;
  /** Offset of `text`. */
  readonly textStart: number;
  /** Whether it begins with space. */
  readonly indented: boolean;
}

/** The lines of a text, CRLF being one break; they tile it. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    let next = Math.min(end + 1, text.length);
    if (text[end] === '\r' && text[next] === '\n') next++;
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    lines.push({ start, end, next, text: text.slice(from, to), textStart: from, indented: from > start && from < to });
    start = next;
  }
  return lines;
}

/** Width in half ems: a Chinese character is 2, a Latin letter 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) < 0x1100 ? 1 : 2;
  return width;
}

/** Whether a paragraph or heading begins with a number of its own: 一、 （二） 3. 第四条 ①. */
export function isNumbered(line: string): boolean {
  return (
    /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[、.．](?!\d)|[①-⑳●■◆▲★•])/u.test(
      line,
    ) || /^第[一二三四五六七八九十百零\d]{1,6}[章节条编部篇]/u.test(line)
  );
}
