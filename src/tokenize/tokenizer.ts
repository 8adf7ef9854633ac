import type { LexiconEntry } from '../lexicon/index.js';
import type { Token, TokenColumns } from './token.js';

/** How a result was made, in plain data that can be stored beside it. */
export interface TokenizerProvenance {
  readonly engine: string;
  readonly version: string;
  readonly dictionary: { readonly name: string; readonly hash: string } | null;
  readonly lexicons: readonly { readonly name: string; readonly entries: number; readonly hash: string }[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Why a term is or is not one token:
 * - `forced`: a lexicon entry has forced it; `weighted`: one has won in the lattice;
 * - `dictionary`: the general dictionary lists it and its path was the best; `rule`: a rule took it whole;
 * - `engine`: the engine that takes the place of the dictionary cuts it so; `unknown-word`: nobody lists it, the model
 *   for unknown words joined it;
 * - `shadowed`: a longer term, or one of higher priority, begins at the same place; `overlapped`: a term that begins
 *   further left has taken part of it; `rule-first`: a rule has taken part of it, or more than it;
 * - `compound`: the general dictionary lists it as made of listed words, and granularity is fine;
 * - `outweighed`: it is listed, and another path weighs more; `variant`: a lexicon lists another spelling of it;
 * - `not-listed`: nobody lists it; `absent`: the text does not hold it.
 */
export type ExplanationCause =
  | 'forced'
  | 'weighted'
  | 'dictionary'
  | 'rule'
  | 'engine'
  | 'unknown-word'
  | 'shadowed'
  | 'overlapped'
  | 'rule-first'
  | 'compound'
  | 'outweighed'
  | 'variant'
  | 'not-listed'
  | 'absent';

/** The answer of `tokenizer.explain`. */
export interface Explanation {
  readonly term: string;
  /** Whether the term is one token here. */
  readonly whole: boolean;
  readonly cause: ExplanationCause;
  /** The same in a sentence. */
  readonly message: string;
  /** The tokens that cover the term in the text; empty where the text does not hold it. */
  readonly tokens: readonly Token[];
  /** The term's own entry in a lexicon, or the entry of its other spelling, or `null`. */
  readonly entry: LexiconEntry | null;
  /** The entry that stood in its way, or `null`. */
  readonly rival: LexiconEntry | null;
  /** Count of the term in the general dictionary, or `null` where it does not list it. */
  readonly count: number | null;
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
  /** The lexicon entry behind an id, or `null` where it is a word of the general dictionary. */
  entry(id: number): LexiconEntry | null;
  /**
   * Why `term` is or is not one token in `text` (by default standing alone). Of several occurrences in the text the
   * first that is not whole is explained.
   */
  explain(term: string, text?: string): Explanation;
  readonly provenance: TokenizerProvenance;
}
