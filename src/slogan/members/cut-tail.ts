import type { Span } from '../../text/index.js';
import { MEASURES } from './head.js';
import { type Scene, skipNested } from './scene.js';
import { commonSuffix } from './shared.js';
import { isMark } from './units.js';
import { ADVERB, NOMINAL, PREPOSITION, VERB, verbAt } from './verbs.js';

/** What the slogan tells about a tail that all members share. */
export interface TailHints {
  /** The numeral of the slogan as it stands; empty where there is none. */
  readonly numeral: string;
  /** Its value. */
  readonly count: number;
  /** What it counts. */
  readonly head: string;
  /** Nouns that may close the list: the slogan's suffix and what follows it. */
  readonly suffixes: readonly string[];
}

/** Nothing is known of a slogan. */
export const NO_HINTS: TailHints = { numeral: '', count: 0, head: '', suffixes: [] };

const NOT_BEFORE_DENG = '平高中对同均优上下初不相何头';
const NOT_AFTER_DENG = '级候待于同次腰边';
const PREDICATES = ['联动', '同步', '融合', '并举', '共治'];
const CLOSERS = [
  '并重的',
  '并举的',
  '的统称',
  '的总称',
  '的简称',
  '的合称',
  '的通称',
  '为主要内容',
  '为核心',
  '为重点',
  '为代表',
  '为主体',
  '为抓手',
  '为目标',
  '为载体',
  '为依托',
  '为支撑',
  '为一体',
];

/** Where 等 closes a list between `start` and `end`, or −1: not 等 of 平等, 等级. */
export function closingDeng(scene: Scene, start: number, end: number): number {
  const { text } = scene;
  for (let i = start + 1; i < end; ) {
    if (
      text[i] === '等' &&
      !NOT_BEFORE_DENG.includes(text[i - 1] as string) &&
      !(i + 1 < end && NOT_AFTER_DENG.includes(text[i + 1] as string))
    ) {
      return i;
    }
    const after = skipNested(scene, i, end);
    i = after > i ? after : i + 1;
  }
  return -1;
}

const PLACE = /[省市县区镇乡州旗园]$/;
const AUXILIARIES =
  /(?:力争|得到|(?<![平人户])均(?![衡等价值匀])|全部|分别|实现|取得|显著|明显|大幅|稳步|持续|不断|进一步|有效)/;

/** Where the predicate that ends with the head begins, its auxiliary included; −1 where the item has none. */
function predicateStart(item: string, head: string): number {
  if (head.length < 2) return -1;
  const found = AUXILIARIES.exec(item);
  if (found === null || found.index < 2) return -1;
  const rest = item.slice(found.index + found[0].length);
  const verb = head.slice(-2);
  // 翻一番 for 翻番: the units of the head in order.
  const at = rest.indexOf(verb[0] as string);
  return at >= 0 && at <= 10 && rest.indexOf(verb[1] as string, at + 1) > at ? found.index : -1;
}

