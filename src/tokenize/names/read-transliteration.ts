import { KIND_CODE } from '../unit-kinds.js';
import { CUE } from './cues.js';
import { consistsOf, cuesOf, isFree, kindOf, posOf, type Sequence, sizeOf } from './sequence.js';

/** No part of a transliterated name is longer: 阿卜杜勒阿齐兹 has seven. */
const LONGEST = 9;

/**
 * The transliterated name around the dot that is token `k`, as first and last token (exclusive), or `null`: on both
 * sides words of nothing but the characters that transliterations are made of; a Latin initial may be a part of it.
 *
 *     总统 | 比尔 · 克林顿 | 表示       乔治 · W · 布什       努尔 · 白 克 力
 */
export function readTransliteration(sequence: Sequence, k: number): { from: number; to: number } | null {
  let from = k;
  let size = 0;
  while (from > 0 && isPart(sequence, from - 1) && size + sizeOf(sequence, from - 1) <= LONGEST) {
    from--;
    size += sizeOf(sequence, from);
  }
  if (size === 0) return null;
  let longest = size;
  let listed = k - from === 1 && posOf(sequence, from) === 'ns';
  let to = k;
  while (to < sequence.length && isDot(sequence, to)) {
    let end = to + 1;
    size = 0;
    if (end < sequence.length && isInitial(sequence, end) && end + 1 < sequence.length && isDot(sequence, end + 1)) {
      to = end + 1;
      continue;
    }
    while (end < sequence.length && isPart(sequence, end) && size + sizeOf(sequence, end) <= LONGEST) {
      size += sizeOf(sequence, end);
      end++;
    }
    if (size === 0) break;
    listed &&= end === to + 2 && posOf(sequence, to + 1) === 'ns';
    longest = Math.max(longest, size);
    to = end;
  }
  // 山东·泰安 are two places; a dot that nothing follows joins nothing.
  return to > k + 1 && longest > 1 && !listed && !isDot(sequence, to - 1) ? { from, to } : null;
}

function isDot(sequence: Sequence, k: number): boolean {
  return cuesOf(sequence, k, CUE.dot) !== 0;
}

function isPart(sequence: Sequence, k: number): boolean {
  if (!isFree(sequence, k) || !consistsOf(sequence, k, CUE.transliteration)) return false;
  // 当地, 西南: words of the same characters that are no names.
  return sizeOf(sequence, k) === 1 || !/^[stfdcpru]/.test(posOf(sequence, k));
}

function isInitial(sequence: Sequence, k: number): boolean {
  return kindOf(sequence, k) === KIND_CODE.latin && sizeOf(sequence, k) <= 2;
}
