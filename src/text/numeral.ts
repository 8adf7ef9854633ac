import type { Span } from './span.js';

/**
 * The kinds of numeral. `cardinal`: 三十, 1万2千, 3.5亿, 十几. `ordinal`: 第三. `digits`: Chinese digits in a row that
 * name or date (一三五九, 二〇二五; 十四五, the plan, without a value) and Arabic ones with a leading zero (0574). `percentage`: 百分之三, 3.5%, 千分之二.
 * `fraction`: 三分之二.
 */
export const NUMERAL_KINDS = ['cardinal', 'ordinal', 'digits', 'percentage', 'fraction'] as const;
export type NumeralKind = (typeof NUMERAL_KINDS)[number];

/** A numeral of a text with its value. */
export interface Numeral extends Span {
  /** Exactly what stands in the text, 第 and % included. */
  readonly text: string;
  /**
   * The value: 0.03 for 百分之三, 3 for 第三, digits read by place (1359 for 一三五九). `null` where the wording gives
   * no exact one: 十几, 数十, 三四百, 20多万, or more digits than a number holds.
   */
  readonly value: number | null;
  readonly kind: NumeralKind;
}
