import type { Quotation, Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { bitsAt, CLOSES, MARK, OPEN, OPENS } from './units.js';

/** What the member rules look at: the text with its quotations indexed once, and the slogans. */
export interface Scene {
  readonly text: string;
  readonly slogans: readonly Slogan[];
  /** The closed quotations, titles aside, in text order. */
  readonly quotations: readonly Quotation[];
  /** The same by their first unit and by the unit after their last. */
  readonly opening: ReadonlyMap<number, Quotation>;
  readonly closing: ReadonlyMap<number, Quotation>;
  /** The first quotations with different words of two to five units that begin, and that end, with a unit. */
  readonly quotedFrom: ReadonlyMap<string, readonly Quotation[]>;
  readonly quotedTo: ReadonlyMap<string, readonly Quotation[]>;
  /** Where each line but the first begins, in order. */
  readonly lines: readonly number[];
}

/** A list of members found for one slogan. */
export interface Stated {
  readonly spans: readonly Span[];
  readonly stated: 'full' | 'partial';
}

const BRACKET_REACH = 160;

/** As many different words with one unit at an edge are more than any slogan counts. */
const QUOTED = 64;

/** The scene of a text: its lines, and its quotations by place and by edge, indexed once. */
export function createScene(text: string, slogans: readonly Slogan[], quotations: readonly Quotation[]): Scene {
  const opening = new Map<number, Quotation>();
  const closing = new Map<number, Quotation>();
  const usable: Quotation[] = [];
  for (const quotation of quotations) {
    // Titles are never cut or stripped of their marks: the brackets know them.
    if (!quotation.closed || quotation.repaired !== null || OPEN.includes(quotation.mark)) continue;
    usable.push(quotation);
    opening.set(quotation.start, quotation);
    closing.set(quotation.end, quotation);
  }
  const lines: number[] = [];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.push(i + 1);
  const [quotedFrom, quotedTo] = shortWords(usable);
  return { text, slogans, quotations: usable, opening, closing, quotedFrom, quotedTo, lines };
}

/** The quotations of short words by their first and by their last unit, each word once. */
function shortWords(quotations: readonly Quotation[]): [Map<string, Quotation[]>, Map<string, Quotation[]>] {
  const from = new Map<string, Quotation[]>();
  const to = new Map<string, Quotation[]>();
  const seen = new Set<string>();
  for (const quotation of quotations) {
    const word = quotation.text;
    if (word.length < 2 || word.length > 5 || seen.has(word)) continue;
    seen.add(word);
    for (const [edges, unit] of [
      [from, word[0] as string],
      [to, word.at(-1) as string],
    ] as const) {
      const list = edges.get(unit);
      if (list === undefined) edges.set(unit, [quotation]);
      else if (list.length < QUOTED) list.push(quotation);
    }
  }
  return [from, to];
}

/** Where the bracket or quotation that opens at `at` ends (at most `limit`), or `at` where none opens there. */
export function skipNested(scene: Scene, at: number, limit: number): number {
  const bits = bitsAt(scene.text, at);
  if ((bits & (OPENS | MARK)) === 0) return at;
  if ((bits & MARK) !== 0) {
    const quotation = scene.opening.get(at);
    return quotation !== undefined && quotation.end <= limit ? quotation.end : at;
  }
  const end = bracketEnd(scene, at, limit);
  return end < 0 ? at : end;
}

/** The end of the bracket that opens at `at`, or −1. */
export function bracketEnd(scene: Scene, at: number, limit: number): number {
  const { text } = scene;
  if ((bitsAt(text, at) & OPENS) === 0) return -1;
  const last = Math.min(limit, at + BRACKET_REACH);
  let depth = 0;
  for (let i = at; i < last; i++) {
    const bits = bitsAt(text, i);
    if ((bits & OPENS) !== 0) depth++;
    else if ((bits & CLOSES) !== 0 && --depth === 0) return i + 1;
  }
  return -1;
}

/** Where the bracket or quotation that ends at `end` begins (not before `limit`), or `end` where none ends there. */
export function skipNestedBack(scene: Scene, end: number, limit: number): number {
  const { text } = scene;
  const bits = bitsAt(text, end - 1);
  if ((bits & (CLOSES | MARK)) === 0) return end;
  if ((bits & MARK) !== 0) {
    const quotation = scene.closing.get(end);
    return quotation !== undefined && quotation.start >= limit ? quotation.start : end;
  }
  const first = Math.max(limit, end - BRACKET_REACH);
  let depth = 0;
  for (let i = end - 1; i >= first; i--) {
    const inner = bitsAt(text, i);
    if ((inner & CLOSES) !== 0) depth++;
    else if ((inner & OPENS) !== 0 && --depth === 0) return i;
  }
  return end;
}

/** The first index in `spans`, which are in text order, whose span begins at `at` or later. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The slogans that begin at `at` or later, in order. */
export function* slogansFrom(slogans: readonly Slogan[], at: number): Generator<Slogan> {
  for (let k = firstFrom(slogans, at); k < slogans.length; k++) yield slogans[k] as Slogan;
}

/** Where the lines behind `at` begin, in order. */
export function* linesFrom(lines: readonly number[], at: number): Generator<number> {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < lines.length; k++) yield lines[k] as number;
}

/** The quotations that begin at `at` or later, in order. */
export function* quotationsFrom(quotations: readonly Quotation[], at: number): Generator<Quotation> {
  for (let k = firstFrom(quotations, at); k < quotations.length; k++) yield quotations[k] as Quotation;
}