/** The last item of a list without what is said of all items: 等五大行动, “三权”分置, the head itself, 的统称. */
export function cutTail(scene: Scene, last: Span, others: readonly Span[], hints: TailHints): Span {
  const { text } = scene;
  const { start } = last;
  let { end } = last;
  const deng = closingDeng(scene, start, end);
  if (deng > start) end = deng;

  // The slogan said again: 体质五项管理, 经营权“三权”分置.
  for (const numeral of hints.numeral === '' ? [] : [hints.numeral, String(hints.count)]) {
    for (let i = start + 1; i < end; i++) {
      if (!text.startsWith(numeral, i) || isDigit(text[i - 1]) || isDigit(text[i + numeral.length])) continue;
      const after = text.slice(i + numeral.length, i + numeral.length + 1 + hints.head.length);
      const at = isMark(text, i - 1) ? i - 1 : i;
      const again = after.startsWith(hints.head.slice(0, 1)) || (after !== '' && MEASURES.includes(after[0] as string));
      if (again && at > start && !isInside(others, scene, numeral)) {
        end = at;
        break;
      }
    }
  }

  const texts = others.map((s) => text.slice(s.start, s.end));
  let item = text.slice(start, end);
  for (const closer of CLOSERS) {
    const at = item.lastIndexOf(closer);
    // 维护以甲为核心的权威: the last item has a frame of its own.
    const own = closer[0] === '为' && item.lastIndexOf('以', at) > 0;
    if (at > 0 && !own && !texts.some((t) => t.includes(closer))) {
      end = start + at;
      item = item.slice(0, at);
    }
  }

  // A quotation among quotations ends with its mark.
  const quotation = scene.opening.get(start);
  if (
    quotation !== undefined &&
    quotation.end < end &&
    others.length > 0 &&
    others.every((s) => isMark(text, s.end) || isMark(text, s.end - 1))
  ) {
    return { start, end: quotation.end };
  }

  // A predicate with an adverb or auxiliary of its own: A、B、C实现重大突破, A、B水平明显提升.
  const predicate = predicateStart(item, hints.head);
  if (predicate > 1 && texts.length > 0 && texts.every((t) => !t.includes(hints.head.slice(-2))))
    end = start + predicate;
  item = text.slice(start, end);

  // What is said of all members together, in the slogan as well: 大交通、大产业、大城市联动发展 for 三大联动, where the
  // items are of one length. Other words at the end (文化体育工程) are left: their form does not tell whether they
  // belong to the last item or to all.
  for (const predicate of PREDICATES) {
    if (!hints.head.includes(predicate) && !hints.suffixes.includes(predicate)) continue;
    const at = item.lastIndexOf(predicate);
    if (at < 2 || item.length - at > 6 || texts.some((t) => t.includes(predicate))) continue;
    const kept = item[at - 1] === '的' ? at - 1 : at;
    if (texts.length > 1 && texts.every((t) => t.length === kept)) return { start, end: start + kept };
    // 生产、生活、生态相融合; 产业链、创新链、服务链深度融合: the form of the others tells where the item ends.
    const length = (texts[0] ?? '').length;
    const over = item.slice(length, at);
    const alike = length > 1 && texts.length > 1 && texts.every((t) => t.length === length);
    if (alike && length < at && /^(?:相互?|深度|协同|同步|一体|全面|有机)$/.test(over))
      return { start, end: start + length };
  }

  // A区、B县、C市竞相发展, A市、B市、C县滑雪场: places end with what they are, and the rest goes with all of them.
  if (texts.length > 0 && texts.every((t) => t.length < 10 && PLACE.test(t))) {
    // 沿湖示范区、临港示范区、山区示范区竞相发展: not at 山区.
    const shared = texts.length > 1 ? commonSuffix(texts) : 0;
    const at = shared > 1 ? item.indexOf((texts[0] as string).slice(-shared)) : -1;
    for (let k = at > 0 ? at + shared : 2; k < item.length - 1 && k < 10; k++) {
      if (!PLACE.test(item.slice(0, k))) continue;
      const told = verbAt(text, start + k, end, VERB | NOMINAL | ADVERB | PREPOSITION) !== null;
      if (told || '各都均竞分'.includes(item[k] as string) || isPlaceWithNoun(texts, item, k))
        return { start, end: start + k };
    }
  }
  // 眼里有的、嘴上说的: all of them end with 的.
  if (texts.length > 0 && texts.every((t) => t.endsWith('的'))) return { start, end };
  return trimDe(text, predicate > 1 ? withoutNoun(texts, { start, end }, item) : { start, end });
}

const WHOLE_PLACE = /^[^省市县区镇乡州旗园]{1,5}[省市县区镇乡州旗]$/;

/** Whether all are names of places and nothing else, but the item is one with a short noun from `at` on. */
function isPlaceWithNoun(texts: readonly string[], item: string, at: number): boolean {
  const over = item.length - at;
  if (texts.length < 2 || over < 2 || over > 4 || WHOLE_PLACE.test(item)) return false;
  return [...texts, item.slice(0, at)].every((t) => WHOLE_PLACE.test(t));
}

/**
 * A、B、C的增速, where a predicate that tells of all followed: the noun goes with all too. Elsewhere 的 does not tell
 * whether it belongs to the last item or to all.
 */
function withoutNoun(texts: readonly string[], span: Span, item: string): Span {
  const of = /的[^的]{2,5}$/.exec(item);
  if (texts.length < 2 || of === null || of.index < 2 || texts.some((t) => t.includes('的'))) return span;
  const longest = Math.max(...texts.map((t) => t.length));
  const shortest = Math.min(...texts.map((t) => t.length));
  const fits = of.index >= shortest && of.index <= longest && item.length > longest;
  return fits ? { start: span.start, end: span.start + of.index } : span;
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

function isInside(others: readonly Span[], scene: Scene, numeral: string): boolean {
  return others.length > 0 && others.every((s) => scene.text.slice(s.start, s.end).includes(numeral));
}

function trimDe(text: string, span: Span): Span {
  return span.end - span.start > 1 && text[span.end - 1] === '的' ? { start: span.start, end: span.end - 1 } : span;
}
