import type { Span } from '../../text/index.js';
import { cutTail, type TailHints } from './cut-tail.js';
import { isMark, isPause, isSpace, type Scene, skipNested } from './scene.js';
import { areParallel, commonPrefix, commonSuffix } from './shared.js';
import { trimItem } from './trim-item.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

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

const lengthOf = (span: Span): number => span.end - span.start;

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

/** The only conjunction of all items as one more separator: A与B、C、D. */
function splitAny(scene: Scene, items: readonly Span[]): Span[] | null {
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

function isComma(scene: Scene, separator: Separator): boolean {
  return separator.level > 1 || '、﹑'.includes(scene.text[separator.start] as string);
}

const textsOf = (scene: Scene, spans: readonly Span[]): string[] => spans.map((s) => scene.text.slice(s.start, s.end));

const CONNECTIVE = /^(?:即|分别是|分别为|分别指|包括|主要是指|主要是|主要包括|是指)(?=.{2})/;

/** An item without 即 or 分别是, which a later clause may begin with. */
function withoutConnective(scene: Scene, span: Span): Span {
  const length = CONNECTIVE.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 6)))?.[0].length ?? 0;
  return length === 0 ? span : { start: span.start + length, end: span.end };
}

/** 形成A、B两个产业带: the verb of the first item governs what closes the list, and with it all items. */
function withoutFrame(scene: Scene, items: readonly Span[], whole: Span): Span {
  const { text } = scene;
  const first = items[0] as Span;
  const last = items.at(-1) as Span;
  const told = whole.end > last.end && text[last.end] !== '等' && FORMS.test(text.slice(first.start, first.end));
  const noun = CLOSING_NOUN.exec(text.slice(last.start, last.end));
  const closed = noun !== null && noun.index > 1 && DRIVES.test(text.slice(first.start, first.end));
  if (items.length < 2 || !(told || closed)) return first;
  const others = items.slice(1);
  if (others.some((s) => verbAt(text, s.start, s.end, VERB | NOMINAL) !== null)) return first;
  if (closed && items.slice(0, -1).some((s) => CLOSING_NOUN.test(text.slice(s.start, s.end)))) return first;
  let { start } = first;
  for (let verb = verbAt(text, start, first.end, VERB); verb !== null && verb.end < first.end; ) {
    start = verb.end;
    verb = verbAt(text, start, first.end, VERB);
  }
  return first.end - start > 1 ? { start, end: first.end } : first;
}

const DRIVES = /^(?:统筹推进|协同推进|同步推进|推进|加强|加快|抓好|搞好|推动)/;
const FORMS = /^(?:形成|建立|建设|建成|打造|构建|设立|实行|实施|开展|推进|推动|推行|发展|培育|整合)/;
const CLOSING_NOUN = /(?<!发展|融合|同步)(?:建设|工作|改革)$/;

/** 推进A、B、C建设: the noun of action goes with the verb before the list. */
function withoutClosingNoun(scene: Scene, items: readonly Span[], first: Span): Span {
  const { text } = scene;
  const last = items.at(-1) as Span;
  if ((items[0] as Span).start === first.start || !DRIVES.test(text.slice(first.start, first.end))) return last;
  const noun = CLOSING_NOUN.exec(text.slice(last.start, last.end));
  return noun === null || noun.index < 2 ? last : { start: last.start, end: last.start + noun.index };
}

function finish(scene: Scene, spans: readonly Span[], hints: TailHints): Span[] | null {
  const items = spans.map((s) => withoutConnective(scene, trimItem(scene, s)));
  if (items.some((s) => s.end <= s.start)) return null;
  const last = items.length - 1;
  const whole = items[last] as Span;
  items[last] = trimItem(scene, cutTail(scene, whole, items.slice(0, last), hints));
  // 在A、B和C三个方面, 以A、B为主要内容: the preposition goes with the frame it opens.
  const first = items[0] as Span;
  if (
    whole.end > (items[last] as Span).end &&
    scene.text[(items[last] as Span).end] !== '等' &&
    lengthOf(first) > 2 &&
    '在以对从将把由'.includes(scene.text[first.start] as string)
  ) {
    items[0] = { start: first.start + 1, end: first.end };
  } else {
    items[0] = withoutFrame(scene, items, whole);
    items[last] = withoutClosingNoun(scene, items, first);
  }
  return items.some((s) => s.end <= s.start) ? null : items;
}

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
