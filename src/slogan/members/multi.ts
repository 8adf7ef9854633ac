import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { NO_HINTS } from './cut-tail.js';
import { rightEdge } from './edges.js';
import { glossesAfter } from './glosses.js';
import {
  clausesOf,
  listedBefore,
  listedInGloss,
  splitAtAll,
  subjects,
  withoutModifier,
  wovenItems,
} from './multi-lists.js';
import type { Scene, Stated } from './scene.js';
import { carryHeads, type Segment, segmentsOf } from './segments.js';
import { splitList } from './split-list.js';

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
    const next = text.slice(at, limit).indexOf(segment.text);
    if (next < 0) break;
    const start = at + next;
    const members = countMembers(start, start + segment.text.length, {
      start,
      end: start + (text.slice(segment.start, segment.end).length - segment.head.length),
      value: segment.count,
    });
    if (members === null) break;
    spans.push(...members);
    at = start + segment.text.length;
  }
  if (spans.length === total) return { spans, stated: 'full' };

  for (const gloss of glossesAfter(scene, from, total)) {
    if (gloss.ordinalsOnly || gloss.strength === 'weak' || gloss.end <= gloss.start) continue;
    const clauses = clausesOf(scene, gloss.start, gloss.end, segments);
    if (clauses !== null) return { spans: clauses, stated: 'full' };
    const woven = wovenItems(scene, gloss, segments);
    if (woven !== null) return { spans: woven, stated: 'full' };
    const listed = listedInGloss(scene, gloss, segments, total);
    if (listed !== null) return listed;
    const items = splitList(scene, gloss.start, gloss.end, total, NO_HINTS) ?? splitAtAll(scene, gloss, total);
    if (items === null || items.some((s) => s.end - s.start > 40)) continue;
    if (carryHeads(text, items, segments))
      return {
        spans: withoutModifier(text, items, segments[0] as Segment),
        stated: 'full',
      };
  }
  return listedBefore(scene, slogan, segments, total) ?? subjects(scene, from, segments);
}
