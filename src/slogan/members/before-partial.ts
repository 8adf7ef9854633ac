import type { Span } from '../../text/index.js';
import { lastVerbEnd } from './last-verb-end.js';
import type { Scene } from './scene.js';
import { indexWithin } from './units.js';

/** Items joined again where only the first one begins with the head (不得赠予A、B和C等“七个不得”). */
export function joinByHead(text: string, items: readonly Span[], head: string): Span[] {
  if (head.length < 1 || items.length < 2) return [...items];
  const [first, ...rest] = items as [Span, ...Span[]];
  const at = indexWithin(text, head, first.start, first.end);
  if (at < 0 || rest.some((s) => text.slice(s.start, s.end).includes(head))) return [...items];
  return text.startsWith(head, first.end - head.length) ? [...items] : [{ start: at, end: (rest.at(-1) as Span).end }];
}

/** The one item of a partial list: it begins with the head, or it is short and a governing verb tells where it begins. */
export function singleItem(scene: Scene, item: Span, head: string): Span | null {
  const { text } = scene;
  const at = head === '' ? -1 : indexWithin(text, head, item.start, item.end);
  if (at >= 0 && !text.startsWith(head, item.end - head.length)) return { start: at, end: item.end };
  const quotation = scene.closing.get(item.end);
  if (quotation !== undefined && quotation.start > item.start) return quotation.inner;
  const verb = lastVerbEnd(scene, item);
  // More than one verb: where the item begins is not certain.
  if (verb > 0 && lastVerbEnd(scene, { start: item.start, end: verb - 2 }) >= 0) return null;
  return verb > item.start && item.end - verb >= 2 && item.end - verb <= 12 ? { start: verb, end: item.end } : null;
}
