import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { membersBefore } from './before.js';
import type { TailHints } from './cut-tail.js';
import { clauseEnd, leftEdge, rightEdge } from './edges.js';
import { opensEnumeration, readEnumeration, readHeadEnumeration } from './enumeration.js';
import { connectiveEnd, type Gloss, glossesAfter } from './glosses.js';
import { headOf, MEASURES } from './head.js';
import { headClauses } from './head-clauses.js';
import { startsWithVerb } from './member-of-one.js';
import { quotationsFrom, type Scene, type Stated, slogansFrom } from './scene.js';
import { separatorsIn } from './separators.js';
import { splitList } from './split-list.js';

/** What stands behind the number that closes a list. */
const SUMS = `${MEASURES}类者`;

const NUMERAL = /[0-9一二三四五六七八九十百千“第]/;

/** How a clause begins that tells what a list is for. */
const PURPOSE = /^(?:为|使|以此|从而|争取|确保)/;

/** The members that stand after a count slogan: “NX”，即A、B · “NX”：A… · “NX”（A、B） · 一是…二是…. */
export function membersAfter(scene: Scene, slogan: Slogan, count: number, segment = false): Stated | null {
  const { text } = scene;
  const from = rightEdge(slogan);
  const head = headOf(slogan);
  const hints = {
    numeral: slogan.numerals[0]?.text ?? '',
    count,
    head,
    suffixes: suffixesOf(text, slogan),
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
    if (gloss.strength === 'weak' && count < 3 && text[gloss.start - 1] !== '为') continue;
    const named = namedIn(scene, gloss, count, head);
    if (named !== null) return named;
    const again = readAgain(scene, slogan, gloss, count);
    if (again !== null) return again;
    // “NX”和“MY”：“NX”指…: the gloss is another slogan's.
    const quotation = scene.opening.get(gloss.start);
    if (quotation !== undefined && !slogan.text.startsWith(quotation.text) && connectiveEnd(text, quotation.end) > 0)
      continue;
    const clauses = gloss.strength === 'strong' ? headClauses(scene, gloss, count, head) : null;
    if (clauses !== null) return { spans: clauses, stated: 'full' };
    // The next segment of a slogan is told behind ；.
    const strong = segment ? separatorsIn(scene, gloss.start, gloss.end).find((s) => s.level === 3) : undefined;
    const own = strong && splitList(scene, gloss.start, strong.start, count, hints);
    const spans =
      own ??
      untilSum(scene, slogan, gloss, splitList(scene, gloss.start, gloss.end, count, hints), hints) ??
      beforeAside(scene, gloss, count, hints) ??
      beforePurpose(scene, gloss, count, hints);
    if (spans === null || spans.some((s) => s.end - s.start > (count === 2 ? 40 : 80))) continue;
    return { spans: quotedOf(scene, spans, head), stated: 'full' };
  }
  return null;
}

/** The list before a clause that tells more of its last item: …，其中D…. */
function beforeAside(scene: Scene, gloss: Span, count: number, hints: TailHints): Span[] | null {
  const aside = scene.text.slice(gloss.start, gloss.end).indexOf('，其中');
  return aside < 0 ? null : splitList(scene, gloss.start, gloss.start + aside, count, hints);
}

/** Clauses and one more that tells what they are for: 支持A，鼓励B，引导C，为企业减负. */
function beforePurpose(scene: Scene, gloss: Gloss, count: number, hints: TailHints): Span[] | null {
  if (gloss.strength === 'weak' || count < 3) return null;
  const clauses = separatorsIn(scene, gloss.start, gloss.end).filter((s) => s.level >= 2);
  const last = clauses.at(-1);
  if (last === undefined || clauses.length !== count) return null;
  const purpose = PURPOSE.exec(scene.text.slice(last.end, last.end + 4))?.[0];
  if (purpose === undefined || clauses.slice(0, -1).some((s) => scene.text.startsWith(purpose, s.end))) return null;
  return splitList(scene, gloss.start, last.start, count, hints);
}

/** The list that its number closes, where a split of the whole gloss goes beyond it: A、B、C三项保险实行统一登记、统一征缴. */
function untilSum(scene: Scene, slogan: Slogan, gloss: Gloss, whole: Span[] | null, hints: TailHints): Span[] | null {
  const { count } = hints;
  if (gloss.strength === 'weak' || count < 3) return whole;
  const { text } = scene;
  const numerals = [slogan.numerals[0]?.text ?? String(count), String(count)];
  // 全会期间，总书记讲话时，对甲市提出“三大定位”: a clause before it is no list.
  const stop = Math.min(clauseEnd(scene, gloss.start, gloss.end), whole?.at(-1)?.start ?? gloss.end);
  for (let i = gloss.start + 2 * count - 1; i < stop; i++) {
    if (NUMERAL.test(text[i - 1] as string)) continue;
    const said = numerals.find((n) => text.startsWith(n, i));
    if (said !== undefined && SUMS.includes(text[i + said.length] ?? '\0'))
      return splitList(scene, gloss.start, i, count, hints) ?? behindDe(scene, gloss.start, i, hints) ?? whole;
  }
  return whole;
}

/** 在甲、乙、丙划定的A、B、C三条控制线: the list behind the last 的 before its number. */
function behindDe(scene: Scene, start: number, end: number, hints: TailHints): Span[] | null {
  const at = scene.text.slice(start, end).lastIndexOf('的') + 1;
  return at > 1 ? splitList(scene, start + at, end, hints.count, hints) : null;
}

/** What may close the last item for all: the suffix of the slogan and the word behind its mark (“五城”建设：…英雄之城建设). */
function suffixesOf(text: string, slogan: Slogan): readonly string[] {
  const suffixes = slogan.suffix === null ? [] : [slogan.suffix.text];
  const closes = slogan.quotation?.end ?? slogan.end;
  const behind = /^[\u4e00-\u9fff]{2}/.exec(text.slice(closes, closes + 2));
  if (behind !== null && !suffixes.includes(behind[0])) suffixes.push(behind[0]);
  return suffixes;
}

/** Exactly `count` quotations that end with the head: 即…的“风景带”，…的“文化带”，…的“农业带” for “三带”. */
function namedIn(scene: Scene, gloss: Span, count: number, head: string): Stated | null {
  if (head === '' || count < 2) return null;
  const spans: Span[] = [];
  for (const quotation of quotationsFrom(scene.quotations, gloss.start)) {
    if (quotation.end > gloss.end) break;
    if (quotation.text.length < head.length + 2 || quotation.text.length > 16 || !quotation.text.endsWith(head))
      continue;
    spans.push(quotation.inner);
    if (spans.length > count) return null;
  }
  return spans.length === count ? { spans, stated: 'full' } : null;
}

/** “五篇文章”：指…要做好A、B、C、D、E“五篇文章”: a gloss that says the slogan again is read before it. */
function readAgain(scene: Scene, slogan: Slogan, gloss: Span, count: number): Stated | null {
  const { text } = scene;
  for (const other of slogansFrom(scene.slogans, gloss.start)) {
    if (other.start >= gloss.end) return null;
    if (other.kind !== 'count' || other.canonical !== slogan.canonical) continue;
    const found = membersBefore(scene, other, count);
    // A list that begins the gloss has its edge there.
    const introduced = text.slice(gloss.start, found?.spans[0]?.start ?? gloss.start).includes('，');
    return found?.stated === 'full' && introduced ? found : null;
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
