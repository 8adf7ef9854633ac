// Invariants. Documents' contents lie one after another in `units`, document d from `starts[d]` to `starts[d + 1]`. With
// grams of g units and a step of minLength − g + 1, grams are entered at content positions 0, step, 2 step … of each
// document, so that any shared stretch of minLength units holds an entered gram whole. A query looks up each of its
// positions, and grows every hit both ways as far as the texts agree: what it gives is maximal.
import {
  type CorpusDocument,
  checkInteger,
  checkIterable,
  checkOneOf,
  checkOptions,
  checkString,
  type Span,
} from '../text/index.js';
import { type Content, contentOf, type Ignored } from './content.js';

export interface TextReuseOptions {
  /** Units (characters) a shared passage must have at least, not counting ignored ones; default 13. */
  readonly minLength?: number | undefined;
  /** What is passed over: `marks`, symbols and space (default), `space` alone, or `nothing`. */
  readonly ignore?: Ignored | undefined;
}

/** A passage that two texts share. */
export interface ReusedPassage {
  /** Where it stands in the source and in the text asked about. */
  readonly a: Span;
  readonly b: Span;
  /** Units it has, ignored ones not counted. */
  readonly length: number;
  /** The passage as it stands in the text asked about. */
  readonly text: string;
}

/** A passage shared with a document of an index. */
export interface IndexedPassage extends ReusedPassage {
  /** Number and name of the document that `a` is a span of. */
  readonly document: number;
  readonly id: string;
}

/** A corpus made ready to be asked which of its documents a text shares passages with. */
export interface TextReuseIndex {
  readonly documentCount: number;
  readonly minLength: number;
  readonly ignore: Ignored;
  /**
   * The passages that `text` shares with documents of the index, by document, within one in order of the text. Of
   * passages that lie within each other the longest is given, of equal ones the first in the document.
   *
   * @param exclude name of a document to pass over, such as the text's own.
   */
  find(text: string, exclude?: string): readonly IndexedPassage[];
}

const GRAM = 7;

/**
 * Makes an index of shared passages over thousands of documents, one time; then each text is compared with all of them
 * at the cost of its own length and of what it shares. Offsets are into the texts as given.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const index = textReuseIndex([{ id: '报告', text: '要坚持稳中求进工作总基调，推动高质量发展。', meta: {} }]);
 * index.find('会议强调，坚持“稳中求进”工作总基调推动高质量发展！').map((passage) => passage.text);
 * // ['坚持“稳中求进”工作总基调推动高质量发展']
 */
export function textReuseIndex(documents: Iterable<CorpusDocument>, options: TextReuseOptions = {}): TextReuseIndex {
  const { minLength, ignore } = readTextReuseOptions('textReuseIndex', options);
  checkIterable('textReuseIndex', 'documents', 'an iterable of documents', documents);
  const ids: string[] = [];
  const texts: string[] = [];
  const contents: Uint16Array[] = [];
  const starts: number[] = [0];
  for (const document of documents) {
    checkString('textReuseIndex', 'each document.text', document?.text);
    checkString('textReuseIndex', 'each document.id', document.id);
    const { units } = contentOf(document.text, ignore);
    ids.push(document.id);
    texts.push(document.text);
    contents.push(units);
    starts.push((starts.at(-1) as number) + units.length);
  }
  const gram = Math.min(GRAM, minLength);
  const step = minLength - gram + 1;
  const units = new Uint16Array(starts.at(-1) as number);
  for (const [d, content] of contents.entries()) units.set(content, starts[d]);
  const table = enterGrams(units, starts, gram, step);

  return {
    documentCount: ids.length,
    minLength,
    ignore,
    find(text, exclude) {
      checkString('find', 'text', text);
      const query = contentOf(text, ignore);
      const matches = matchesOf(query.units, units, starts, table, gram, minLength);
      const found: IndexedPassage[] = [];
      for (const [document, list] of [...matches].sort((x, y) => x[0] - y[0])) {
        if (ids[document] === exclude) continue;
        const source = contentOf(texts[document] as string, ignore);
        const base = starts[document] as number;
        for (const { from, at, length } of withoutContained(list)) {
          const b = spanOf(query, at, length);
          found.push({
            document,
            id: ids[document] as string,
            a: spanOf(source, from - base, length),
            b,
            length,
            text: text.slice(b.start, b.end),
          });
        }
      }
      return found;
    },
  };
}

