import { checkString } from './check.js';
import type { Span } from './span.js';
import { sentenceStopEnd, splitAtStops } from './split-sentences.js';

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Where the stop of a clause that begins at `at` ends, or −1: ，；： and their ASCII forms, not within 23,876 or 10:30. */
function stopEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0xff0c || code === 0xff1b || code === 0xff1a) {
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) && code !== 0xff1b ? -1 : at + 1;
  }
  if (code === 0x2c || code === 0x3b || code === 0x3a) {
    if (code === 0x3a && text.charCodeAt(at + 1) === 0x2f) return -1; // http://
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? -1 : at + 1;
  }
  return sentenceStopEnd(text, at);
}

/**
 * The clauses of a text as spans that tile it: the first begins at 0, each begins where the one before it ends, the
 * last ends at `text.length`. A clause ends where a sentence does (see `splitSentences`) and behind ，；： and their
 * ASCII forms, closing marks and space behind the stop included; 、 divides no clauses, nor do commas and colons
 * between digits (23,876, 10:30). The empty text has none. Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * splitClauses('坚持稳中求进，推进改革；一是减税。') // [{ start: 0, end: 7 }, { start: 7, end: 12 }, { start: 12, end: 17 }]
 */
export function splitClauses(text: string): readonly Span[] {
  checkString('splitClauses', 'text', text);
  return splitAtStops(text, stopEnd, false);
}
