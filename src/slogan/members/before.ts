import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { leftEdge, rightEdge } from './after.js';
import {
  contradicts,
  endTogether,
  isGoverned,
  isPair,
  isVerbChain,
  lastHasConjunction,
  tellsOfSlogan,
} from './before-checks.js';
import { closingDeng } from './cut-tail.js';
import { headOf } from './head.js';
import {
  indexWithin,
  isBreak,
  isPause,
  isSpace,
  type Scene,
  type Stated,
  skipNestedBack,
  slogansFrom,
} from './scene.js';
import { areParallel, commonPrefix, commonSuffix } from './shared.js';
import { between, conjunctionsIn, separatorsIn, splitInside, splitLast } from './split-list.js';
import { trimItem } from './trim-item.js';
import { lastVerbEnd, trimLeft } from './trim-left.js';
import { NOMINAL, verbAt } from './verbs.js';

const REACH = 400;

// What may stand between a list and the slogan that counts it, longest first.
const LINKS = [
  '相结合的',
  '相统一的',
  '相衔接的',
  '相协调的',
  '相促进的',
  '为主要内容的',
  '为代表的',
  '为特征的',
  '为主体的',
  '为核心的',
  '为重点的',
  '为支撑的',
  '为主的',
  '一体的',
  '为一体的',
  '有机结合的',
  '并重的',
  '联动的',
  '并举的',
  '等等',
  '等',
  '共',
  '这',
  '的',
];

/** What may stand between two subjects and “双X”: 连续九年实现, 首次出现. */
const PREDICATE =
  /(?:近年来|首次|再次|连续[0-9一二三四五六七八九十]{1,3}年|连年|持续|继续|同步|均|都|共同|全部){0,3}(?:实现了?|保持|出现|呈现|迎来)?$/;

/** The links before `end`: where the list ends, whether 等 was among them, and whether 的 was the only one. */
function beforeLinks(text: string, end: number): { end: number; deng: boolean; linked: boolean; bare: boolean } {
  let at = end;
  let deng = false;
  let linked = false;
  let bare = false;
  for (;;) {
    while (isSpace(text, at - 1)) at--;
    const link = LINKS.find((l) => text.startsWith(l, at - l.length));
    if (link === undefined || link.length > at) return { end: at, deng, linked, bare };
    if (link === '的' && deng) return { end: at, deng, linked, bare };
    at -= link.length;
    bare = link === '的' && !linked;
    linked = true;
    if (link.startsWith('等')) deng = true;
  }
}

/**
 * Where the clause that ends at `end` begins, brackets and quotations passed over; not farther back than `enumerated` 、,
 * for a list that long counts to no slogan.
 */
