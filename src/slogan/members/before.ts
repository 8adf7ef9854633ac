import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import {
  contradicts,
  endTogether,
  isGoverned,
  isGovernedByLast,
  isPair,
  isPeer,
  isRow,
  lastHasConjunction,
  saysWhere,
  tellsOfSlogan,
} from './before-checks.js';
import { joinByHead, singleItem } from './before-partial.js';
import { countSloganBetween, holdsQuotedCount, juxtaposed, listGoesOn } from './before-row.js';
import { clauseStart } from './clause-start.js';
import { withoutCommonTail } from './common-tail.js';
import { conjunctionsIn } from './conjunctions.js';
import { closingDeng, NO_HINTS } from './cut-tail.js';
import { leftEdge, rightEdge } from './edges.js';
import { headOf } from './head.js';
import { isUnknown, knownMembers } from './known.js';
import { lastVerbEnd } from './last-verb-end.js';
import { type Ground, groundBefore } from './links.js';
import type { Scene, Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { areAlike, areParallel, commonPrefix, commonSuffix } from './shared.js';
import { lengthOf, splitEven, splitLast, unlike } from './split-last.js';
import { splitInside } from './split-list.js';
import { trimItem, trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';
import { isMark } from './units.js';

/** The members that stand before a count slogan: A、B、C“NX” · A、B等N大X · “A、B、C”三份清单 · A和B（以下简称“两X”）. */
export function membersBefore(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const { text } = scene;
  const left = leftEdge(slogan);
  const ground = groundBefore(text, left, slogan.numerals[0]?.text ?? '');
  const { anchor } = ground;
  if (anchor < 2) return null;

  // One quotation that holds the whole list: “A、B、C”三份清单.
  const quotation = scene.closing.get(anchor);
  // “A”“B和C”两大主题: the last of a row holds one item.
  const alone = quotation !== undefined && !scene.closing.has(quotation.start);
  // Items of one unit and what stands between them are the least: “水、电、气”三大要素.
  if (alone && quotation.inner.end - quotation.inner.start >= count * 2 - 1) {
    const spans = splitInside(scene, quotation.inner.start, quotation.inner.end, count, NO_HINTS);
    if (spans !== null) return { spans, stated: 'full' };
  }

  return listBefore(scene, slogan, count, ground) ?? listBeforeModifier(scene, slogan, count, left);
}

/** A、B、C等服务企业“三大平台”: 等 and a modifier of a few words; the list must be whole. */
function listBeforeModifier(scene: Scene, slogan: Slogan, count: number, left: number): Stated | null {
  const { text } = scene;
  const modifier = /等([^，。、；：！？等“”‘’（）\s]{2,12})$/.exec(text.slice(Math.max(0, left - 13), left));
  if (modifier === null || count < 3) return null;
  const anchor = left - modifier[0].length;
  if (lastVerbEnd(scene, { start: anchor + 1, end: left }) >= 0) return null;
  const ground = { anchor, deng: true, linked: true, bare: false, realised: false };
  const found = listBefore(scene, slogan, count, ground);
  return found?.stated === 'full' ? found : null;
}

/** The list that ends where the ground says, read back from there. */
function listBefore(scene: Scene, slogan: Slogan, count: number, ground: Ground): Stated | null {
  const { text } = scene;
  const { anchor, deng, linked, bare, realised } = ground;
  const left = leftEdge(slogan);
  const head = headOf(slogan);
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
  // 统筹国内国际两个大局; 以A为主体、国内国际双循环.
  if (count === 2 && !linked && slogan.quotation === null) {
    const pair = juxtaposed(scene, slogan, items.at(-1) as Span, items.length === 1);
    // 军政军民双拥共建: whose it is, where the formulation is known to count other things.
    const words = pair?.map((s) => text.slice(s.start, s.end)) ?? [];
    if (pair !== null && !isUnknown(slogan, words)) return { spans: pair, stated: 'full' };
  }
  // A list goes on behind the slogan: then the slogan is one of its items, unless the others are built as it is.
  const sums =
    items.length === count &&
    (slogan.quotation === null ? count > 2 : count > 3 && !holdsQuotedCount(scene, start, anchor));
  const isItem = !linked && !sums && listGoesOn(text, rightEdge(slogan), slogan.quotation !== null ? 8 : 1);
  const inRow = row >= 0 || (isItem && countSloganBetween(scene, rightEdge(slogan) + 1, rightEdge(slogan) + 40) >= 0);
  if (isItem && !inRow) {
    const texts = items.map((s) => text.slice(s.start, s.end));
    if (commonSuffix(texts) === 0 && commonPrefix(texts.slice(1)) === 0) return null;
  }
  if (isItem && !inRow && items.length < 3) return null;
  let partial = false;
  let inferred = false;
  if (items.length === count - 1) {
    const split = splitLast(scene, items, NO_HINTS, true) ?? (count > 3 ? splitEven(scene, items) : null);
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
    // 深化东港—白沙、东港—石桥: the item before them has their edge as well, behind a verb.
    const from = Math.max(extra.start, lastVerbEnd(scene, extra));
    const edge = commonPrefix(texts) > 0 && commonPrefix([...texts, text.slice(from, extra.end)]) === 0;
    const ending = commonSuffix(texts) > 0 && commonSuffix([...texts, more]) === 0;
    // A、B“两化”和C、D、E“三城”; 融入A、B和C、D、E三大平台: behind a conjunction or verb another list begins.
    const first = behindConjunction(scene, chosen);
    if (first === null) {
      if ((!edge && !ending) || (!linked && isGovernedByLast(scene, chosen))) return null;
      const spans = trimItems(scene, chosen);
      return spans.every((s) => s.end > s.start) ? { spans, stated: 'full' } : null;
    }
    items = [first, ...chosen.slice(1)];
  }
  if (items.length < count) {
    if (!deng) return null;
    partial = true;
    const inside = scene.closing.get(anchor);
    if (items.length === 1 && inside !== undefined) {
      // “良田、良种”等六大工程: the quotation holds the list.
      const parts = between(
        inside.inner.start,
        inside.inner.end,
        separatorsIn(scene, inside.inner.start, inside.inner.end),
      );
      if (parts.length > 1 && parts.length < count) return { spans: trimItems(scene, parts), stated: 'partial' };
    }
    items = joinByHead(text, items, head);
  }
  // A、B、C与D“三同步”: what they keep step with is no member.
  if (!inferred && items.length === count && count > 2 && /[同步联融合]/.test(head)) {
    const last = items.at(-1) as Span;
    const with_ = conjunctionsIn(scene, last.start, last.end).find((c) => text[c.start] === '与');
    const widest = Math.max(...items.slice(1, -1).map((s) => s.end - s.start));
    if (with_ !== undefined && last.end - last.start > 2 * widest)
      items[items.length - 1] = { start: last.start, end: with_.start };
  }
  // 拥护“两个X”、坚决做到“两个Y”: a verb right before the slogan governs it, so what stands before is no list.
  if (!linked && (isGoverned(text, anchor) || isGovernedByLast(scene, items))) return null;
  if (!linked && (isPeer(scene, slogan, items, anchor) || isRow(scene, slogan, items))) return null;
  // A、B和C for two: three things, or C is said of the slogan alone.
  if (!inferred && !partial && count === 2 && lastHasConjunction(scene, items)) return null;
  const trimmed = trimItems(scene, withSharedLink(text, items, left));
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
    // 打造“甲”“乙”“丙”三张名片: quotations among quotations.
    const quotation = trimmed.slice(1).every((s) => isMark(text, s.start - 1) && isMark(text, s.end))
      ? scene.closing.get(first.end)
      : undefined;
    // The raw start: a mark at the left edge belongs to a quotation that may hold the verb too.
    first = quotation?.inner ?? trimLeft(scene, first, others, knownMembers(slogan));
  }
  if (first === null) return null;
  const spans = [trimItem(scene, first), ...trimmed.slice(1)];
  spans[last] = withoutCommonTail(scene, spans);
  if (inferred && count === 2 && !isPair(text, spans)) return null;
  // The last of items with numbers or verbs of their own tells of the slogan: 12个专业群入选国家“双X”.
  if (!linked && !realised && tellsOfSlogan(scene, spans)) return null;
  if (!linked && !realised && !partial && contradicts(slogan, spans, text)) return null;
  if (!realised && saysWhere(slogan, spans, text)) return null;
  if (bare && !areAlike(spans.map((s) => text.slice(s.start, s.end)))) return null;
  return spans.every((s) => s.end > s.start) ? { spans, stated: partial ? 'partial' : 'full' } : null;
}

/** The first of `items` behind its last conjunction or verb, where that makes it like the others; `null` where it does not. */
function behindConjunction(scene: Scene, items: readonly Span[]): Span | null {
  const [first, ...others] = items as [Span, ...Span[]];
  const conjunction = conjunctionsIn(scene, first.start, first.end).at(-1);
  const start = conjunction?.end ?? lastVerbEnd(scene, first);
  if (start <= first.start || start >= first.end - 1) return null;
  const rest = { start: scene.text[start] === '的' ? start + 1 : start, end: first.end };
  const texts = [rest, ...others].map((s) => scene.text.slice(s.start, s.end));
  const edge = commonPrefix(texts) > 0 || commonSuffix(texts) > 0;
  const mean = others.reduce((sum, s) => sum + lengthOf(s), 0) / others.length;
  const closer = unlike(lengthOf(rest), mean) < unlike(lengthOf(first), mean);
  return closer && (edge || (items.length > 2 && areParallel(texts))) ? rest : null;
}

/** 以A为主、以B为主、以C为主的“三为主”: a link that the others end with belongs to the last item too. */
function withSharedLink(text: string, items: readonly Span[], left: number): readonly Span[] {
  const last = items.at(-1) as Span;
  const shared = commonSuffix(items.slice(0, -1).map((s) => text.slice(s.start, s.end)));
  const [first] = items as [Span];
  const ending = text.slice(first.end - shared, first.end);
  const end = last.end + shared;
  const whole = shared > 0 && items.length > 2 && end <= left && text.startsWith(ending, last.end);
  return whole ? [...items.slice(0, -1), { start: last.start, end }] : items;
}
