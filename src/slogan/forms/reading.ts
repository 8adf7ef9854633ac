import type { Suffix } from '../lists.js';
import type { QuotationKind } from '../quotation-kind.js';
import type { SloganEntry, SloganKind } from '../slogan.js';

/** What the rules make of one string: a slogan of a kind, or none, with the rule that decided. */
export interface Reading {
  /** The kind; for a rejected string the kind its shape resembles. */
  readonly kind: SloganKind;
  /** The deciding rule, as docs/slogans.md names it. */
  readonly rule: string;
  readonly confidence: number;
  readonly rejected: boolean;
  /** What a quotation with nothing else in it is, where the string is no slogan and the rule knows. */
  readonly quoted: QuotationKind | null;
  readonly entry: SloganEntry | null;
}

/** A string to be read: folded, simplified, without space; with what stands around it. */
export interface Form {
  readonly text: string;
  /** The same length; a numeral inside a fixed word or a place name is a □. */
  readonly masked: string;
  /** Runs of numerals in `masked`. */
  readonly runs: readonly Run[];
  /** Up to a dozen characters before the opening and behind the closing mark. */
  readonly before: string;
  readonly after: string;
  readonly suffix: Suffix | null;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function slogan(kind: SloganKind, rule: string, confidence: number, entry: SloganEntry | null = null): Reading {
  return { kind, rule, confidence, rejected: false, quoted: null, entry };
}

export function rejection(kind: SloganKind, rule: string, quoted: QuotationKind | null = null): Reading {
  return { kind, rule, confidence: 0, rejected: true, quoted, entry: null };
}
