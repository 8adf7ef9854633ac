import { checkString } from './check.js';
import { continues, isAlphanumeric, isBreak, isClosing, isHan, isSpace } from './sentence-marks.js';
import type { Span } from './span.js';

/**
 * Where the run of full stops that begins at `at` ends, or −1 where what stands there is none.
 *
 *   好！？   。   ……   3.5 (none)   www.gov.cn (none)   发展.
 */
export function sentenceStopEnd(text: string, start: number): number {
  let at = start;
  let stops = 0;
  let ellipsis = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2026 || code === 0x22ef) ellipsis++;
    else if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff61) stops++;
    else if ((code === 0x21 || code === 0x3f) && !isAlphanumeric(text.charCodeAt(at + 1))) stops++;
    else if ((code === 0x2e || code === 0xff0e) && isFullStop(text, at)) stops++;
    else break;
  }
  return stops > 0 || ellipsis >= 2 ? at : -1;
}

/** A point ends a sentence behind a Chinese character or a word of two letters, not behind a digit or an initial. */
function isFullStop(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isHan(before) || isClosing(text[at - 1] as string)) return !isAlphanumeric(after);
  const letters = /[a-z]/.test(text[at - 1] as string) && /[A-Za-z]/.test(text[at - 2] ?? '');
  return letters && (Number.isNaN(after) || isSpace(after) || isClosing(text[at + 1] as string));
}

/**
 * The sentences of a text as spans that tile it: the first begins at 0, each begins where the one before it ends, the
 * last ends at `text.length`, so that no character is lost. A sentence ends with a run of 。！？!?｡, with an ellipsis
 * (……), with a point behind a Chinese character or a word, and at every line break. The closing marks behind its stop
 * (” ’ 」 』 ） 】) and the space and line breaks behind those belong to it; the indent of the next line does not, so that
 * every paragraph of `splitParagraphs` begins with a sentence.
 *
 * A stop does not end the sentence where what follows cannot begin one (“怎么办？”的问题, “好！”，他说), nor inside a
 * book title (《谁来种地？》). Points in 3.5, 2020.07.06 and www.gov.cn are no stops. Space at the beginning belongs to
 * the first sentence. The empty text has none. Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * splitSentences('他说：“要落实！”大家都同意。') // [{ start: 0, end: 9 }, { start: 9, end: 15 }]
 */
export function splitSentences(text: string): readonly Span[] {
  checkString('splitSentences', 'text', text);
  return splitAtStops(text, sentenceStopEnd, true);
}

/**
 * Cuts `text` into tiling spans. `endOfStop` says where a stop that begins at a place ends (−1: none does); with
 * `openTitles`, a stop inside 《》 is none.
 */
export function splitAtStops(
  text: string,
  endOfStop: (text: string, at: number) => number,
  openTitles: boolean,
): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  let at = 0;
  let visible = false;
  let quoted = false; // inside a pair of ASCII quotation marks, which look alike; a line break ends it
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let end = -1;
    if (isBreak(code)) {
      quoted = false;
      if (visible) end = at;
    } else {
      if (!visible && !isSpace(code)) visible = true;
      if (isStraight(code)) quoted = !quoted;
      end = endOfStop(text, at);
      if (end >= 0) {
        const stop = end;
        while (end < text.length && isClosing(text[end] as string)) {
          if (isStraight(text.charCodeAt(end))) {
            if (!quoted) break; // it opens the next sentence
            quoted = false;
          }
          end++;
        }
        const title = openTitles && end > stop && /[》〉]/.test(text[stop] as string);
        const aside =
          end > stop && /[）)】]/.test(text[end - 1] as string) && !/[。．.]/.test(text[stop - 1] as string);
        const nextCode = text.charCodeAt(end);
        const atBreak = end === text.length || isBreak(nextCode) || isSpace(nextCode);
        if (!atBreak && (title || aside || continues(text[end] as string, end > stop))) {
          at = end;
          continue;
        }
      }
    }
    if (end < 0) {
      at++;
      continue;
    }
    end = spaceEnd(text, end);
    found.push({ start, end });
    start = end;
    at = end;
    visible = false;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** Past the space behind a sentence; where it holds line breaks, past the last of them, for an indent is the next one's. */
function spaceEnd(text: string, start: number): number {
  let afterBreak = -1;
  let at = start;
  for (; at < text.length && isSpace(text.charCodeAt(at)); at++) {
    if (isBreak(text.charCodeAt(at))) afterBreak = at + 1;
  }
  return afterBreak >= 0 && at < text.length ? afterBreak : at;
}

const isStraight = (code: number): boolean => code === 0x22 || code === 0xff02;
