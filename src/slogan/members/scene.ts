import type { Quotation, Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';

/** What the member rules look at: the text with its quotations indexed once, and the slogans. */
export interface Scene {
  readonly text: string;
  readonly slogans: readonly Slogan[];
  readonly quotations: readonly Quotation[];
  /** Quotations by their first unit and by the unit after their last. */
  readonly opening: ReadonlyMap<number, Quotation>;
  readonly closing: ReadonlyMap<number, Quotation>;
}

/** A list of members found for one slogan. */
export interface Stated {
  readonly spans: readonly Span[];
  readonly stated: 'full' | 'partial';
}

const OPEN = '（([【〔《〈{';
const CLOSE = '）)]】〕》〉}';
const BRACKET_REACH = 160;

/** The scene of a text: two maps over its quotations, built once. */
export function createScene(text: string, slogans: readonly Slogan[], quotations: readonly Quotation[]): Scene {
  const opening = new Map<number, Quotation>();
  const closing = new Map<number, Quotation>();
  for (const quotation of quotations) {
    // Titles are never cut or stripped of their marks: the brackets know them.
    if (!quotation.closed || quotation.repaired !== null || OPEN.includes(quotation.mark)) continue;
    opening.set(quotation.start, quotation);
    closing.set(quotation.end, quotation);
  }
  return { text, slogans, quotations, opening, closing };
}

/** Where the bracket or quotation that opens at `at` ends (at most `limit`), or `at` where none opens there. */
export function skipNested(scene: Scene, at: number, limit: number): number {
  const quotation = scene.opening.get(at);
  if (quotation !== undefined) return quotation.end <= limit ? quotation.end : at;
  const end = bracketEnd(scene, at, limit);
  return end < 0 ? at : end;
}

/** The end of the bracket that opens at `at`, or −1. */
export function bracketEnd(scene: Scene, at: number, limit: number): number {
  const { text } = scene;
  if (OPEN.indexOf(text[at] as string) < 0) return -1;
  const last = Math.min(limit, at + BRACKET_REACH);
  let depth = 0;
  for (let i = at; i < last; i++) {
    const c = text[i] as string;
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c) && --depth === 0) return i + 1;
  }
  return -1;
}

/** Where the bracket or quotation that ends at `end` begins (not before `limit`), or `end` where none ends there. */
export function skipNestedBack(scene: Scene, end: number, limit: number): number {
  const quotation = scene.closing.get(end);
  if (quotation !== undefined) return quotation.start >= limit ? quotation.start : end;
  const { text } = scene;
  if (end === 0 || CLOSE.indexOf(text[end - 1] as string) < 0) return end;
  const first = Math.max(limit, end - BRACKET_REACH);
  let depth = 0;
  for (let i = end - 1; i >= first; i--) {
    const c = text[i] as string;
    if (CLOSE.includes(c)) depth++;
    else if (OPEN.includes(c) && --depth === 0) return i;
  }
  return end;
}

/** Whether the unit opens or closes a bracket. */
export function isOpening(c: string): boolean {
  return OPEN.includes(c);
}
export function isClosing(c: string): boolean {
  return CLOSE.includes(c);
}

const SPACE = ' \t\n\r\u3000\u00a0';
/** Whether the unit is white space. */
export function isSpace(c: string | undefined): boolean {
  return c !== undefined && SPACE.includes(c);
}

/** Whether the unit ends a sentence. */
export function isStop(c: string | undefined): boolean {
  return c === '。' || c === '！' || c === '？' || c === '!' || c === '?' || c === '\n' || c === '\r';
}

/** Whether the unit is any kind of quotation mark. */
export function isMark(c: string | undefined): boolean {
  return c !== undefined && '“”‘’「」『』"＂〝〞﹁﹂'.includes(c);
}

/** The slogans that begin at `at` or later, in order. */
export function* slogansFrom(slogans: readonly Slogan[], at: number): Generator<Slogan> {
  let low = 0;
  let high = slogans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slogans[middle] as Slogan).start < at) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < slogans.length; k++) yield slogans[k] as Slogan;
}
