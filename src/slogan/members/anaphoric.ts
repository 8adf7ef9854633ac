import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { clauseStart } from './clause-start.js';
import { NO_HINTS } from './cut-tail.js';
import { leftEdge, rightEdge } from './edges.js';
import { headOf } from './head.js';
import { quotationsFrom, type Scene, type Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { splitLast } from './split-last.js';
import { trimItem, trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';
import { isBreak, isPause } from './units.js';

const REACH = 500;
const NUMBERED = /^[0-9一二三四五六七八九十双两]/;

/**
 * Quoted members that hold the head, clauses or sentences after the slogan: “微组织” … “微窗口” … for “四微”. They must be
 * exactly as many as the slogan counts before the paragraph ends.
 */
export function membersQuotedLater(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const head = headOf(slogan);
  if (head === '' || head.length > 3) return null;
  const { text } = scene;
  const from = rightEdge(slogan);
  const limit = Math.min(text.length, from + REACH);
  const spans: Span[] = [];
  const seen = new Set<string>();
  let passed = from;
  let left = 4 * count + 12;
  for (const quotation of quotationsFrom(scene.quotations, from)) {
    if (quotation.start >= limit || --left < 0) break;
    if (quotation.start < passed) continue;
    for (; passed < quotation.start; passed++) if (text[passed] === '\n') return close(text, spans, count, head);
    passed = quotation.end;
    if (quotation.text.length <= head.length || quotation.text.length > 16) continue;
    if (quotation.text.includes(slogan.text) || slogan.text.includes(quotation.text)) continue;
    // “五个更大” is a peer of “两个更大”, no member.
    if (NUMBERED.test(quotation.text)) continue;
    let span: Span | null = null;
    if (quotation.text.startsWith(head) || quotation.text.endsWith(head)) span = quotation.inner;
    else {
      // “宁波数字统战”数据库: the head closes the noun behind the mark.
      for (let k = 1; k <= 3; k++) {
        if (
          text.startsWith(head, quotation.end + k) &&
          !/[，。、；“”]/.test(text.slice(quotation.end, quotation.end + k))
        ) {
          span = {
            start: quotation.start,
            end: quotation.end + k + head.length,
          };
          break;
        }
      }
    }
    if (span === null) continue;
    const key = text.slice(span.start, span.end);
    if (seen.has(key)) continue;
    seen.add(key);
    spans.push(span);
    if (spans.length > count) return null;
  }
  return close(text, spans, count, head);
}

/** The quotations as members, where they are as many as counted and all hold the head on one side. */
function close(text: string, spans: readonly Span[], count: number, head: string): Stated | null {
  if (spans.length !== count) return null;
  const opens = spans.every((s) => text.startsWith(head, s.start));
  const closes = spans.every((s) => text.startsWith(head, s.end - head.length));
  return opens || closes ? { spans, stated: 'full' } : null;
}

/**
 * Quoted members anywhere in the text, for a formulation that only takes up what the text has quoted one by one: “微课堂” …
 * “微舞台” … “四微”. All short quotations that begin with the head are counted, and there must be as many as it counts.
 */
export function membersQuotedAnywhere(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const head = headOf(slogan);
  if (head.length !== 1 || count < 3 || slogan.quotation === null) return null;
  for (const words of [scene.quotedFrom.get(head), scene.quotedTo.get(head)]) {
    const spans: Span[] = [];
    for (const { text: word, inner } of words ?? []) {
      if (word.includes(slogan.text) || NUMBERED.test(word)) continue;
      spans.push(inner);
      if (spans.length > count) break;
    }
    if (spans.length === count) return { spans, stated: 'full' };
  }
  return null;
}

/**
 * A list in the clause before the slogan's, taken up by 通过, 形成, 构建 …: …基础工程、…战略工程、…重点工程和…希望工程，通过“四大工程”….
 * Every item must end with the head.
 */
export function membersInClauseBefore(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const head = headOf(slogan);
  if (head === '' || (head.length < 2 ? count < 3 : count < 2)) return null;
  const { text } = scene;
  const left = leftEdge(slogan);
  let own = left;
  while (own > left - 8 && own > 0 && !isPause(text, own - 1) && !isBreak(text, own - 1)) own--;
  if (own < 2 || !(text[own - 1] === '，' || text[own - 1] === ',')) return null;
  const start = clauseStart(scene, own - 1, count);
  let items = between(start, own - 1, separatorsIn(scene, start, own - 1));
  if (items.length === count - 1) {
    items = splitLast(scene, items, { ...NO_HINTS, head }, true) ?? items;
  }
  if (items.length !== count) return null;
  const trimmed = trimItems(scene, items);
  // One unit closes many words: then it has to stand at the same place from the left as well.
  const places = trimmed.slice(1).map((s) => text.slice(s.start, s.end).indexOf(head));
  if (head.length === 1) {
    const even = trimmed.slice(1).every((s, k) => places[k] === places[0] && s.end - s.start < 9);
    if (
      !even ||
      (places[0] as number) < 0 ||
      !text.slice((trimmed[0] as Span).start, (trimmed[0] as Span).end).includes(head)
    )
      return null;
  } else if (!trimmed.every((s) => s.end - s.start > head.length && text.startsWith(head, s.end - head.length)))
    return null;
  const others = trimmed.slice(1).map((s) => text.slice(s.start, s.end));
  const first = trimLeft(scene, trimmed[0] as Span, others);
  return first && { spans: [first, ...trimmed.slice(1)], stated: 'full' };
}

// 把 and 将 before what is disposed of; not in 即将, 大将, 把握, 将军.
const DISPOSES = /(?<![即大主名上中小少])[把将](?![握控关军来士领])/;

/** X是…三大法宝之一: one member, its clause's subject. */
export function memberOneOf(scene: Scene, slogan: Slogan): Stated | null {
  const { text } = scene;
  if (!text.startsWith('之一', rightEdge(slogan))) return null;
  const left = leftEdge(slogan);
  const start = clauseStart(scene, left);
  const clause = text.slice(start, left);
  const verb = /(?:[已也就还仍])?(?:成为|作为|属于|就是|是)/.exec(clause);
  if (verb === null || verb.index < 2 || verb.index > 40) return null;
  // 会议把X作为三大任务之一: what is disposed of is the member.
  const told = clause.slice(0, verb.index).replace(/将$/, '');
  const disposed = verb[0].endsWith('作为') ? told.search(DISPOSES) : -1;
  const subject = trimItem(scene, { start: start + disposed + 1, end: start + told.length });
  const word = text.slice(subject.start, subject.end);
  if (word.length < 2 || word.length > 20 || /^[这那它其此该]|^(?:我们|他们|因此|所以|但)/.test(word)) return null;
  return { spans: [subject], stated: 'partial' };
}
