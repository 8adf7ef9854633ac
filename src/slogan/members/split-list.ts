import type { Span } from '../../text/index.js';
import type { TailHints } from './cut-tail.js';
import { CONNECTIVE, finish } from './frame.js';
import { type Scene, skipNested } from './scene.js';
import { between, type Separator, separatorsIn } from './separators.js';
import { areParallel, commonPrefix } from './shared.js';
import { lengthOf, splitAny, splitLast } from './split-last.js';

function isComma(scene: Scene, separator: Separator): boolean {
  return separator.level > 1 || '、﹑'.includes(scene.text[separator.start] as string);
}

const textsOf = (scene: Scene, spans: readonly Span[]): string[] => spans.map((s) => scene.text.slice(s.start, s.end));

/** `start`–`end` cut at 、 into `count` items, the last one at a conjunction where one is missing. */
function byEnumeration(scene: Scene, start: number, end: number, count: number, hints: TailHints): Span[] | null {
  const separators = separatorsIn(scene, start, end).filter((s) => s.level === 1);
  // Marks that touch may be one item (“米袋子”“菜篮子”行动): they separate only where the other reading fails.
  const commas = separators.filter((s) => isComma(scene, s));
  for (const chosen of commas.length < separators.length ? [commas, separators] : [commas]) {
    const items = between(start, end, chosen);
    if (items.length === count) return finish(scene, items, hints);
    if (items.length !== count - 1) continue;
    const split = splitLast(scene, items, hints, false) ?? splitAny(scene, items);
    if (split !== null) return finish(scene, split, hints);
  }
  return null;
}

/**
 * The stretch cut into exactly `count` items, by the strongest separator that meets the count; `null` where none does.
 * The separators are tried in this order: ； throughout; 、 in the first clause; ， throughout, where the items are
 * parallel; 、 in a later clause; ， and 、 together; the inside of a quotation that holds the whole list.
 */
export function splitList(scene: Scene, start: number, end: number, count: number, hints: TailHints): Span[] | null {
  const separators = separatorsIn(scene, start, end);
  const strong = separators.filter((s) => s.level === 3);
  if (strong.length > 0) {
    const items = between(start, end, strong).filter((s) => s.end > s.start);
    if (items.length === count) return finish(scene, items, hints);
    const first = items[0];
    if (first === undefined) return null; // nothing but separators
    const inner = splitList(scene, first.start, first.end, count, hints);
    if (inner !== null) return inner;
  }
  const medium = separators.filter((s) => s.level >= 2);
  const clauses = between(start, end, medium);
  if (clauses.length === 1) {
    const items = byEnumeration(scene, start, end, count, hints);
    if (items !== null) return items;
  } else {
    const commaItems = clauses.length === count ? finish(scene, clauses, hints) : null;
    const enumerated = byEnumeration(scene, (clauses[0] as Span).start, (clauses[0] as Span).end, count, hints);
    if (commaItems !== null && (areParallel(textsOf(scene, commaItems)) || carryHead(scene, commaItems, hints.head))) {
      const texts = textsOf(scene, commaItems);
      if (enumerated === null || count > 2 || commonPrefix(texts) > 1 || carryHead(scene, commaItems, hints.head)) {
        return commaItems;
      }
    }
    if (enumerated !== null) return enumerated;
    for (const clause of clauses.slice(1)) {
      if (!separators.some((s) => s.level === 1 && s.start > clause.start && s.end < clause.end)) continue;
      if (count < 3 && !CONNECTIVE.test(scene.text.slice(clause.start, clause.start + 6))) continue;
      const items = byEnumeration(scene, clause.start, clause.end, count, hints);
      if (items !== null) return items;
    }
    const all = between(start, end, separators);
    if (all.length === count && separators.some((s) => s.level === 1)) {
      const items = finish(scene, all, hints);
      if (items !== null) return items;
    }
    if (commaItems !== null && count > 2 && clauses.every((c) => lengthOf(c) <= 30)) return commaItems;
    if (clauses.length === count - 1) {
      const split = splitLast(scene, clauses, hints, false);
      const items = split && finish(scene, split, hints);
      if (items && areParallel(textsOf(scene, items))) return items;
    }
  }
  for (let i = start; i < end; ) {
    const after = skipNested(scene, i, end);
    if (after === i) {
      i++;
      continue;
    }
    if (scene.opening.has(i) && lengthOf({ start: i, end: after }) > count * 2) {
      const items = splitInside(scene, i + 1, after - 1, count, hints);
      if (items !== null) return items;
    }
    i = after;
  }
  return null;
}

/** Whether every item holds the head: then clauses are members whatever their length. */
function carryHead(scene: Scene, spans: readonly Span[], head: string): boolean {
  return head !== '' && textsOf(scene, spans).every((t) => t.includes(head));
}

/** The inside of a quotation cut into `count` items at 、 or ，. */
export function splitInside(scene: Scene, start: number, end: number, count: number, hints: TailHints): Span[] | null {
  const separators = separatorsIn(scene, start, end);
  if (separators.length + 1 === count) return finish(scene, between(start, end, separators), hints);
  if (separators.some((s) => s.level !== 1)) return null;
  return byEnumeration(scene, start, end, count, hints);
}
