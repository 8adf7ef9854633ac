import { type Scene, skipNestedBack } from './scene.js';
import { isBreak, isPause, isSpace } from './units.js';

const REACH = 400;

/**
 * Where the clause that ends at `end` begins, brackets and quotations passed over; not farther back than `enumerated` 、,
 * for a list that long counts to no slogan.
 */
export function clauseStart(scene: Scene, end: number, enumerated: number = 48): number {
  const { text } = scene;
  const limit = Math.max(0, end - REACH);
  let seen = 0;
  let quoted = 0;
  let i = end;
  while (i > limit) {
    const before = skipNestedBack(scene, i, limit);
    if (before < i) {
      // Quotations in a row need no 、 between them.
      if (++quoted > 2 * enumerated) return i;
      i = before;
      continue;
    }
    // 福泉—瓮安: one dash joins names, two open a gloss.
    if (isBreak(text, i - 1) && !(text[i - 1] === '—' && text[i] !== '—' && text[i - 2] !== '—')) return i;
    if (isPause(text, i - 1)) {
      // 一、 at the beginning of a line or sentence numbers it.
      if (text[i - 1] !== '、' || isNumbering(text, i - 1) || ++seen > enumerated) return i;
    }
    i--;
  }
  return i;
}

/** Whether the 、 at `at` belongs to an ordinal that opens a line or a sentence. */
function isNumbering(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && '一二三四五六七八九十0123456789'.includes(text[i - 1] as string)) i--;
  return i < at && (i === 0 || isSpace(text, i - 1) || '。；'.includes(text[i - 1] as string));
}
