import type { Slogan } from '../slogan.js';
import { type Scene, skipNested } from './scene.js';
import { separatorsIn } from './separators.js';
import { isClosing, isStop } from './units.js';

export const REACH = 700;

/** Where a slogan's own stretch ends: after its suffix, else after its closing mark, else after itself. */
export function rightEdge(slogan: Slogan): number {
  return Math.max(slogan.suffix?.end ?? 0, slogan.quotation?.end ?? 0, slogan.end);
}

/** Where a slogan's own stretch begins: before its opening mark. */
export function leftEdge(slogan: Slogan): number {
  return Math.min(slogan.quotation?.start ?? slogan.start, slogan.start);
}

/** The end of the sentence from `at` on, brackets and quotations passed over. */
export function sentenceEnd(scene: Scene, at: number, reach: number = REACH): number {
  const { text } = scene;
  const limit = Math.min(text.length, at + reach);
  let i = at;
  while (i < limit) {
    if (isStop(text, i) || isClosing(text, i)) return i;
    const after = skipNested(scene, i, limit);
    i = after > i ? after : i + 1;
  }
  return i;
}

/** The end of the clause from `at` on: the first ， or ； outside brackets and quotations, else `end`. */
export function clauseEnd(scene: Scene, at: number, end: number = sentenceEnd(scene, at)): number {
  return separatorsIn(scene, at, end).find((s) => s.level >= 2)?.start ?? end;
}
