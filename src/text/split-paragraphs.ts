import { checkString } from './check.js';
import { isBreak, isSpace } from './sentence-marks.js';
import type { Span } from './span.js';

/**
 * The paragraphs of a text as spans that tile it: the first begins at 0, each begins where the one before it ends, the
 * last ends at `text.length`, so that no character is lost. A paragraph ends at a line break of any kind (LF, CR, CRLF,
 * vertical tab, form feed, NEL, U+2028, U+2029). The break and the blank lines behind it belong to it; blank lines at
 * the very beginning belong to the first; the indent of a paragraph is its own. Only a text of nothing but space has a
 * paragraph without a visible character. The empty text has none. Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * splitParagraphs('一、总体要求\n\n　　坚持稳中求进。\n') // [{ start: 0, end: 8 }, { start: 8, end: 18 }]
 */
export function splitParagraphs(text: string): readonly Span[] {
  checkString('splitParagraphs', 'text', text);
  const found: Span[] = [];
  let start = 0;
  let filled = false; // the paragraph from `start` holds a visible character
  let lineStart = 0;
  let visible = false; // so does the line from `lineStart`
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) {
      lineStart = at + 1;
      visible = false;
    } else if (!visible && !isSpace(code)) {
      visible = true;
      if (filled && lineStart > start) {
        found.push({ start, end: lineStart });
        start = lineStart;
      }
      filled = true;
    }
  }
  if (text.length > 0) found.push({ start, end: text.length });
  return found;
}
