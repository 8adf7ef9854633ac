import type { Span } from './span.js';

/** One pair of quotation marks and what it holds. `start`–`end` cover the marks, `inner` what is between them. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** What is between the marks, exactly as it stands. */
  readonly text: string;
  /** The opening mark as it stands (the closing one where the opening one is lost). */
  readonly mark: string;
  /** 0 for an outermost quotation, 1 inside one, and so on. */
  readonly depth: number;
  /** Whether a closing mark was found. */
  readonly closed: boolean;
  /** What had to be mended to pair these marks, or `null`. */
  readonly repaired: 'reversed' | 'missing-open' | 'missing-close' | null;
}
