import type { Token, TokenColumns } from './token.js';

/** How a result was made, in plain data that can be stored beside it. */
export interface TokenizerProvenance {
  readonly engine: string;
  readonly version: string;
  readonly dictionary: { readonly name: string; readonly hash: string } | null;
  readonly lexicons: readonly { readonly name: string; readonly entries: number; readonly hash: string }[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Cuts a text into tokens that rebuild it exactly. Never throws for a text, whatever it holds. */
export interface Tokenizer {
  (text: string): readonly Token[];
  /** The same cut as typed arrays, several times cheaper than token objects. */
  columns(text: string): TokenColumns;
  /** Norm of a listed word by the id in `TokenColumns.words` (id > 0). */
  norm(id: number): string;
  /** Part of speech of a listed word by its id, or `null`. */
  pos(id: number): string | null;
  readonly provenance: TokenizerProvenance;
}
