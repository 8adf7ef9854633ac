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
  type TypeReader,
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
  const { reader, bySentence } = readOptions(options);
  const indexing = createIndexing(reader, bySentence);
  return overDocuments('indexTokens', input, indexing.add, () => indexing.finish(null));
}

/**
 * Indexes one part of a corpus after the other as `indexTokens` does, each with numbers of its own, and looks up no word
 * twice: what is learnt of a word stays, and only that.
 */
export function tokenIndexer(options: IndexTokensOptions = {}): (input: TokenInput) => TokenIndex {
  const { reader, bySentence } = readOptions(options);
  const numbers = new GrowingInt32();
  return (input) => {
    const indexing = createIndexing(reader, bySentence);
    return overDocuments('indexTokens', input, indexing.add, () => indexing.finish(numbers)) as TokenIndex;
  };
}

function readOptions(options: IndexTokensOptions): { readonly reader: TypeReader; readonly bySentence: boolean } {
  checkOptions('indexTokens', options, [...FILTER_OPTIONS, 'boundary']);
  const { boundary = 'sentence' } = options;
  checkOneOf('indexTokens', 'options.boundary', boundary, ['sentence', 'document']);
  const reader = createTypeReader(compileTokenFilter('indexTokens', options));
  return { reader, bySentence: boundary === 'sentence' };
}

interface Indexing {
  add(document: TokenizedDocument | ColumnDocument): void;
  /** The index, with the numbers of the reader, or with its own, for which there is a list of zeros to use. */
  finish(numbers: GrowingInt32 | null): TokenIndex;
}

function createIndexing(reader: TypeReader, bySentence: boolean): Indexing {
  const places = new GrowingInt32();
  const documentStarts = new GrowingInt32();
  const segmentStarts = new GrowingInt32();
  const gaps = new GrowingInt32();
  let tokenCount = 0;

  return {
    add(document) {
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
    },
    finish(numbers) {
      const documentCount = documentStarts.length;
      documentStarts.push(places.length);
      segmentStarts.push(places.length);
      const taken = places.take();
      const types = numbers === null ? reader.types.strings : ownNumbers(taken, reader.types.strings, numbers);
      const counts = new Int32Array(types.length);
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
    },
  };
}

/** Numbers the types of places anew, in order of first occurrence, and gives them by their new numbers. */
function ownNumbers(places: Int32Array, types: readonly string[], numbers: GrowingInt32): string[] {
  while (numbers.length < types.length) numbers.push(0);
  const own: number[] = [];
  for (let at = 0; at < places.length; at++) {
    const id = places[at] as number;
    if (id < 0) continue;
    if (numbers.at(id) === 0) {
      own.push(id);
      numbers.put(id, own.length);
    }
    places[at] = numbers.at(id) - 1;
  }
  for (const id of own) numbers.put(id, 0);
  return own.map((id) => types[id] as string);
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
