import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import type { Scene } from './scene.js';
import { trimItem } from './trim-item.js';

/** The segments of a multi slogan with what each counts: 四重一热 → 四重 (4), 一热 (1). */
export interface Segment extends Span {
  readonly text: string;
  readonly numeral: string;
  readonly count: number;
  /** The first unit of its head. */
  readonly head: string;
}

export function segmentsOf(scene: Scene, slogan: Slogan): Segment[] | null {
  const { text } = scene;
  const segments: Segment[] = [];
  for (let k = 0; k < slogan.numerals.length; k++) {
    const numeral = slogan.numerals[k] as Span & { value: number | null };
    const end = slogan.numerals[k + 1]?.start ?? slogan.end;
    const span = trimItem(scene, { start: numeral.start, end });
    const head = text.slice(numeral.end, span.end).replace(/^[个大项条张座支种类](?=.)/, '');
    if (numeral.value === null || numeral.value < 1 || numeral.value > 30 || head === '') return null;
    segments.push({
      ...span,
      text: text.slice(span.start, span.end),
      numeral: text.slice(numeral.start, numeral.end),
      count: numeral.value,
      head,
    });
  }
  return segments.length > 1 ? segments : null;
}

/** Whether the items of each segment hold the first unit of its head, in order; one segment may be told otherwise. */
export function carryHeads(text: string, items: readonly Span[], segments: readonly Segment[]): boolean {
  let k = 0;
  let carried = 0;
  for (const segment of segments) {
    const own = items.slice(k, k + segment.count).map((s) => text.slice(s.start, s.end));
    k += segment.count;
    const head = segment.head[0] as string;
    const last = segment.head.at(-1) as string;
    if (own.every((t) => t.includes(head)) || own.every((t) => t.includes(last))) carried++;
  }
  return carried >= 1 && carried * 2 >= segments.length;
}

/** Whether the items are the segments' by turns: 抓拆除、促改善、抓整治、促提升 for 两抓两促. */
export function alternate(text: string, items: readonly Span[], segments: readonly Segment[]): boolean {
  const [{ count } = { count: 0 }] = segments;
  if (count < 2 || segments.some((s) => s.count !== count)) return false;
  return items.every((s, k) => text.startsWith((segments[k % segments.length] as Segment).head[0] as string, s.start));
}

/** 整治甲、乙、丙 for 三个整治: a head of which only the first item of its segment holds governs all of them. */
export function withoutHeads(text: string, items: readonly Span[], segments: readonly Segment[]): readonly Span[] {
  const spans = [...items];
  let k = 0;
  for (const { count, head } of segments) {
    const [first, ...others] = spans.slice(k, k + count) as [Span, ...Span[]];
    const governs = head.length > 1 && others.length > 0 && text.startsWith(head, first.start);
    if (governs && !others.some((s) => text.slice(s.start, s.end).includes(head))) {
      const own = first.start + head.length;
      spans[k] = { start: text[own] === '其' ? own + 1 : own, end: first.end };
    }
    k += count;
  }
  return spans;
}
