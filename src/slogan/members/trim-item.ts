import type { Span } from '../../text/index.js';
import type { Scene } from './scene.js';
import { isMark, isSpace } from './units.js';

const EDGE = '，,、；;：:。.．！!？?—–-…·';

/** An item without white space, separators and conjunctions at its edges, and without marks that stand around all of it. */
export function trimItem(scene: Scene, span: Span): Span {
  const { text } = scene;
  let { start, end } = span;
  for (;;) {
    const before = end - start;
    while (start < end && (isSpace(text, start) || EDGE.includes(text[start] as string))) start++;
    while (end > start && (isSpace(text, end - 1) || EDGE.includes(text[end - 1] as string))) end--;
    if (end - start > 3 && (text.startsWith('以及', start) || text.startsWith('并且', start))) start += 2;
    else if (
      end - start > 2 &&
      (text[start] === '和' || text[start] === '及') &&
      !'谐平睦解时早格至'.includes(text[start + 1] as string)
    )
      start++;
    const quotation = scene.opening.get(start);
    if (quotation !== undefined && quotation.end === end) {
      start++;
      end--;
    } else {
      // A mark whose partner lies outside the item belongs to a quotation around the whole list.
      if (start < end && isMark(text, start) && (quotation === undefined || quotation.end > end)) start++;
      const closing = scene.closing.get(end);
      if (end > start && isMark(text, end - 1) && (closing === undefined || closing.start < start)) end--;
    }
    if (end - start === before) return { start, end };
  }
}

/** The items of a list, each trimmed. A loop: V8 forgets compiled code that only a callback holds. */
export function trimItems(scene: Scene, spans: readonly Span[]): Span[] {
  const trimmed: Span[] = [];
  for (const span of spans) trimmed.push(trimItem(scene, span));
  return trimmed;
}

/** What a member reads: the stretch without line breaks, spaces and explanatory parentheses. */
export function memberText(text: string, span: Span): string {
  const raw = text.slice(span.start, span.end);
  return /[\s（(\u3000]/.test(raw) ? raw.replace(/（[^（）]*）|\([^()]*\)|[\s\u3000]+/g, '') || raw : raw;
}
