import type { Quotation, Span } from '../text/index.js';
import type { Reading } from './forms/reading.js';
import type { Suffix } from './lists.js';
import type { Coverage } from './slogan.js';

/** A stretch that the rules looked at, with what they made of it. */
export interface Candidate extends Span {
  readonly reading: Reading;
  /** Index of the quotation it stands in, or −1. */
  readonly quotation: number;
  readonly coverage: Coverage;
  readonly suffix: (Span & { readonly suffix: Suffix }) | null;
  /** Rules besides the reading's own, in the order they fired. */
  readonly evidence: readonly string[];
}

/** A text with everything found in it before members are looked for. */
export interface Scan {
  readonly text: string;
  /** Folded and simplified, unit by unit: the same offsets. */
  readonly folded: string;
  readonly quotations: readonly Quotation[];
  /** The reading of what each quotation holds, by index; `null` where no rule said anything. */
  readonly readings: readonly (Reading | null)[];
  /** The titles 《》 among the quotations. */
  readonly titles: readonly Quotation[];
  /** Candidates that are slogans, in text order, and those that were rejected. */
  readonly accepted: readonly Candidate[];
  readonly rejected: readonly Candidate[];
}
