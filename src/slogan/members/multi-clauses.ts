import type { Span } from '../../text/index.js';
import { conjunctionsIn } from './conjunctions.js';
import type { TailHints } from './cut-tail.js';
import type { Scene, Stated } from './scene.js';
import type { Segment } from './segments.js';
import { between, separatorsIn } from './separators.js';
import { splitList } from './split-list.js';
import { trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';
import { isSpace } from './units.js';

/** Clauses in a row, one for each segment with as many items as it counts: 重点发展A、B、C，加快发展D带和E带 for 三区两带. */
export function clausesOf(
  scene: Scene,
  start: number,
  end: number,
  segments: readonly Segment[],
): readonly Span[] | null {
  const { text } = scene;
  const separators = separatorsIn(scene, start, end).filter((s) => s.level >= 2);
  const clauses = between(start, end, separators);
  const spans: Span[] = [];
  let k = 0;
  let carried = 0;
  for (const clause of clauses) {
    const segment = segments[k];
    if (segment === undefined) break;
    const items = segment.count === 1 ? null : segmentItems(scene, clause, segment);
    if (items === null) {
      if (k > 0) return null;
      continue;
    }
    const others = items.slice(1).map((s) => text.slice(s.start, s.end));
    const first = trimLeft(scene, items[0] as Span, others);
    if (first === null) return null;
    const last = segment.head.at(-1) as string;
    const ending = (items.at(-1) as Span).end;
    // 甲空间、乙空间、丙空间三类空间: the numeral is said again behind the items.
    const again = text.startsWith(segment.numeral, ending) || text.startsWith(String(segment.count), ending);
    if (again || (others.every((t) => t.endsWith(last)) && text[first.end - 1] === last)) carried++;
    spans.push(first, ...items.slice(1));
    k++;
  }
  return k === segments.length && carried > 0 ? spans : null;
}

/**
 * One clause for each segment and nothing else: 禁鞭、禁烧、禁煤，严控A、B for 三禁两控. The items of one segment at least
 * must hold its head.
 */
export function clauseForEach(scene: Scene, gloss: Span, segments: readonly Segment[]): readonly Span[] | null {
  const separators = separatorsIn(scene, gloss.start, gloss.end);
  const level = separators.some((s) => s.level === 3) ? 3 : 2;
  const clauses = between(
    gloss.start,
    gloss.end,
    separators.filter((s) => s.level >= level),
  ).filter((s) => s.end > s.start);
  if (clauses.length !== segments.length || clauses.length < 2) return null;
  // 按照A、B，…: a clause that only says how is no segment's.
  if (clauses.some((s) => /^(?:按照|根据|通过|围绕|依托|[以在为经])/.test(scene.text.slice(s.start, s.start + 2))))
    return null;
  const spans: Span[] = [];
  let carried = 0;
  for (const [k, clause] of clauses.entries()) {
    const segment = segments[k] as Segment;
    const items = segment.count === 1 ? trimItems(scene, [clause]) : segmentItems(scene, clause, segment);
    if (items === null) return null;
    const texts = items.map((s) => scene.text.slice(s.start, s.end));
    if (texts.some((t) => t.length < 1 || t.length > 60 || segments.some((s) => t.includes(s.text)))) return null;
    if (items.length > 1 && texts.every((t) => t.includes(segment.head[0] as string))) carried++;
    spans.push(...items);
  }
  return carried > 0 ? spans : null;
}

/** A clause cut into the items of a segment; at 和 rather than 、 where both items then end with the head: A、B流域C带和D带. */
function segmentItems(scene: Scene, clause: Span, segment: Segment): readonly Span[] | null {
  if (segment.count === 2) {
    const last = segment.head.at(-1) as string;
    for (const conjunction of conjunctionsIn(scene, clause.start, clause.end)) {
      const ends = scene.text[conjunction.start - 1] === last && scene.text[clause.end - 1] === last;
      if (ends)
        return [
          { start: clause.start, end: conjunction.start },
          { start: conjunction.end, end: clause.end },
        ];
    }
  }
  const hints: TailHints = {
    numeral: segment.numeral,
    count: segment.count,
    head: segment.head,
    suffixes: [],
  };
  return splitList(scene, clause.start, clause.end, segment.count, hints);
}

/** Clauses in a row whose subjects end with the heads: 清流河要…；明湖要…；琅琊山要… for 一河一湖一山. */
export function subjects(scene: Scene, from: number, segments: readonly Segment[]): Stated | null {
  const { text } = scene;
  const heads: string[] = [];
  for (const segment of segments) for (let i = 0; i < segment.count; i++) heads.push(segment.head.at(-1) as string);
  if (heads.length > 12) return null;
  const end = Math.min(text.length, from + 900);
  const spans: Span[] = [];
  let clause = true;
  for (let i = from; i < end && spans.length < heads.length && text[i] !== '\n'; i++) {
    const c = text[i] as string;
    if (c === '；' || c === '。') {
      clause = true;
      continue;
    }
    if (!clause || isSpace(text, i)) continue;
    clause = false;
    for (let k = 2; k <= 6; k++) {
      if (text[i + k - 1] !== heads[spans.length]) continue;
      if (!'要将以加重着力在新，'.includes(text[i + k] ?? '\0')) continue;
      spans.push({ start: i, end: i + k });
      break;
    }
  }
  return spans.length === heads.length ? { spans, stated: 'full' } : null;
}
