import type { Token, TokenColumns, Tokenizer } from '../tokenize/index.js';

/** A document cut into tokens: tokens of a tokenizer of this library, or plain strings of any other one. */
export interface TokenizedDocument {
  readonly id?: string | undefined;
  /** Field name to value, as in `CorpusDocument`. */
  readonly meta?: Readonly<Record<string, string>> | undefined;
  readonly tokens: readonly (Token | string)[];
}

/** A document cut into typed columns, with the tokenizer that cut it. Counted several times faster than objects. */
export interface ColumnDocument {
  readonly id?: string | undefined;
  readonly meta?: Readonly<Record<string, string>> | undefined;
  readonly columns: TokenColumns;
  readonly tokenizer: Tokenizer;
}

/** One document in any form the counting functions take; a bare array of tokens is a document without a name. */
export type DocumentInput = TokenizedDocument | ColumnDocument | readonly (Token | string)[];

/**
 * What every counting function takes: one document, or an iterable of documents. An array whose first item is a
 * string or a token is one document; any other array is an array of documents. An empty array has no documents.
 */
export type TokenInput = DocumentInput | Iterable<DocumentInput>;

/** The same from a stream: functions that take it return a promise of what they return for a `TokenInput`. */
export type AsyncTokenInput = AsyncIterable<DocumentInput>;
