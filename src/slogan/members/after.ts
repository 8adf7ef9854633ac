import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { opensEnumeration, readEnumeration, readHeadEnumeration } from './enumeration.js';
import { headOf } from './head.js';
import {
  bracketEnd,
  isClosing,
  isMark,
  isOpening,
  isSpace,
  isStop,
  type Scene,
  type Stated,
  skipNested,
} from './scene.js';
import { separatorsIn, splitList } from './split-list.js';
import { trimItem } from './trim-item.js';
import { VERB, verbAt } from './verbs.js';

const TAIL = 16;
const REACH = 700;
/** How far the gloss of one slogan may reach: so much for each member. */
const REACH_OF_MEMBER = 60;

/** Where a gloss of a slogan begins, and how sure its introduction is. */
export interface Gloss extends Span {
  /** 即, 指, ： and brackets introduce a gloss; 是 and 为 may introduce anything. */
  readonly strength: 'strong' | 'weak';
  /** Whether only a list of ordinals counts here. */
  readonly ordinalsOnly: boolean;
}

const STRONG = [
  '分别是',
  '分别为',
  '分别指',
  '分别包括',
  '主要是指',
  '主要包括',
  '主要是',
  '主要指',
  '具体包括',
  '具体是',
  '具体为',
  '具体指',
  '具体来说',
  '也就是',
  '就是',
  '是指',
  '包括',
  '即',
  '指',
];
const NOT_AFTER_ZHI = '导标出数挥引明定示令望';
const NOT_AFTER_JI = '将可便使刻时日席';
const NOT_BEFORE_JI = '立随当旋';

/** Where a slogan's own stretch ends: after its suffix, else after its closing mark, else after itself. */
export function rightEdge(slogan: Slogan): number {
  return Math.max(slogan.suffix?.end ?? 0, slogan.quotation?.end ?? 0, slogan.end);
}

/** Where a slogan's own stretch begins: before its opening mark. */
export function leftEdge(slogan: Slogan): number {
  return Math.min(slogan.quotation?.start ?? slogan.start, slogan.start);
}

/** The end of the connective that stands at `at` (即, 是指, 包括, 分别是 …), or −1. */
function connectiveEnd(text: string, at: number): number {
  for (const word of STRONG) {
    if (!text.startsWith(word, at)) continue;
    const next = text[at + word.length] ?? '';
    if (word.endsWith('指') && NOT_AFTER_ZHI.includes(next)) continue;
    if (word === '即' && (NOT_AFTER_JI.includes(next) || NOT_BEFORE_JI.includes(text[at - 1] ?? ''))) continue;
    return at + word.length;
  }
  return -1;
}

/** The end of the sentence from `at` on, brackets and quotations passed over. */
export function sentenceEnd(scene: Scene, at: number, reach: number = REACH): number {
  const { text } = scene;
  const limit = Math.min(text.length, at + reach);
  let i = at;
  while (i < limit) {
    if (isStop(text, i) || isClosing(text, i)) return i;
    const after = skipNested(scene, i, limit);
    i = after > i ? after : i + 1;
  }
  return i;
}

/** Where the next slogan is glossed before `end` (…；“三保障”即…), or `end`. */
function nextGloss(scene: Scene, at: number, end: number): number {
  const { text } = scene;
  for (const separator of separatorsIn(scene, at, end)) {
    if (separator.level < 2) continue;
    let next = separator.end;
    while (isSpace(text, next)) next++;
    const quotation = scene.opening.get(next);
    if (quotation === undefined || quotation.end >= end) continue;
    if (connectiveEnd(text, quotation.end) > 0 || text[quotation.end] === '：') return separator.start;
  }
  return end;
}

/** The end of the clause from `at` on: the first ， ； or stop outside brackets and quotations. */
function clauseEnd(scene: Scene, at: number): number {
  const end = sentenceEnd(scene, at);
  return separatorsIn(scene, at, end).find((s) => s.level >= 2)?.start ?? end;
}

