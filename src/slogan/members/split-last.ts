import type { Span } from '../../text/index.js';
import { conjunctionsIn } from './conjunctions.js';
import { cutTail, type TailHints } from './cut-tail.js';
import type { Scene } from './scene.js';
import { areParallel, commonPrefix, commonSuffix } from './shared.js';

export const lengthOf = (span: Span): number => span.end - span.start;

/** How unlike two lengths are: 0 for equal. */
export function unlike(a: number, b: number): number {
  return Math.abs(Math.log((a + 0.5) / (b + 0.5)));
}

/** The last item cut in two at its best conjunction, given what stands before it; `null` where it has none. */
export function splitLast(scene: Scene, items: readonly Span[], hints: TailHints, firstIsOpen: boolean): Span[] | null {
  const last = items[items.length - 1] as Span;
  const rest = items.slice(0, -1);
  // The first item still carries a verb where the left edge is open, so it says little about length.
  const models = (firstIsOpen && rest.length > 1 ? rest.slice(1) : rest).map((s) => scene.text.slice(s.start, s.end));
  const mean = models.length === 0 ? 0 : models.reduce((sum, m) => sum + m.length, 0) / models.length;
  let best: Span[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const conjunction of conjunctionsIn(scene, last.start, last.end)) {
    const left = { start: last.start, end: conjunction.start };
    const right = cutTail(scene, { start: conjunction.end, end: last.end }, [...rest, left], hints);
    if (lengthOf(left) < 1 || lengthOf(right) < 1) continue;
    const a = scene.text.slice(left.start, left.end);
    const b = scene.text.slice(right.start, right.end);
    let cost = unlike(a.length, b.length);
    if (mean > 0) cost = unlike(a.length, mean) + 0.7 * unlike(b.length, mean);
    const group = models.length === 0 ? [a, b] : [...models, a];
    const ends = commonSuffix(group);
    if (ends > 0) cost -= 0.5 + 0.2 * Math.min(ends, 3);
    if (commonSuffix([a, b]) > 0) cost -= 0.5 + 0.2 * Math.min(commonSuffix([a, b]), 3);
    if (commonPrefix([...models, a, b]) > 0) cost -= 0.5;
    if (cost < bestCost) {
      bestCost = cost;
      best = [...rest, left, { start: conjunction.end, end: last.end }];
    }
  }
  return best;
}

/** As splitAny, where the items are then of much the same length: A、B和C、D. */
export function splitEven(scene: Scene, items: readonly Span[]): Span[] | null {
  const split = splitAny(scene, items);
  return split !== null && areParallel(split.slice(1).map((s) => scene.text.slice(s.start, s.end))) ? split : null;
}

/** The only conjunction of all items as one more separator: A与B、C、D. */
export function splitAny(scene: Scene, items: readonly Span[]): Span[] | null {
  const found = items.map((s) => conjunctionsIn(scene, s.start, s.end));
  const at = found.findIndex((c) => c.length > 0);
  if (at < 0 || found.some((c, i) => c.length > 0 && i !== at) || (found[at] as Span[]).length > 1) return null;
  const [conjunction] = found[at] as [Span];
  const item = items[at] as Span;
  return [
    ...items.slice(0, at),
    { start: item.start, end: conjunction.start },
    { start: conjunction.end, end: item.end },
    ...items.slice(at + 1),
  ];
}
