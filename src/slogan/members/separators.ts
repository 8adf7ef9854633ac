import type { Span } from '../../text/index.js';
import { type Scene, skipNested } from './scene.js';
import { isMark, isPause, isSpace } from './units.js';

/** A separator outside brackets and quotations; 3 for ；, 2 for ，, 1 for 、 or two marks that touch. */
export interface Separator extends Span {
  readonly level: 1 | 2 | 3;
}

/** The separators between `start` and `end`, brackets and quotations passed over. */
export function separatorsIn(scene: Scene, start: number, end: number): Separator[] {
  const { text } = scene;
  const found: Separator[] = [];
  let i = start;
  while (i < end) {
    if (isPause(text, i)) {
      const c = text[i];
      if (c === '、' || c === '﹑') found.push({ start: i, end: i + 1, level: 1 });
      else if (c === '；' || c === ';') found.push({ start: i, end: i + 1, level: 3 });
      else if (!(isDigit(text[i - 1]) && isDigit(text[i + 1]))) found.push({ start: i, end: i + 1, level: 2 });
      i++;
      continue;
    }
    const after = skipNested(scene, i, end);
    if (after > i && isMark(text, i)) {
      let next = after;
      while (next < end && isSpace(text, next)) next++;
      if (next < end && scene.opening.has(next)) found.push({ start: after, end: next, level: 1 });
    }
    // 《甲》《乙》
    if (after > i && text[i] === '《' && text[after] === '《' && after < end)
      found.push({ start: after, end: after, level: 1 });
    i = after > i ? after : i + 1;
  }
  return found;
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

/** The stretches between `separators`. */
export function between(start: number, end: number, separators: readonly Separator[]): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const separator of separators) {
    spans.push({ start: from, end: separator.start });
    from = separator.end;
  }
  spans.push({ start: from, end });
  return spans;
}

/** A conjunction that separates as 、 does. */
export function asPause({ start, end }: Span): Separator {
  return { start, end, level: 1 };
}