/** The stretches after `from` that may gloss a slogan (with `segment`, one part of a slogan: 四县为A、B…), nearest first. */
export function glossesAfter(scene: Scene, from: number, count: number, segment = false): Gloss[] {
  const { text } = scene;
  const glosses: Gloss[] = [];
  const reach = Math.min(REACH, (count + 2) * REACH_OF_MEMBER);
  const add = (start: number, strength: Gloss['strength'], ordinalsOnly = false) => {
    let at = start;
    // ：即…, ，即：…
    for (;;) {
      while (at < text.length && (text[at] === '：' || text[at] === ':' || text[at] === ' ' || text[at] === '\u3000'))
        at++;
      const next = connectiveEnd(text, at);
      if (next < 0) break;
      at = next;
    }
    if (isSpace(text, at)) {
      let next = at;
      while (isSpace(text, next)) next++;
      if (opensEnumeration(text, next)) at = next;
    }
    glosses.push({
      start: at,
      end: nextGloss(scene, at, sentenceEnd(scene, at, reach)),
      strength,
      ordinalsOnly,
    });
  };
  const limit = Math.min(text.length, from + TAIL);
  let i = from;
  while (i < limit) {
    const c = text[i] as string;
    if (c === '：' || c === ':') {
      add(i + 1, 'strong');
      return glosses;
    }
    if (c === '—' || c === '―' || c === '－') {
      let next = i;
      while (text[next] === c) next++;
      add(next, 'strong');
      return glosses;
    }
    if (isOpening(text, i)) {
      const end = bracketEnd(scene, i, Math.min(text.length, from + REACH));
      if (end < 0) return glosses;
      if (c === '（' || c === '(') {
        let start = i + 1;
        const connective = connectiveEnd(text, start);
        if (connective > 0) start = connective;
        glosses.push({
          start,
          end: end - 1,
          strength: 'strong',
          ordinalsOnly: false,
        });
      }
      i = end;
      continue;
    }
    if (c === '，' || c === ',') {
      let next = i + 1;
      while (isSpace(text, next)) next++;
      if (connectiveEnd(text, next) > 0) add(next, 'strong');
      else if (opensEnumeration(text, next)) add(next, 'strong', true);
      return glosses;
    }
    if (isStop(text, i)) {
      let next = i + 1;
      while (isSpace(text, next)) next++;
      if (opensEnumeration(text, next)) add(next, 'strong', true);
      else if (c !== '\n' && connectiveEnd(text, next) > 0) add(next, 'strong');
      return glosses;
    }
    if ('；;、！？'.includes(c) || (isMark(text, i) && scene.opening.has(i))) return glosses;
    const connective = connectiveEnd(text, i);
    if (connective > 0) {
      add(connective, 'strong');
      return glosses;
    }
    if ((c === '是' && i - from <= 4) || (segment && c === '为' && i === from)) {
      const pause = clauseEnd(scene, i + 1);
      glosses.push({
        start: i + 1,
        end: pause,
        strength: 'weak',
        ordinalsOnly: false,
      });
      return glosses;
    }
    i++;
  }
  return glosses;
}

/** The members that stand after a count slogan: “NX”，即A、B · “NX”：A… · “NX”（A、B） · 一是…二是…. */
export function membersAfter(scene: Scene, slogan: Slogan, count: number, segment = false): Stated | null {
  const { text } = scene;
  const from = rightEdge(slogan);
  const head = headOf(slogan);
  const hints = {
    numeral: slogan.numerals[0]?.text ?? '',
    count,
    head,
    suffixes: slogan.suffix === null ? [] : [slogan.suffix.text],
  };
  const left = leftEdge(slogan);
  const before = text.slice(Math.max(0, left - 12), left);
  const asked = readHeadEnumeration(scene, from, count, head);
  if (asked !== null) return asked;
  for (const gloss of glossesAfter(scene, from, count, segment)) {
    if (opensEnumeration(text, gloss.start)) {
      const found = readEnumeration(scene, gloss.start, count, head, before);
      // Headings that speak of the slogan (一、什么是“两新”组织) are no members of it.
      if (found !== null && !found.spans.some((s) => text.slice(s.start, s.end).includes(slogan.text))) return found;
      continue;
    }
    if (gloss.ordinalsOnly || gloss.end <= gloss.start) continue;
    if (gloss.strength === 'weak' && count < 3) continue;
    // “NX”和“MY”：“NX”指…: the gloss is another slogan's.
    const quotation = scene.opening.get(gloss.start);
    if (quotation !== undefined && !slogan.text.startsWith(quotation.text) && connectiveEnd(text, quotation.end) > 0)
      continue;
    // The next segment of a slogan is told behind ；.
    const strong = segment ? separatorsIn(scene, gloss.start, gloss.end).find((s) => s.level === 3) : undefined;
    const own = strong && splitList(scene, gloss.start, strong.start, count, hints);
    const spans = own ?? splitList(scene, gloss.start, gloss.end, count, hints);
    if (spans === null || spans.some((s) => s.end - s.start > 80)) continue;
    return { spans: quotedOf(scene, spans, head), stated: 'full' };
  }
  return null;
}

/** The quotations that the items end with, where all of them end with the head: 织密便民“血脉网”，做实守信“信用网”…. */
function quotedOf(scene: Scene, spans: readonly Span[], head: string): readonly Span[] {
  const quotations = spans.map((s) => scene.closing.get(s.end));
  const named = quotations.every(
    (q, k) => q !== undefined && q.start > (spans[k] as Span).start && q.text.endsWith(head),
  );
  // 农业“坝区”、产业“园区” are names with a modifier: only a verb is left out.
  const governed = spans.every((s) => startsWithVerb(scene.text, s));
  return named && governed && head !== '' ? quotations.map((q, k) => q?.inner ?? (spans[k] as Span)) : spans;
}

/** The one thing that “一X” counts, where a gloss right behind it names it: “一核”即中心城区. */
export function memberOfOne(scene: Scene, slogan: Slogan): Stated | null {
  const { text } = scene;
  let at = rightEdge(slogan);
  if (text[at] === '，' || text[at] === '：') at++;
  const gloss = connectiveEnd(text, at);
  if (gloss < 0) return null;
  const span = trimItem(scene, {
    start: gloss,
    end: Math.min(clauseEnd(scene, gloss), sentenceEnd(scene, gloss)),
  });
  if (span.end - span.start < 2 || span.end - span.start > 24 || startsWithVerb(text, span)) return null;
  return { spans: [span], stated: 'full' };
}

function startsWithVerb(text: string, span: Span): boolean {
  return verbAt(text, span.start, span.end, VERB) !== null;
}
