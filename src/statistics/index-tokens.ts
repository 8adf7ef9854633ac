import {
  type AsyncTokenInput,
  type ColumnDocument,
  compileTokenFilter,
  createTypeReader,
  FILTER_OPTIONS,
  kindOfText,
  overDocuments,
  type TokenFilterOptions,
  type TokenInput,
  type TokenizedDocument,
} from '../table/index.js';
import { checkOneOf, checkOptions } from '../text/index.js';
import { TOKEN_KINDS } from '../tokenize/index.js';
import { GrowingInt32 } from './growing-array.js';

export interface IndexTokensOptions extends TokenFilterOptions {
  /** What windows and n-grams never cross: the end of a `sentence` (default) or of a `document`. */
  readonly boundary?: 'sentence' | 'document' | undefined;
}

/**
 * A corpus as numbers, in text order: what collocates, n-grams and dispersion are computed from, as often as one likes.
 * Treat it as read-only.
 */
export interface TokenIndex {
  /** Types by number, in order of first occurrence. */
  readonly types: readonly string[];
  /** Occurrences of each type. */
  readonly counts: Int32Array;
  /** The type at each place; −1 for a word that the filter removed and that keeps its place. */
  readonly places: Int32Array;
  /** Places where a document begins, and `places.length` at the end. */
  readonly documentStarts: Int32Array;
  /** Places where a segment begins that no window crosses, and `places.length` at the end. */
  readonly segmentStarts: Int32Array;
  /** Places before which something was removed (a mark or a symbol), in order: no n-gram crosses these. */
  readonly gaps: Int32Array;
  /** Tokens that count (N). */
  readonly tokenCount: number;
  readonly documentCount: number;
}

const PLACELESS: ReadonlySet<string> = new Set(['space', 'punctuation', 'symbol']);

/**
 * Indexes a corpus once for `collocates`, `ngramAssociation` and `dispersion`. Counted are words, numbers and Latin
 * words unless `kinds` says otherwise. Marks, symbols and space that are not counted take no place, so a window of five
 * is five words; a word that the filter removes (a stop word, a part of speech) keeps its place, so that nothing becomes
 * adjacent that was not. A stream gives a promise.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * const index = indexTokens([['深化', '改革', '，', '扩大', '开放', '。']]);
 * index.tokenCount; // 4
 */
export function indexTokens(input: TokenInput, options?: IndexTokensOptions): TokenIndex;
export function indexTokens(input: AsyncTokenInput, options?: IndexTokensOptions): Promise<TokenIndex>;
export function indexTokens(
  input: TokenInput | AsyncTokenInput,
  options: IndexTokensOptions = {},
): TokenIndex | Promise<TokenIndex> {
  checkOptions('indexTokens', options, [...FILTER_OPTIONS, 'boundary']);
  const { boundary = 'sentence' } = options;
  checkOneOf('indexTokens', 'options.boundary', boundary, ['sentence', 'document']);
  const reader = createTypeReader(compileTokenFilter('indexTokens', options));
  const places = new GrowingInt32();
  const documentStarts = new GrowingInt32();
  const segmentStarts = new GrowingInt32();
  const gaps = new GrowingInt32();
  const bySentence = boundary === 'sentence';
  let tokenCount = 0;

  const add = (document: TokenizedDocument | ColumnDocument): void => {
    documentStarts.push(places.length);
    const sequence = reader.read(document);
    let segmentOpen = false;
    let gapOpen = false;
    for (let i = 0; i < sequence.length; i++) {
      const id = sequence.ids[i] as number;
      if (id >= 0 || !PLACELESS.has(kindAt(document, i))) {
        if (!segmentOpen) segmentStarts.push(places.length);
        else if (gapOpen) gaps.push(places.length);
        segmentOpen = true;
        gapOpen = false;
        places.push(id);
        if (id >= 0) tokenCount++;
      } else if (kindAt(document, i) !== 'space') {
        gapOpen = true;
      }
      if (bySentence && sequence.ends[i] === 1) segmentOpen = false;
    }
  };
  const finish = (): TokenIndex => {
    const documentCount = documentStarts.length;
    documentStarts.push(places.length);
    segmentStarts.push(places.length);
    const types = reader.types.strings;
    const counts = new Int32Array(types.length);
    const taken = places.take();
    for (const id of taken) if (id >= 0) counts[id] = (counts[id] as number) + 1;
    return {
      types,
      counts,
      places: taken,
      documentStarts: documentStarts.take(),
      segmentStarts: segmentStarts.take(),
      gaps: gaps.take(),
      tokenCount,
      documentCount,
    };
  };
  return overDocuments('indexTokens', input, add, finish);
}

/** The kind of the token at `i` of a document of either form. */
function kindAt(document: TokenizedDocument | ColumnDocument, i: number): string {
  if ('columns' in document) return TOKEN_KINDS[document.columns.kinds[i] as number] as string;
  const token = document.tokens[i] as TokenizedDocument['tokens'][number];
  return typeof token === 'string' ? kindOfText(token) : token.kind;
}

/** The index of an input that may be one already. */
export function toTokenIndex(input: TokenInput | TokenIndex): TokenIndex {
  if (typeof input === 'object' && input !== null && 'segmentStarts' in input) return input;
  return indexTokens(input);
}
