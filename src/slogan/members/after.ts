import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { leftEdge, rightEdge } from './edges.js';
import { opensEnumeration, readEnumeration, readHeadEnumeration } from './enumeration.js';
import { connectiveEnd, glossesAfter } from './glosses.js';
import { headOf } from './head.js';
import { startsWithVerb } from './member-of-one.js';
import type { Scene, Stated } from './scene.js';
import { separatorsIn } from './separators.js';
import { splitList } from './split-list.js';

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
