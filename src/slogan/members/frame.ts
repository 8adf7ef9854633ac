import type { Span } from '../../text/index.js';
import { cutTail, type TailHints } from './cut-tail.js';
import { lastVerbEnd } from './last-verb-end.js';
import type { Scene } from './scene.js';
import { commonPrefix } from './shared.js';
import { lengthOf } from './split-last.js';
import { trimItem, trimItems } from './trim-item.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

export const CONNECTIVE: RegExp =
  /^(?:即|分别是|分别为|分别指|包括|主要指|指的是|指(?![导标出数挥引明定示令望])|主要是指|主要是|主要包括|是指)(?=.{2})/;

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
  const others = items.slice(1);
  if (items.length < 2 || !(told || closed || governsNouns(text, first, others))) return first;
  if (others.some((s) => verbAt(text, s.start, s.end, VERB | NOMINAL) !== null)) return first;
  if (closed && items.slice(0, -1).some((s) => CLOSING_NOUN.test(text.slice(s.start, s.end)))) return first;
  let { start } = first;
  for (let verb = verbAt(text, start, first.end, VERB); verb !== null && verb.end < first.end; ) {
    start = verb.end;
    verb = verbAt(text, start, first.end, VERB);
  }
  return first.end - start > 1 ? { start, end: first.end } : first;
}

/** 看A的、B的 for 五个看, 把A转向B、C转向D for 三个转向: what only the first item begins with governs all of them. */
function withoutHead(text: string, items: readonly Span[], head: string): Span | null {
  const [first, ...others] = items as [Span, ...Span[]];
  if (others.length === 0 || head === '') return null;
  const rest = others.map((s) => text.slice(s.start, s.end));
  let { start } = first;
  // 减轻A、B are not 轻A、B: one unit is rather part of a word, but for 看A的、B的.
  const verb = verbAt(head, 0, head.length, VERB | NOMINAL)?.end === head.length && head.length > 1;
  const governs = verb || rest.every((t) => t.endsWith('的'));
  if (governs && text.startsWith(head, start) && !rest.some((t) => t.includes(head))) {
    start += head.length;
    if (text[start] === '其') start++;
  } else if (
    head.length > 1 &&
    '把将'.includes(text[start] as string) &&
    rest.every((t) => !'把将'.includes(t[0] as string) && t.indexOf(head) > 0)
  ) {
    start++;
  }
  return start > first.start && first.end - start > 1 ? { start, end: first.end } : null;
}

/** 建设A区、C区: long nouns with one ending, of which only the first stands behind a verb. */
function governsNouns(text: string, first: Span, others: readonly Span[]): boolean {
  const verb = FORMS.exec(text.slice(first.start, first.end));
  if (verb === null || others.length < 2) return false;
  const rest = text.slice(first.start + verb[0].length, first.end);
  const texts = others.map((s) => text.slice(s.start, s.end));
  const ending = rest.at(-1) as string;
  const alike = texts.filter((t) => t.endsWith(ending)).length * 2 > texts.length;
  return alike && rest.length > 3 && texts.every((t) => t.length > 3);
}

/** 推进100个项目开工、100个项目签约: the others begin with what follows the verb of the first, so the verb governs all. */
function withoutSharedVerb(scene: Scene, items: readonly Span[], head: string): Span | null {
  const { text } = scene;
  const [first, ...others] = items as [Span, ...Span[]];
  if (others.length === 0) return null;
  // 清理管理范围内的乱占、乱采、乱堆、乱建: the others begin with the head, so the first does.
  const open = commonPrefix(others.map((s) => text.slice(s.start, s.end)));
  const begin = text.slice((others[0] as Span).start, (others[0] as Span).start + open);
  const whole = text.slice(first.start, first.end);
  if (others.length > 1 && open > 0 && begin.startsWith(head) && head !== '' && !whole.includes('，')) {
    const at = whole.lastIndexOf(begin);
    const dropped = { start: first.start, end: first.start + Math.max(0, at) };
    // A noun (农村留守儿童) may belong to the first alone; a verb or a frame (在防控中) belongs to all.
    if (at > 1 && (/[中内后]$/.test(whole.slice(0, at)) || lastVerbEnd(scene, dropped) >= 0))
      return { start: dropped.end, end: first.end };
  }
  const verb = verbAt(text, first.start, first.end, VERB | NOMINAL);
  if (verb === null) return null;
  const rest = text.slice(verb.end, first.end);
  const shared = commonPrefix([rest, ...others.map((s) => text.slice(s.start, s.end))]);
  return shared > 1 ? { start: verb.end, end: first.end } : null;
}

const DRIVES = /^(?:统筹推进|协同推进|同步推进|推进|加强|加快|抓好|搞好|推动)/;

const FORMS = /^(?:形成|建立|建设|建成|打造|构建|设立|实行|实施|开展|推进|推动|推行|发展|培育|整合)/;

const CLOSING_NOUN = /(?<!发展|融合|同步)(?:建设|工作|改革|(?:竞相|协同|协调|联动|错位)发展)$/;

/** 推进A、B、C建设: the noun of action goes with the verb before the list. */
function withoutClosingNoun(scene: Scene, items: readonly Span[], first: Span): Span {
  const { text } = scene;
  const last = items.at(-1) as Span;
  if ((items[0] as Span).start === first.start || !DRIVES.test(text.slice(first.start, first.end))) return last;
  const noun = CLOSING_NOUN.exec(text.slice(last.start, last.end));
  return noun === null || noun.index < 2 ? last : { start: last.start, end: last.start + noun.index };
}

export function finish(scene: Scene, spans: readonly Span[], hints: TailHints): Span[] | null {
  const items = trimItems(scene, spans).map((s) => withoutConnective(scene, s));
  if (items.some((s) => s.end <= s.start)) return null;
  const last = items.length - 1;
  const whole = items[last] as Span;
  items[last] = trimItem(scene, cutTail(scene, whole, items.slice(0, last), hints));
  // 在A、B和C三个方面, 以A、B为主要内容: the preposition goes with the frame it opens.
  const first = items[0] as Span;
  if (
    whole.end > (items[last] as Span).end &&
    (scene.text[(items[last] as Span).end] !== '等' || scene.text[first.start] === '对') &&
    lengthOf(first) > 2 &&
    '在以对从将把由'.includes(scene.text[first.start] as string)
  ) {
    items[0] = { start: first.start + 1, end: first.end };
  } else {
    items[0] =
      withoutHead(scene.text, items, hints.head) ??
      withoutSharedVerb(scene, items, hints.head) ??
      withoutFrame(scene, items, whole);
    items[last] = withoutClosingNoun(scene, items, first);
  }
  return items.some((s) => s.end <= s.start) ? null : items;
}
