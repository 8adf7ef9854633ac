import {
  type AsyncTokenInput,
  type ColumnDocument,
  isWithin,
  kindOfText,
  overDocuments,
  type TokenInput,
  type TokenizedDocument,
  tokensOf,
} from '../table/index.js';
import { checkInteger, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import type { Token } from '../tokenize/index.js';

/**
 * What to look for. A string is a stretch of whole tokens: `乡村振兴` finds 乡村振兴 as one token or as 乡村 + 振兴, and not
 * inside 乡村振兴局. The objects say it otherwise:
 * `tokens` – words side by side, each by its norm, `*` for any one token; `text` – the characters wherever they stand,
 * tokens or not; `pattern` – every match of a regular expression in the text; `category` – tokens of a lexicon category
 * or below it.
 */
export type KwicQuery =
  | string
  | { readonly tokens: readonly string[] }
  | { readonly text: string }
  | { readonly pattern: RegExp }
  | { readonly category: string };

export interface KwicOptions {
  /** Tokens on each side, spaces not counted; default 10. */
  readonly window?: number | undefined;
  /** Default `position`: as they stand. `left` sorts by what stands before the node, read backwards token by token. */
  readonly sort?: 'position' | 'left' | 'node' | 'right' | undefined;
  /** Lines at most, after sorting; default all. */
  readonly limit?: number | undefined;
}

/** One line: `left + node + right` is a stretch of the text exactly as it stands, from `contextStart` to `contextEnd`. */
export interface KwicLine {
  /** Id of the document, or `null`. */
  readonly document: string | null;
  /** Place of the document in the input, from 0. */
  readonly documentIndex: number;
  readonly left: string;
  readonly node: string;
  readonly right: string;
  /** Where the node stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly contextStart: number;
  readonly contextEnd: number;
}

interface Cut {
  readonly text: string;
  /** Offsets of the tokens, and the end of the text. */
  readonly starts: readonly number[];
  readonly tokens: readonly (Token | string)[];
}

interface SortableLine extends KwicLine {
  readonly leftTokens: readonly string[];
  readonly rightTokens: readonly string[];
}

const normOf = (token: Token | string): string => (typeof token === 'string' ? token : token.norm);
const textOf = (token: Token | string): string => (typeof token === 'string' ? token : token.text);
const isSpace = (token: Token | string): boolean =>
  typeof token === 'string' ? kindOfText(token) === 'space' : token.kind === 'space';

function cutOf(tokens: readonly (Token | string)[]): Cut {
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += textOf(token).length;
  }
  starts.push(at);
  return { text: tokens.map(textOf).join(''), starts, tokens };
}

/** First token that begins at or after an offset. */
function tokenFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans of the occurrences of a text, from left to right, without overlap. */
function* occurrences(text: string, wanted: string): Generator<readonly [number, number]> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    yield [at, at + wanted.length];
  }
}

function* alignedOccurrences(cut: Cut, wanted: string): Generator<readonly [number, number]> {
  const { text, starts } = cut;
  for (let at = text.indexOf(wanted); at >= 0; ) {
    const end = at + wanted.length;
    const whole = starts[tokenFrom(starts, at)] === at && starts[tokenFrom(starts, end)] === end;
    if (whole) yield [at, end];
    at = text.indexOf(wanted, whole ? end : at + 1);
  }
}

function* sequences(cut: Cut, wanted: readonly string[]): Generator<readonly [number, number]> {
  const solid = cut.tokens.map((_, i) => i).filter((i) => !isSpace(cut.tokens[i]!));
  for (let i = 0; i + wanted.length <= solid.length; i++) {
    if (!wanted.every((norm, k) => norm === '*' || normOf(cut.tokens[solid[i + k]!]!) === norm)) continue;
    const last = i + wanted.length - 1;
    yield [cut.starts[solid[i]!]!, cut.starts[solid[last]! + 1]!];
    i = last;
  }
}

function* matches(text: string, pattern: RegExp): Generator<readonly [number, number]> {
  const flags = pattern.flags.includes('g') ? pattern.flags : pattern.flags + 'g';
  for (const match of text.matchAll(new RegExp(pattern.source, flags.replace('y', '')))) {
    if (match[0].length > 0) yield [match.index, match.index + match[0].length];
  }
}

function* inCategory(cut: Cut, category: string): Generator<readonly [number, number]> {
  for (let i = 0; i < cut.tokens.length; i++) {
    const token = cut.tokens[i]!;
    const own = typeof token === 'string' ? null : (token.entry?.category ?? null);
    if (own !== null && isWithin(own, category)) yield [cut.starts[i]!, cut.starts[i + 1]!];
  }
}

