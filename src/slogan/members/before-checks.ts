import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { conjunctionsIn } from './conjunctions.js';
import { headOf, MEASURES } from './head.js';
import { isUnknown, knownMembers } from './known.js';
import { lastVerbEnd } from './last-verb-end.js';
import { type Scene, slogansFrom } from './scene.js';
import { areAlike, commonPrefix, commonSuffix } from './shared.js';
import { trimItem } from './trim-item.js';
import { isMark } from './units.js';
import { ADVERB, NOMINAL, VERB, verbAt } from './verbs.js';

/** Whether a preposition or conjunction right before `at` takes the slogan for itself: 向“三农”倾斜, 和“双拥”工作. */
export function isGoverned(text: string, at: number): boolean {
  if (/(?:[参赋给授寄]与|[普涉]及|[缓温共]和)$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  return '向对为于给在以从把将和与及、'.includes(text[at - 1] ?? '\0');
}

/** Whether the last of several items holds 和 or 与, and the first no conjunction (大数据与云计算、制造与装备两大产业); 及 binds closer than 、. */
export function lastHasConjunction(scene: Scene, items: readonly Span[]): boolean {
  const last = items.at(-1) as Span;
  const [first = last] = items;
  return (
    items.length > 1 &&
    conjunctionsIn(scene, last.start, last.end).some((c) => scene.text[c.start] !== '及') &&
    conjunctionsIn(scene, first.start, first.end).length === 0
  );
}

/** Whether the last item is only what governs the slogan: 拥护“两个X”、坚决做到“两个Y”. Items of one length are words: 开放、融合、聚焦. */
export function isGovernedByLast(scene: Scene, items: readonly Span[]): boolean {
  const last = items.at(-1) as Span;
  const others = items.slice(1).map((s) => s.end - s.start);
  const even = others.length > 1 && others[0] === 2 && others.every((length) => length === 2);
  if (even) return false;
  if (isVerbChain(scene.text, trimItem(scene, last))) return true;
  // 强化“两个X”、全力实现“两个Y”: an adverb is no item.
  const word = scene.text.slice(last.start, last.end);
  const adverb = verbAt(word, 0, word.length, ADVERB);
  if (adverb?.end === word.length && adverb.classes === ADVERB && !word.endsWith('化')) return true;
  // 协同开放、全力建设“两区”: a verb with its adverb is no item, unless the others begin so.
  const alike = items.slice(0, -1).some((s) => scene.text.startsWith(word.slice(0, 2), s.start));
  const strives = STRIVES.exec(word);
  if (!alike && strives?.index === 0 && strives[1] !== undefined) return true;
  // 联合东山、西山打造“双圈”: a verb before the slogan, and in no other item.
  return (
    items.length > 1 && endsWithVerb(scene.text, last) && !items.slice(0, -1).some((s) => endsWithAction(scene.text, s))
  );
}

/** Whether a verb of any kind closes the stretch. */
function endsWithAction(text: string, span: Span): boolean {
  return [2, 3].some((length) => verbAt(text, span.end - length, span.end, VERB | NOMINAL)?.end === span.end);
}

/** A verb with its adverb; the group holds those that are no item of a list by themselves. */
const STRIVES = /(?:(全力|大力|着力|奋力|合力|加快|积极)|联合|共同|深入|扎实|(?<!可)持续)(?:建设|发展|创建)$/;
const GOVERNING =
  /.(?:打造|争创|做到|实现|践行|形成|构筑|构建|搭建|建立|开展|实施|坚持|落实|创建|推行|深化|健全|聚焦|围绕|突出|提出|获评|入选)$/;

function endsWithVerb(text: string, span: Span): boolean {
  const item = text.slice(span.start, span.end);
  return GOVERNING.test(item) || STRIVES.test(item);
}

/** Whether a quoted slogan stands in a row with other quoted slogans that count: “一个平台”“两个体系”“三个机制”. */
export function isPeer(scene: Scene, slogan: Slogan, items: readonly Span[], anchor: number): boolean {
  const before = slogan.quotation === null ? undefined : scene.closing.get(anchor);
  if (before === undefined) return false;
  // “甲”教育、“乙”“三个以案”: only the last one touches, so it is not the list that does.
  if (!isMark(scene.text, (items.at(-2)?.end ?? 1) - 1)) return true;
  // “甲”“乙”“双循环”: marks that touch make a row of which the slogan is one, unless the others are alike.
  const touch = items.length > 1 && (items.at(-2) as Span).end === (items.at(-1) as Span).start;
  if (touch) {
    const texts = items.map((s) => scene.text.slice(s.start, s.end).replace(/[“”]/g, ''));
    if (!(items.length > 2 ? areAlike(texts) : commonPrefix(texts) + commonSuffix(texts) > 0)) return true;
  }
  for (const other of slogansFrom(scene.slogans, before.start)) {
    if (other.start >= before.end) return false;
    if (other.kind === 'count' && other.end === before.inner.end && other.start === before.inner.start) return true;
  }
  return false;
}

/** Whether a quoted slogan stands in a row with others that count, each behind a topic: 工业“三大布局”、农业“四个工程”、旅游“四大行动”. */
export function isRow(scene: Scene, slogan: Slogan, items: readonly Span[]): boolean {
  if (slogan.quotation === null || items.length < 3) return false;
  return items.slice(0, -1).every((s) => /^[一二两三四五六七八九十]/.test(scene.closing.get(s.end)?.text ?? ''));
}

/** Whether the stretch is nothing but adverbs and verbs. */
function isVerbChain(text: string, span: Span): boolean {
  let verb = false;
  for (let i = span.start; i < span.end; ) {
    const word = verbAt(text, i, span.end, VERB | ADVERB);
    if (word === null) return false;
    verb = (word.classes & VERB) !== 0 && (word.classes & NOMINAL) === 0;
    i = word.end;
  }
  return verb;
}

/**
 * The last item without what follows the edge that the other items share: 沿海经济区、沿江经济区、临空经济区建设 → 临空经济区,
 * “定人”“定岗”“定效”做法 → 定效. `null` where what follows a row of quotations has a verb: it tells something of them.
 */
export function endTogether(scene: Scene, items: readonly Span[]): Span | null {
  const { text } = scene;
  const last = items[items.length - 1] as Span;
  const others = items.slice(0, -1);
  if (others.length < 1) return last;
  const quotation = scene.opening.get(last.start);
  if (quotation !== undefined && quotation.end < last.end && others.every((s) => isMark(text, s.end))) {
    const rest = { start: quotation.end, end: last.end };
    const told = lastVerbEnd(scene, rest) >= 0 || '和与及'.includes(text[rest.start] as string);
    return told ? null : quotation.inner;
  }
  const texts = others.map((s) => text.slice(s.start, s.end));
  const shared = commonSuffix(texts);
  if (others.length < 2 || shared === 0) return last;
  const ending = (texts[0] as string).slice(-Math.min(shared, 3));
  const item = text.slice(last.start, last.end);
  const at = item.lastIndexOf(ending);
  const over = item.length - at - ending.length;
  return at > 0 && over >= 2 && over <= 4 ? { start: last.start, end: last.end - over } : last;
}

/**
 * Whether the items cannot be what a quoted short form counts: the last one is a mere rest beside the others
 * (城乡低保、五保供养、城镇“三无”), or none of them is a member that the formulation is known to have.
 */
export function contradicts(slogan: Slogan, spans: readonly Span[], text: string): boolean {
  if (spans.length > 3) return false;
  const texts = spans.map((s) => text.slice(s.start, s.end));
  const last = texts.at(-1) as string;
  if (knownMembers(slogan).some((known) => known.includes(last))) return false;
  // 三大工程 counts other things in every text, and so does a short form whose head all items hold (乱堆、乱建、乱占“三乱”).
  const measure = text[slogan.numerals[0]?.end ?? slogan.end] ?? '\0';
  const head = headOf(slogan);
  const held = head !== '' && texts.every((t) => t.startsWith(head) || t.endsWith(head));
  if (spans.length > 2 && (held || `${MEASURES}重`.includes(measure))) return false;
  if (
    slogan.quotation !== null &&
    last.length <= 2 &&
    texts.slice(0, -1).every((t) => t.length >= 2 * last.length && t.length > 2)
  )
    return true;
  const senses = slogan.entry?.senses ?? [];
  if (senses.length !== 1 || senses[0]?.place !== null || senses[0].members.length !== spans.length) return false;
  return isUnknown(slogan, texts);
}

const UNITS =
  /^(?:各|全)?(?:[省市州盟区县旗乡镇村]|社区|街道|全国|各地|各级|地方|盟市|市县|县区|县市|市州|旗县|区县|乡镇|镇街|州市|学校|企业|单位)$/;

/** Whether two items say where a quoted short form holds, not what it counts: 村、社区“两委”. */
export function saysWhere(slogan: Slogan, spans: readonly Span[], text: string): boolean {
  if (spans.length !== 2 || slogan.quotation === null || /[级层地]/.test(slogan.text)) return false;
  return spans.every((s) => UNITS.test(text.slice(s.start, s.end)));
}

const TELLS = /(?:入选|入围|进入|跻身|纳入|列入|获评|获批|被评|荣获|成为|献身|印发|增长|达到)/;
const MODIFIER = /(?:新一轮|国家级?|全国|全省|全市|省级|市级|第[一二三四五六七八九十]+[批轮期届]|各级|全部)$/;

/** Whether the last item goes over to the slogan: a verb in it that the others lack, or a word that only modifies. */
export function tellsOfSlogan(scene: Scene, spans: readonly Span[]): boolean {
  const { text } = scene;
  const last = spans.at(-1) as Span;
  const item = text.slice(last.start, last.end);
  if (MODIFIER.test(item)) return true;
  if (!TELLS.test(item)) return false;
  return !spans.slice(0, -1).some((s) => TELLS.test(text.slice(s.start, s.end)));
}

/** Two items found at a conjunction only: they must look like a pair. */
export function isPair(text: string, spans: readonly Span[]): boolean {
  const texts = spans.map((s) => text.slice(s.start, s.end));
  if (commonSuffix(texts) > 0 || commonPrefix(texts) > 0) return true;
  const [a = 0, b = 0] = texts.map((t) => t.length);
  return Math.max(a, b) <= 2.5 * Math.min(a, b) && Math.max(a, b) <= 12;
}
