import type { LexiconEntry } from '../lexicon/index.js';
import type { Span } from '../text/index.js';

/** The kinds of token, in the order of the codes in `TokenColumns.kinds`. */
export const TOKEN_KINDS = ['word', 'number', 'latin', 'symbol', 'punctuation', 'space'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** One occurrence of a type at a span. The tokens of a text, joined, are the text. */
export interface Token extends Span {
  /** Exactly what stands in the text. */
  readonly text: string;
  /** What the token counts under: the entry's norm for a forced term, else the text. */
  readonly norm: string;
  readonly kind: TokenKind;
  /** Part of speech in jieba's tag set, or `null` where none is known. */
  readonly pos: string | null;
  /** The lexicon entry that forced this token, or `null`. */
  readonly entry: LexiconEntry | null;
}

/**
 * The tokens of a text as typed arrays, which counting uses: no object per token. Tokens follow each other without
 * a gap, so token `i` spans `starts[i]` to `starts[i + 1]`. The arrays belong to the caller; their memory may be a part
 * of a block of 4 KB that the columns of other short texts lie in, so copy them before a buffer is transferred.
 */
export interface TokenColumns {
  readonly text: string;
  /** Number of tokens. */
  readonly length: number;
  /** `length + 1` offsets; the last one is `text.length`. */
  readonly starts: Int32Array;
  /** Code of the kind, an index into `TOKEN_KINDS`. */
  readonly kinds: Uint8Array;
  /** > 0: id of a word the tokenizer lists, with `tokenizer.norm(id)` as its norm; 0: norm is the text itself. */
  readonly words: Int32Array;
  /** By token: the norms that are neither those of a listed word nor the text; only where there are such tokens. */
  readonly norms?: ReadonlyMap<number, string>;
}