/** @throws TypeError where the query has none of the forms, or is empty. */
function compileQuery(query: KwicQuery): (cut: Cut) => Generator<readonly [number, number]> {
  const filled = (value: unknown): value is string => typeof value === 'string' && value !== '';
  if (filled(query)) return (cut) => alignedOccurrences(cut, query);
  if (typeof query === 'object' && query !== null) {
    const keys = Object.keys(query);
    if (keys.length === 1) {
      if ('text' in query && filled(query.text)) return (cut) => occurrences(cut.text, query.text);
      if ('category' in query && filled(query.category)) return (cut) => inCategory(cut, query.category);
      if ('pattern' in query && query.pattern instanceof RegExp) return (cut) => matches(cut.text, query.pattern);
      if ('tokens' in query && Array.isArray(query.tokens) && query.tokens.length > 0 && query.tokens.every(filled)) {
        return (cut) => sequences(cut, query.tokens);
      }
    }
  }
  const forms = 'a text, { tokens }, { text }, { pattern } or { category }, none of them empty';
  return rejectType('kwic', 'query', forms, query);
}

/** Token index `count` tokens that are not space to the left or right of `from`. */
function walk(tokens: readonly (Token | string)[], from: number, count: number, step: -1 | 1): number {
  let at = from;
  for (let left = count; left > 0; ) {
    const next = step < 0 ? at - 1 : at;
    if (next < 0 || next >= tokens.length) break;
    if (!isSpace(tokens[next]!)) left--;
    at += step;
  }
  return at;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}

/**
 * Key word in context: every occurrence of the query with `window` tokens on each side. A line rebuilds the text:
 * `left + node + right` is exactly `text.slice(contextStart, contextEnd)`, spaces and line breaks included. A match
 * that cuts through tokens (`text`, `pattern`) still takes whole tokens beyond the cut ones. Occurrences of one query
 * never overlap; the leftmost is taken.
 *
 * Order: document, then position, or as `sort` says (code units; equal lines by position). Nothing found: no lines.
 *
 * A stream (async iterable) gives a promise of the same lines. Only the lines are held, never the
 * documents.
 *
 * @throws TypeError where the input is uncut text or the query is empty; RangeError for a wrong option.
 * @example
 * kwic(['全面', '推进', '乡村', '振兴', '，', '加快'], '乡村振兴', { window: 1 })[0]
 * // { document: null, documentIndex: 0, left: '推进', node: '乡村振兴', right: '，', start: 4, end: 8,
 * //   contextStart: 2, contextEnd: 9 }
 */
export function kwic(input: TokenInput, query: KwicQuery, options?: KwicOptions): readonly KwicLine[];
export function kwic(input: AsyncTokenInput, query: KwicQuery, options?: KwicOptions): Promise<readonly KwicLine[]>;
export function kwic(
  input: TokenInput | AsyncTokenInput,
  query: KwicQuery,
  options: KwicOptions = {},
): readonly KwicLine[] | Promise<readonly KwicLine[]> {
  checkOptions('kwic', options, ['window', 'sort', 'limit']);
  const { window = 10, sort = 'position', limit = Number.MAX_SAFE_INTEGER } = options;
  checkInteger('kwic', 'options.window', window, 0);
  checkOneOf('kwic', 'options.sort', sort, ['position', 'left', 'node', 'right']);
  checkInteger('kwic', 'options.limit', limit, 0);
  const find = compileQuery(query);
  const lines: SortableLine[] = [];
  let documentIndex = -1;
  const add = (document: TokenizedDocument | ColumnDocument): void => {
    documentIndex++;
    if (sort === 'position' && lines.length >= limit) return;
    const cut = cutOf(tokensOf(document));
    const { text, starts, tokens } = cut;
    for (const [start, end] of find(cut)) {
      // A match that begins or ends inside a token keeps the rest of that token as part of its context.
      const next = tokenFrom(starts, end);
      const before = tokenFrom(starts, start);
      const first = walk(tokens, starts[before] === start ? before : before - 1, window, -1);
      const last = walk(tokens, next, window, 1);
      const innerLeft = Math.min(starts[first]!, start);
      const contextStart = window === 0 ? start : innerLeft;
      const contextEnd = window === 0 ? end : Math.max(starts[last]!, end);
      lines.push({
        document: document.id ?? null,
        documentIndex,
        left: text.slice(contextStart, start),
        node: text.slice(start, end),
        right: text.slice(end, contextEnd),
        start,
        end,
        contextStart,
        contextEnd,
        leftTokens:
          sort === 'left'
            ? tokens
                .slice(first, before)
                .filter((t) => !isSpace(t))
                .map(textOf)
                .reverse()
            : [],
        rightTokens:
          sort === 'right'
            ? tokens
                .slice(next, last)
                .filter((t) => !isSpace(t))
                .map(textOf)
            : [],
      });
    }
  };
  return overDocuments('kwic', input, add, () => {
    if (sort === 'left') lines.sort((a, b) => compareLists(a.leftTokens, b.leftTokens));
    if (sort === 'right') lines.sort((a, b) => compareLists(a.rightTokens, b.rightTokens));
    if (sort === 'node') lines.sort((a, b) => (a.node < b.node ? -1 : a.node > b.node ? 1 : 0));
    return lines.slice(0, limit).map(({ leftTokens: _left, rightTokens: _right, ...line }) => line);
  });
}