export function clauseStart(scene: Scene, end: number, enumerated: number = 48): number {
  const { text } = scene;
  const limit = Math.max(0, end - REACH);
  let seen = 0;
  let i = end;
  while (i > limit) {
    const before = skipNestedBack(scene, i, limit);
    if (before < i) {
      // Quotations in a row need no 、 between them.
      if (++seen > 2 * enumerated) return i;
      i = before;
      continue;
    }
    if (isBreak(text, i - 1)) return i;
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

/** The members that stand before a count slogan: A、B、C“NX” · A、B等N大X · “A、B、C”三份清单 · A和B（以下简称“两X”）. */
export function membersBefore(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const { text } = scene;
  const left = leftEdge(slogan);
  const head = headOf(slogan);
  let anchor = left;
  let deng = false;
  let linked = false;
  let bare = false;
  let realised = false;
  const abbreviation = /[（(](?:以下|下文|下)?(?:合|统|简)?称?为?$/.exec(text.slice(Math.max(0, left - 8), left));
  if (abbreviation !== null && /[简统合]称/.test(abbreviation[0])) {
    anchor = left - abbreviation[0].length;
    linked = true;
  } else {
    const link = beforeLinks(text, left);
    anchor = link.end;
    deng = link.deng;
    linked = link.linked;
    bare = link.bare;
    const predicate = PREDICATE.exec(text.slice(Math.max(0, left - 20), left));
    if (predicate !== null && predicate[0] !== '' && /[双两二三]/.test(slogan.numerals[0]?.text ?? '')) {
      anchor = left - predicate[0].length;
      realised = true;
    }
  }
  if (anchor < 2) return null;
  const hints = { numeral: '', count: 0, head: '', suffixes: [] };

  // One quotation that holds the whole list: “A、B、C”三份清单.
  const quotation = scene.closing.get(anchor);
  if (quotation !== undefined && quotation.inner.end - quotation.inner.start >= count * 2) {
    const spans = splitInside(scene, quotation.inner.start, quotation.inner.end, count, hints);
    if (spans !== null) return { spans, stated: 'full' };
  }

  let start = clauseStart(scene, anchor, count + 1);
  if (anchor - start < 2) return null;
  // 等 inside the clause closes another list: …、企业认证服务等多家单位共同建设集A、B、C等九大….
  for (let at = closingDeng(scene, start, anchor); at >= 0; at = closingDeng(scene, start, anchor)) start = at + 1;
  // 打牢A和B两个基础、突出C和D两个重点、…: each list ends where the slogan before it ends.
  const row = countSloganBetween(scene, start, left);
  if (row >= 0) start = row;
  let separators = separatorsIn(scene, start, anchor);
  // A和B实现“双下降”: subjects of a verb stand in the last item of the clause.
  if (realised && separators.length > 1 && count === 2) {
    start = (separators.at(-1) as Span).end;
    separators = [];
  }
  let items = between(start, anchor, separators);
  // A list goes on behind the slogan: then the slogan is one of its items, unless the others are built as it is.
  const isItem = !linked && listGoesOn(text, rightEdge(slogan), slogan.quotation !== null ? 8 : 1);
  const inRow = row >= 0 || (isItem && countSloganBetween(scene, rightEdge(slogan) + 1, rightEdge(slogan) + 40) >= 0);
  if (isItem && !inRow) {
    const texts = items.map((s) => text.slice(s.start, s.end));
    if (commonSuffix(texts) === 0 && commonPrefix(texts.slice(1)) === 0) return null;
  }
  if (isItem && !inRow && items.length < 3) return null;
  if (items.length === 1 && count === 2 && !linked && slogan.quotation === null) {
    const pair = juxtaposed(scene, items[0] as Span);
    if (pair !== null) return { spans: pair, stated: 'full' };
  }
  let partial = false;
  let inferred = false;
  if (items.length === count - 1) {
    const split = splitLast(scene, items, hints, true);
    if (split !== null) {
      items = split;
      inferred = true;
    }
  }
  if (items.length > count) {
    const chosen = items.slice(-count);
    const extra = items[items.length - count - 1] as Span;
    const texts = chosen.map((s) => text.slice(s.start, s.end));
    const more = text.slice(extra.start, extra.end);
    const edge = commonPrefix(texts) > 0 && commonPrefix([...texts, more]) === 0;
    const ending = commonSuffix(texts) > 0 && commonSuffix([...texts, more]) === 0;
    if (!edge && !ending) return null;
    const spans = chosen.map((s) => trimItem(scene, s));
    return spans.every((s) => s.end > s.start) ? { spans, stated: 'full' } : null;
  }
  if (items.length < count) {
    if (!deng) return null;
    partial = true;
    const inside = scene.opening.get((items[0] as Span).start);
    if (items.length === 1 && inside !== undefined && inside.end === anchor) {
      // “良田、良种”等六大工程: the quotation holds the list.
      const parts = between(
        inside.inner.start,
        inside.inner.end,
        separatorsIn(scene, inside.inner.start, inside.inner.end),
      );
      if (parts.length > 1 && parts.length < count)
        return { spans: parts.map((s) => trimItem(scene, s)), stated: 'partial' };
    }
    items = joinByHead(text, items, head);
  }
  // A、B、C与D“三同步”: what they keep step with is no member.
  if (!inferred && items.length === count && count > 2) {
    const last = items.at(-1) as Span;
    const with_ = conjunctionsIn(scene, last.start, last.end).find((c) => text[c.start] === '与');
    const widest = Math.max(...items.slice(1, -1).map((s) => s.end - s.start));
    if (with_ !== undefined && last.end - last.start > 2 * widest)
      items[items.length - 1] = { start: last.start, end: with_.start };
  }
  // 拥护“两个X”、坚决做到“两个Y”: a verb right before the slogan governs it, so what stands before is no list.
  if (!linked && (isGoverned(text, anchor) || isVerbChain(text, trimItem(scene, items.at(-1) as Span)))) return null;
  // A、B和C for two: three things, or C is said of the slogan alone.
  if (!inferred && !partial && count === 2 && lastHasConjunction(scene, items)) return null;
  const trimmed = items.map((s) => trimItem(scene, s));
  const last = trimmed.length - 1;
  const ended = endTogether(scene, trimmed);
  if (ended === null) return null;
  trimmed[last] = ended;
  if (trimmed.some((s) => s.end <= s.start || s.end - s.start > 80)) return null;
  const others = trimmed.slice(1).map((s) => text.slice(s.start, s.end));
  let first: Span | null = trimmed[0] as Span;
  if (others.length === 0) {
    first = singleItem(scene, first, head);
  } else {
    // The raw start: a mark at the left edge belongs to a quotation that may hold the verb too.
    first = trimLeft(scene, first, others, head);
  }
  if (first === null) return null;
  const spans = [trimItem(scene, first), ...trimmed.slice(1)];
  if (inferred && count === 2 && !isPair(text, spans)) return null;
  // The last of items with numbers or verbs of their own tells of the slogan: 12个专业群入选国家“双X”.
  if (!linked && !realised && tellsOfSlogan(scene, spans)) return null;
  if (!linked && !realised && !partial && contradicts(slogan, spans, text)) return null;
  if (bare && !areParallel(spans.map((s) => text.slice(s.start, s.end)))) return null;
  return spans.every((s) => s.end > s.start) ? { spans, stated: partial ? 'partial' : 'full' } : null;
}

/** Whether the slogan is an item of a list that goes on behind it: 、 or 等 within `reach` units of its clause, 和 behind a noun. */
function listGoesOn(text: string, at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    const c = text[i];
    if (c === '、' || c === '等') return true;
    if (c === '和' || c === '与' || c === '及') return reach === 1 || i > at;
    if (c === undefined || '，。；：！？“”\n'.includes(c)) return false;
  }
  return false;
}

/** Where the last count slogan (两个基础) that begins and ends in `start`–`end` of one clause ends, the pause behind it included; or −1. */
function countSloganBetween(scene: Scene, start: number, end: number): number {
  const { text, slogans } = scene;
  let found = -1;
  for (const slogan of slogansFrom(slogans, start)) {
    if (slogan.start >= end) break;
    if (slogan.kind !== 'count' || slogan.quotation !== null) continue;
    const close = rightEdge(slogan);
    if (close < end && (text[close] === '、' || text[close] === '，' || text[close] === '和')) found = close + 1;
    else if (close <= end && '、，。；'.includes(text[close] ?? '\0') && found < 0) found = close;
  }
  return found;
}

/** Two words of two units right behind a verb: 统筹国内国际两个大局. */
function juxtaposed(scene: Scene, item: Span): readonly Span[] | null {
  const verb = lastVerbEnd(scene, item);
  const opening = verbAt(scene.text, item.start, item.end, NOMINAL);
  const start = verb >= 0 ? verb : (opening?.end ?? item.start);
  if (item.end - start !== 4 || conjunctionsIn(scene, start, item.end).length > 0) return null;
  if (/[^\u4e00-\u9fff]/.test(scene.text.slice(start, item.end))) return null;
  return [
    { start, end: start + 2 },
    { start: start + 2, end: item.end },
  ];
}

/** Items joined again where only the first one begins with the head (不得赠予A、B和C等“七个不得”). */
function joinByHead(text: string, items: readonly Span[], head: string): Span[] {
  if (head.length < 1 || items.length < 2) return [...items];
  const [first, ...rest] = items as [Span, ...Span[]];
  const at = indexWithin(text, head, first.start, first.end);
  if (at < 0 || rest.some((s) => text.slice(s.start, s.end).includes(head))) return [...items];
  return text.startsWith(head, first.end - head.length) ? [...items] : [{ start: at, end: (rest.at(-1) as Span).end }];
}

/** The one item of a partial list: it begins with the head, or it is short and a governing verb tells where it begins. */
function singleItem(scene: Scene, item: Span, head: string): Span | null {
  const { text } = scene;
  const at = head === '' ? -1 : indexWithin(text, head, item.start, item.end);
  if (at >= 0 && !text.startsWith(head, item.end - head.length)) return { start: at, end: item.end };
  const verb = lastVerbEnd(scene, item);
  return verb > item.start && item.end - verb >= 2 && item.end - verb <= 12 ? { start: verb, end: item.end } : null;
}