/** Checks the options that `textReuse` shares and fills in the defaults. */
export function readTextReuseOptions(name: string, options: TextReuseOptions): { minLength: number; ignore: Ignored } {
  checkOptions(name, options, ['minLength', 'ignore']);
  const { minLength = 13, ignore = 'marks' } = options;
  checkInteger(name, 'options.minLength', minLength, 2);
  checkOneOf(name, 'options.ignore', ignore, ['marks', 'space', 'nothing']);
  return { minLength, ignore };
}

/** A hash table of grams in typed arrays: `heads` by hash, entries chained by `next`; −1 ends a chain. */
interface GramTable {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly positions: Int32Array;
}

function hashAt(units: Uint16Array, at: number, gram: number): number {
  let hash = 0;
  for (let i = at; i < at + gram; i++) hash = (Math.imul(hash, 0x01000193) ^ (units[i] as number)) | 0;
  // The low bits of such a hash are poor; mix them before they choose a slot.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

function enterGrams(units: Uint16Array, starts: readonly number[], gram: number, step: number): GramTable {
  const positions: number[] = [];
  for (let d = 0; d + 1 < starts.length; d++) {
    const end = (starts[d + 1] as number) - gram;
    for (let at = starts[d] as number; at <= end; at += step) positions.push(at);
  }
  let size = 1 << 10;
  while (size < positions.length * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(positions.length);
  // Entered backwards, so that chains run from the first document to the last.
  for (let entry = positions.length - 1; entry >= 0; entry--) {
    const slot = hashAt(units, positions[entry] as number, gram) & (size - 1);
    next[entry] = heads[slot] as number;
    heads[slot] = entry;
  }
  return { heads, next, positions: Int32Array.from(positions) };
}

/** A stretch of the query at `at` that agrees with the index at `from`. */
interface Match {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** All maximal matches of `minLength` units or more, by document. */
function matchesOf(
  query: Uint16Array,
  units: Uint16Array,
  starts: readonly number[],
  { heads, next, positions }: GramTable,
  gram: number,
  minLength: number,
): Map<number, Match[]> {
  const matches = new Map<number, Match[]>();
  // By diagonal (place in the index minus place in the query): how far the query was matched along it.
  const reached = new Map<number, number>();
  const mask = heads.length - 1;
  for (let at = 0; at + gram <= query.length; at++) {
    let entry = heads[hashAt(query, at, gram) & mask] as number;
    for (; entry >= 0; entry = next[entry] as number) {
      const place = positions[entry] as number;
      if ((reached.get(place - at) ?? 0) > at) continue;
      let same = 0;
      while (same < gram && units[place + same] === query[at + same]) same++;
      if (same < gram) continue;
      const document = documentAt(starts, place);
      const first = starts[document] as number;
      const last = starts[document + 1] as number;
      let from = place;
      let begin = at;
      while (from > first && begin > 0 && units[from - 1] === query[begin - 1]) {
        from--;
        begin--;
      }
      let end = at + gram;
      let to = place + gram;
      while (to < last && end < query.length && units[to] === query[end]) {
        to++;
        end++;
      }
      reached.set(place - at, end);
      // No half of a surrogate pair.
      if (isLow(query[begin] as number)) {
        begin++;
        from++;
      }
      if (isHigh(query[end - 1] as number)) end--;
      if (end - begin < minLength) continue;
      const list = matches.get(document);
      const match = { from, at: begin, length: end - begin };
      if (list === undefined) matches.set(document, [match]);
      else list.push(match);
    }
  }
  return matches;
}

const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/** The document that holds `place`, by halving. */
function documentAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Drops matches whose stretch of the query lies within that of another; what remains is in order of the query. */
function withoutContained(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((x, y) => x.at - y.at || y.length - x.length || x.from - y.from);
  const kept: Match[] = [];
  let end = -1;
  for (const match of sorted) {
    if (match.at + match.length <= end) continue;
    end = match.at + match.length;
    kept.push(match);
  }
  return kept;
}

function spanOf({ offsets }: Content, at: number, length: number): Span {
  return { start: offsets[at] as number, end: (offsets[at + length - 1] as number) + 1 };
}
