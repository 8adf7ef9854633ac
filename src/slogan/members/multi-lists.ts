import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { clauseStart } from './clause-start.js';
import { conjunctionsIn } from './conjunctions.js';
import { NO_HINTS } from './cut-tail.js';
import { leftEdge } from './edges.js';
import { groundBefore } from './links.js';
import type { Scene, Stated } from './scene.js';
import type { Segment } from './segments.js';
import { asPause, between, separatorsIn } from './separators.js';
import { commonPrefix } from './shared.js';
import { splitLast } from './split-last.js';
import { trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';

/** 双招双引：招商引资、招才引智: as many items as each segment counts, each with the heads of all segments. */
export function wovenItems(scene: Scene, gloss: Span, segments: readonly Segment[]): readonly Span[] | null {
  const { text } = scene;
  const [{ count, head } = { count: 0, head: '' }] = segments;
  if (count < 2 || segments.some((s) => s.count !== count)) return null;
  const separators = separatorsIn(scene, gloss.start, gloss.end);
  const pause = separators.find((s) => s.level >= 2)?.start ?? gloss.end;
  const cuts = separators.filter((s) => s.end <= pause);
  const items = trimItems(scene, between(gloss.start, pause, cuts));
  if (items.length !== count) return null;
  const texts = items.map((s) => text.slice(s.start, s.end));
  // 以水定城、以水定地: all begin alike, and hold the head.
  const alike = commonPrefix(texts) > 0;
  if (!texts.every((t) => (alike ? t.includes(head[0] as string) : t.startsWith(head[0] as string)) && t.length < 24))
    return null;
  const rest = segments.slice(1);
  const woven = texts.every((t) => rest.every((s) => t.includes(s.head[0] as string)));
  // 管A的必须…, 管B的也要…: 必须 may be said in other words.
  const must =
    rest.length === 1 && /^(?:必|必须|应|不)$/.test(rest[0]?.head ?? '') && texts.every((t) => /[要须应]/.test(t));
  return woven || must ? items : null;
}

/** 职工家属区供水、供电、供热…: a modifier of all items before the head that they begin with. */
export function withoutModifier(text: string, items: readonly Span[], segment: Segment): readonly Span[] {
  const own = items.slice(0, segment.count).map((s) => text.slice(s.start, s.end));
  const head = segment.head[0] as string;
  const [first = '', second = ''] = own;
  const at = first.lastIndexOf(head);
  if (at < 1 || first.length - at !== second.length || !own.slice(1).every((t) => t.startsWith(head))) return items;
  return [{ start: (items[0] as Span).start + at, end: (items[0] as Span).end }, ...items.slice(1)];
}

/** A区、B带和C区“两区一带”: right before the slogan, and the items end with its heads, each as often as it is counted. */
export function listedBefore(scene: Scene, slogan: Slogan, segments: readonly Segment[], total: number): Stated | null {
  const { text } = scene;
  if (total < 3 || total > 20) return null;
  const { anchor, deng } = groundBefore(text, leftEdge(slogan), '');
  const start = clauseStart(scene, anchor, total + 1);
  const items = itemsOf(scene, start, anchor, total);
  const spans = trimItems(scene, items);
  const wanted = headsOf(segments);
  const texts = spans.map((s) => text.slice(s.start, s.end));
  const ends = texts.map((t) => t.at(-1) ?? '');
  const whole =
    items.length === total &&
    (wanted.sort().join('') === ends.sort().join('') || carriesEach(texts, segments) || holdsEach(texts, segments));
  // A路、B路、C桥等“十路一桥”: some of them, each with a head.
  const partial = deng && items.length > 1 && items.length < total && ends.every((end) => wanted.includes(end));
  if (!whole && !partial) return null;
  const others = spans.slice(1).map((s) => text.slice(s.start, s.end));
  const first = trimLeft(scene, spans[0] as Span, others);
  return first && { spans: [first, ...spans.slice(1)], stated: partial ? 'partial' : 'full' };
}

/** Whether the items hold the heads in order, segment by segment: 干线铁路、干线公路和城际铁路、… for 两干三城. */
function carriesEach(texts: readonly string[], segments: readonly Segment[]): boolean {
  let k = 0;
  let carried = 0;
  for (const { count, head } of segments) {
    const own = texts.slice(k, k + count);
    k += count;
    const last = head.at(-1) as string;
    // The first item of all may still hold the verb before the list.
    if (own.every((t, i) => t.endsWith(last) || t.startsWith(head) || (k === count && i === 0 && t.includes(head))))
      carried += count > 1 ? 2 : 1;
  }
  return carried > 1 && carried >= segments.length;
}

/** Whether each item holds one of the heads, in any order, and each head stands in as many as are counted: 四治一改. */
function holdsEach(texts: readonly string[], segments: readonly Segment[]): boolean {
  const heads = segments.map((s) => s.head[0] as string);
  if (new Set(heads).size < heads.length || !texts.every((t) => heads.some((h) => t.includes(h)))) return false;
  return segments.every((s, k) => texts.filter((t) => t.includes(heads[k] as string)).length === s.count);
}

/** The last unit of the head of each segment, as often as it counts. */
function headsOf(segments: readonly Segment[]): string[] {
  return segments.flatMap((s) => Array.from({ length: s.count }, () => s.head.at(-1) as string));
}

/** A stretch cut at 、, and at its conjunctions too where that makes up the number. */
function itemsOf(scene: Scene, start: number, end: number, total: number): Span[] {
  const items = between(start, end, separatorsIn(scene, start, end));
  if (items.length === total) return items;
  const split = items.length === total - 1 ? splitLast(scene, items, NO_HINTS, true) : null;
  if (split !== null) return split;
  const all: Span[] = [];
  for (const { start: from, end: to } of items) {
    all.push(...between(from, to, conjunctionsIn(scene, from, to).map(asPause)));
  }
  return items.length < total && all.length === total ? all : items;
}

/** The stretch cut at every 、 and conjunction, where that makes up the number; else `null`. */
export function splitAtAll(scene: Scene, gloss: Span, total: number): Span[] | null {
  const spans = trimItems(scene, itemsOf(scene, gloss.start, gloss.end, total));
  // “一极”就是A、…: a gloss of the first segment only.
  if (spans.some((s) => /[”’](?:就是|即|是指|指)/.test(scene.text.slice(s.start, s.end)))) return null;
  return spans.length === total && spans.every((s) => s.end > s.start) ? spans : null;
}

/** As many items as the numerals add up to, in any order, each of which ends with a head: （A河、B河和C路、D路及E路）. */
export function listedInGloss(scene: Scene, gloss: Span, segments: readonly Segment[], total: number): Stated | null {
  const { text } = scene;
  if (total < 3 || total > 20) return null;
  const spans = trimItems(scene, itemsOf(scene, gloss.start, gloss.end, total));
  const ends = spans.map((s) => text[s.end - 1] ?? '');
  const whole = spans.length === total && headsOf(segments).sort().join('') === ends.sort().join('');
  return whole ? { spans, stated: 'full' } : null;
}
