import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { NO_HINTS } from './cut-tail.js';
import { rightEdge } from './edges.js';
import { glossesAfter } from './glosses.js';
import { isUnknown } from './known.js';
import { clauseForEach, clausesOf, subjects } from './multi-clauses.js';
import { listedBefore, listedInGloss, splitAtAll, withoutModifier, wovenItems } from './multi-lists.js';
import type { Scene, Stated } from './scene.js';
import { alternate, carryHeads, type Segment, segmentsOf, withoutHeads } from './segments.js';
import { splitList } from './split-list.js';
import { memberText } from './trim-item.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

/**
 * The members of a multi slogan: the members of its segments one after another, where the text glosses each segment
 * (“三大联动”即…；“六个跨越”即…), or a list of as many items as the numerals add up to, whose items carry the heads.
 */
export function membersOfMulti(
  scene: Scene,
  slogan: Slogan,
  countMembers: (start: number, end: number, numeral: Span & { value: number | null }) => readonly Span[] | null,
): Stated | null {
  const { text } = scene;
  const segments = segmentsOf(scene, slogan);
  if (segments === null) return null;
  const from = rightEdge(slogan);
  const total = segments.reduce((sum, s) => sum + s.count, 0);
  if (total > 40) return null;

  // Each segment on its own, later in the text.
  const spans: Span[] = [];
  let at = from;
  for (const segment of segments) {
    const limit = Math.min(text.length, at + 700);
    const label = labelOf(text, at, limit, segment);
    if (label === null) break;
    const { start } = label;
    const members = countMembers(start, label.end, {
      start,
      end: start + (text.slice(segment.start, segment.end).length - segment.head.length),
      value: segment.count,
    });
    if (members === null) break;
    spans.push(...members);
    at = label.end;
  }
  if (spans.length === total) return { spans, stated: 'full' };

  for (const gloss of glossesAfter(scene, from, total)) {
    if (gloss.ordinalsOnly || gloss.strength === 'weak' || gloss.end <= gloss.start) continue;
    const clauses = clausesOf(scene, gloss.start, gloss.end, segments);
    if (clauses !== null) return { spans: clauses, stated: 'full' };
    const woven = wovenItems(scene, gloss, segments);
    if (woven !== null) return { spans: woven, stated: 'full' };
    const listed = listedInGloss(scene, gloss, segments, total);
    if (listed !== null) return { ...listed, spans: withoutVerb(text, listed.spans) };
    const items = splitList(scene, gloss.start, gloss.end, total, NO_HINTS) ?? splitAtAll(scene, gloss, total);
    if (items?.every((s) => s.end - s.start <= 40)) {
      if (carryHeads(text, items, segments) || alternate(text, items, segments)) {
        const own = withoutModifier(text, items, segments[0] as Segment);
        return { spans: withoutVerb(text, withoutHeads(text, own, segments)), stated: 'full' };
      }
    }
    const each = clauseForEach(scene, gloss, segments);
    if (each !== null && !isUnknown(slogan, textsOf(text, each))) return { spans: each, stated: 'full' };
  }
  const found = listedBefore(scene, slogan, segments, total) ?? subjects(scene, from, segments);
  return found !== null && isUnknown(slogan, textsOf(text, found.spans)) ? null : found;
}

const FORMS = /^(?:形成|建立|建设|建成|打造|构建|设立|实行|实施|开展|推进|推动|推行|发展|培育)/;

/** 建设A区、B区、C地 for 两区一地: a verb that only the first of nouns begins with. */
function withoutVerb(text: string, items: readonly Span[]): readonly Span[] {
  const [first, ...others] = items as [Span, ...Span[]];
  const verb = FORMS.exec(text.slice(first.start, first.end));
  if (verb === null || others.some((s) => verbAt(text, s.start, s.end, VERB | NOMINAL) !== null)) return items;
  return [{ start: first.start + verb[0].length, end: first.end }, ...others];
}

const textsOf = (text: string, spans: readonly Span[]): string[] => spans.map((s) => memberText(text, s));

/** Where a segment is said again, its words whole or as “一核” of 一核支撑. */
function labelOf(text: string, at: number, limit: number, segment: Segment): Span | null {
  const stretch = text.slice(at, limit);
  const next = stretch.indexOf(segment.text);
  if (next >= 0) return { start: at + next, end: at + next + segment.text.length };
  const size = segment.text.length - segment.head.length;
  for (let length = segment.text.length - 1; length > size; length--) {
    const short = stretch.indexOf(`“${segment.text.slice(0, length)}”`);
    if (short >= 0) return { start: at + short + 1, end: at + short + 1 + length };
  }
  return null;
}
