import type { Span } from '../../text/index.js';
import type { Scene } from './scene.js';

/** A word behind the marks is no longer than this, in units: 工程, 行动, 专项行动. */
const LONGEST_TAIL = 4;

/** “甲”工程、“乙”工程、“丙”工程: what the items have in marks, where one and the same word follows all of the marks. */
export function insideMarks(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const inner: Span[] = [];
  let tail: string | null = null;
  for (const { start, end } of spans) {
    const quotation = scene.opening.get(start);
    if (quotation === undefined || quotation.end >= end || end - quotation.end > LONGEST_TAIL) return spans;
    const behind = scene.text.slice(quotation.end, end);
    if (tail !== null && behind !== tail) return spans;
    tail = behind;
    inner.push(quotation.inner);
  }
  return inner;
}
