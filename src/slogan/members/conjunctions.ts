import type { Span } from '../../text/index.js';
import { type Scene, skipNested } from './scene.js';

// Words that hold a conjunction's character: 和谐, 参与, 普及 …
const NOT_BEFORE: Readonly<Record<string, string>> = {
  和: '共总饱缓温中调柔暖祥谐',
  与: '参赋给授付寄予',
  及: '以普涉危触波惠遍顾提论埃兼推不',
};

const NOT_AFTER: Readonly<Record<string, string>> = {
  和: '谐解睦善蔼田',
  与: '会否',
  及: '时早格',
};

/** Where conjunctions (和 与 及 以及 暨) stand between `start` and `end`, brackets and quotations passed over. */
export function conjunctionsIn(scene: Scene, start: number, end: number): Span[] {
  const { text } = scene;
  const found: Span[] = [];
  let i = start;
  while (i < end) {
    const c = text[i] as string;
    if (c === '以' && text[i + 1] === '及' && i + 2 < end) {
      if (i > start) found.push({ start: i, end: i + 2 });
      i += 2;
      continue;
    }
    if (c === '和' || c === '与' || c === '及' || c === '暨') {
      const before = text[i - 1] ?? '';
      const after = text[i + 1] ?? '';
      if (
        i > start &&
        i + 1 < end &&
        !(NOT_BEFORE[c] ?? '').includes(before) &&
        !(NOT_AFTER[c] ?? '').includes(after) &&
        !(c === '和' && after === '平' && !'安台衡均稳时等'.includes(text[i + 2] ?? '\0'))
      ) {
        found.push({ start: i, end: i + 1 });
      }
      i++;
      continue;
    }
    const after = skipNested(scene, i, end);
    i = after > i ? after : i + 1;
  }
  return found;
}
