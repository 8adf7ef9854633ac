import type { Span } from '../../text/index.js';
import { linesFrom, type Scene, type Stated, skipNested } from './scene.js';
import { commonPrefix } from './shared.js';
import { trimItem } from './trim-item.js';
import { isSpace } from './units.js';
import { VERB, verbAt } from './verbs.js';

/** An ordinal that opens an item: 一是, 第二， ③ （四） 5. */
interface Marker extends Span {
  readonly ordinal: number;
  readonly style: 'is' | 'must' | 'ordinal' | 'circle' | 'list' | 'bracket' | 'digit' | 'side';
}

const NUMBER = '[一二三四五六七八九十]{1,3}';
const MARKER = new RegExp(
  `(?:(${NUMBER})(是|要|[、])|第(${NUMBER})(?:[，、：,]|是|步，?)|([①-⑳])|[（(](${NUMBER})[）)]|([0-9]{1,2})[.．、](?![0-9])|[（(]([0-9]{1,2})[）)]|(一方面|另一方面))`,
  'y',
);
const FIRST = '一第①（(1';
const DIGITS = '一二三四五六七八九十';
const REACH = 1500;
const REACH_OF_HEADING = 5000;
const GAP = 60;

function ordinalOf(numeral: string): number {
  const at = numeral.indexOf('十');
  if (at < 0) return numeral.length === 1 ? DIGITS.indexOf(numeral) + 1 : 0;
  const tens = at === 0 ? 1 : DIGITS.indexOf(numeral[0] as string) + 1;
  return tens * 10 + (at + 1 < numeral.length ? DIGITS.indexOf(numeral[at + 1] as string) + 1 : 0);
}

function markerAt(text: string, at: number): Marker | null {
  MARKER.lastIndex = at;
  const m = MARKER.exec(text);
  if (m === null) return null;
  const start = at;
  const end = at + m[0].length;
  if (m[1] !== undefined)
    return {
      start,
      end,
      ordinal: ordinalOf(m[1]),
      style: m[2] === '是' ? 'is' : m[2] === '要' ? 'must' : 'list',
    };
  if (m[3] !== undefined) return { start, end, ordinal: ordinalOf(m[3]), style: 'ordinal' };
  if (m[4] !== undefined)
    return {
      start,
      end,
      ordinal: m[4].charCodeAt(0) - 0x2460 + 1,
      style: 'circle',
    };
  if (m[5] !== undefined) return { start, end, ordinal: ordinalOf(m[5]), style: 'bracket' };
  if (m[6] !== undefined) return { start, end, ordinal: Number(m[6]), style: 'digit' };
  if (m[7] !== undefined) return { start, end, ordinal: Number(m[7]), style: 'digit' };
  return { start, end, ordinal: m[8] === '一方面' ? 1 : 2, style: 'side' };
}

/** Whether an item can begin here: after a sentence, a clause or a line. */
function isAtStart(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || isSpace(text, at - 1) || '。；;，,：:！？!?、”’）)—'.includes(before);
}

/** The next ordinal of one style: within reach, or farther away where ordinals open lines, as those of headings do. */
function nextMarker(scene: Scene, last: Marker, headed: boolean): Marker | null {
  const { text } = scene;
  const limit = Math.min(text.length, last.end + REACH);
  for (let i = last.end; i < limit; i++) {
    const c = text[i] as string;
    if (!'一二三四五六七八九十第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮（(1234567890另'.includes(c) || !isAtStart(text, i)) continue;
    const marker = markerAt(text, i);
    if (marker?.style === last.style) return marker;
  }
  if (!headed) return null;
  for (const line of linesFrom(scene.lines, limit)) {
    if (line > last.end + REACH_OF_HEADING) return null;
    const marker = markerAt(text, line);
    if (marker?.style === last.style) return marker;
  }
  return null;
}

/** Whether `at` (after white space) opens a list of ordinals. */
export function opensEnumeration(text: string, at: number): boolean {
  let i = at;
  while (isSpace(text, i)) i++;
  return FIRST.includes(text[i] ?? '\0') && markerAt(text, i)?.ordinal === 1;
}

/**
 * The items of 一是…二是…, 第一…第二…, ①②, 一方面…另一方面… that begin at `at`: exactly `count`, each up to its first
 * pause; `null` where there are more or fewer. Items that name themselves by a quotation with the head are that quotation.
 */
export function readEnumeration(scene: Scene, at: number, count: number, head: string, before: string): Stated | null {
  const { text } = scene;
  let i = at;
  while (isSpace(text, i)) i++;
  const first = markerAt(text, i);
  if (first === null || first.ordinal !== 1) return null;
  const markers: Marker[] = [first];
  const headed = first.start === 0 || text[first.start - 1] === '\n';
  for (let marker = nextMarker(scene, first, headed); marker !== null && marker.ordinal > 1; ) {
    if (marker.ordinal !== markers.length + 1) return null;
    markers.push(marker);
    if (markers.length > count) return null;
    marker = nextMarker(scene, marker, headed);
  }
  const limit = Math.min(text.length, (markers.at(-1) as Marker).end + REACH);
  // A text that breaks off states some of them.
  const tail = text.slice((markers.at(-1) as Marker).end, limit);
  // “NX”深入人心。一是…: behind a full stop only the whole of them is a list of X.
  const introduced = !'。！？'.includes(text[at - 1] ?? '。');
  const broken =
    introduced && limit === text.length && !tail.includes('\n') && markers.length > 1 && first.style === 'is';
  if (markers.length !== count && !broken) return null;

  const named = markers.map((m, k) => namedBy(scene, m.end, markers[k + 1]?.start ?? text.length, head));
  if (markers.length === count && named.every((s) => s !== null)) return { spans: named as Span[], stated: 'full' };
  const spans = markers.map((m) => trimItem(scene, { start: m.end, end: pauseAfter(scene, m.end) }));
  const told = markers.map((m, k) => clauseWithHead(scene, m.end, markers[k + 1]?.start ?? text.length, head));
  if (first.style === 'side' && told.every((s) => s !== null)) return { spans: told as Span[], stated: 'full' };
  if (spans.some((s) => s.end <= s.start || s.end - s.start > GAP)) return null;
  const stated = markers.length === count ? 'full' : 'partial';
  return { spans: withoutSharedVerb(text, spans, before), stated };
}

/**
 * The items of 一问…二问…三问… for “三问”: ordinals that carry the head, the first soon after `at`, each up to its question
 * mark, full stop or semicolon.
 */
export function readHeadEnumeration(scene: Scene, at: number, count: number, head: string): Stated | null {
  if (head === '' || head.length > 2 || count > 10) return null;
  const { text } = scene;
  const markers: number[] = [];
  let from = at;
  const limit = Math.min(text.length, at + 600);
  for (let ordinal = 1; ordinal <= count; ordinal++) {
    const reach = ordinal === 1 ? Math.min(limit, at + 42 + head.length) : limit;
    const next = text.slice(from, reach).indexOf(`${DIGITS[ordinal - 1]}${head}`);
    if (next < 0 || !isAtStart(text, from + next)) return null;
    markers.push(from + next);
    from += next + 1 + head.length;
  }
  const spans = markers.map((marker, k) => {
    const start = marker + 1 + head.length;
    let stop = start;
    const next = markers[k + 1] ?? limit;
    while (stop < next && !'？。；！?!;\n'.includes(text[stop] as string)) stop++;
    return trimItem(scene, { start, end: stop });
  });
  return spans.some((s) => s.end <= s.start || s.end - s.start > GAP) ? null : { spans, stated: 'full' };
}

/** The first pause after `at`, brackets and quotations passed over. */
function pauseAfter(scene: Scene, at: number): number {
  const { text } = scene;
  const limit = Math.min(text.length, at + GAP + 20);
  let i = at;
  while (i < limit) {
    if ('，。；：！？,;:!?\n\r'.includes(text[i] as string)) return i;
    const after = skipNested(scene, i, text.length);
    i = after > i ? after : i + 1;
  }
  return i;
}

/** The quotation in the first clause after `at` whose text ends with the head: 造好“沟通桥” for 三座桥. */
function namedBy(scene: Scene, at: number, limit: number, head: string): Span | null {
  if (head === '') return null;
  const { text } = scene;
  const end = Math.min(limit, pauseAfter(scene, at));
  for (let i = at; i < end; i++) {
    const quotation = scene.opening.get(i);
    if (quotation === undefined) continue;
    if (quotation.text.length > head.length && quotation.text.endsWith(head)) return quotation.inner;
    for (let k = 1; k <= 3; k++) {
      if (text.startsWith(head, quotation.end + k) && quotation.end + k < end) {
        return { start: quotation.start, end: quotation.end + k + head.length };
      }
    }
    return null;
  }
  return null;
}

/** What a clause of the item sets up, where that ends with the head: 设立风险补偿池 for two 池. */
function clauseWithHead(scene: Scene, at: number, limit: number, head: string): Span | null {
  const { text } = scene;
  for (let from = at; from < limit; ) {
    const end = Math.min(limit, pauseAfter(scene, from));
    if (head !== '' && text.startsWith(head, end - head.length)) {
      const span = trimItem(scene, { start: from, end });
      const verb = verbAt(text, span.start, span.end, VERB);
      if (verb !== null && span.end - verb.end > head.length) return { start: verb.end, end: span.end };
    }
    if (!'，,'.includes(text[end] ?? '。')) return null;
    from = end + 1;
  }
  return null;
}

/** Items without the verb that all of them and the slogan share: 完善“四个体系”：一是完善…. */
export function withoutSharedVerb(text: string, spans: readonly Span[], before: string): readonly Span[] {
  const texts = spans.map((s) => text.slice(s.start, s.end));
  for (let length = commonPrefix(texts); length > 1; length--) {
    if (!before.endsWith((texts[0] as string).slice(0, length))) continue;
    if (texts.every((t) => t.length > length)) return spans.map((s) => ({ start: s.start + length, end: s.end }));
  }
  return spans;
}
