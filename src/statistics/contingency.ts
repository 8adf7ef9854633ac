import { deviance } from './numerics/deviance.js';

/**
 * A table of two corpora (or of inside and outside a window) by one type (and all others):
 *
 *            type   others  sum
 *   first    o11    o12     r1
 *   second   o21    o22     r2
 *   sum      c1     c2      n
 */
export interface Contingency {
  readonly o11: number;
  readonly o12: number;
  readonly o21: number;
  readonly o22: number;
}

/** Whether a table has a row or a column that holds nothing, so that no contrast can be seen in it. */
export function isDegenerate({ o11, o12, o21, o22 }: Contingency): boolean {
  return o11 + o12 === 0 || o21 + o22 === 0 || o11 + o21 === 0 || o12 + o22 === 0;
}

/**
 * G² without its sign: 2 Σ O ln(O / E) over four cells, or over the two cells of the type. Every cell adds
 * O ln(O / E) + E − O, which sums to the same and does not lose the small differences of large cells.
 */
export function logLikelihoodRatio({ o11, o12, o21, o22 }: Contingency, terms: 2 | 4): number {
  const r1 = o11 + o12;
  const r2 = o21 + o22;
  const c1 = o11 + o21;
  const c2 = o12 + o22;
  const n = r1 + r2;
  let sum = deviance(o11, (r1 * c1) / n) + deviance(o21, (r2 * c1) / n);
  if (terms === 4) sum += deviance(o12, (r1 * c2) / n) + deviance(o22, (r2 * c2) / n);
  return 2 * sum;
}

/** Pearson's χ² without its sign; with `yates`, each |O − E| is lowered by ½, but not below 0. */
export function pearsonChiSquare({ o11, o12, o21, o22 }: Contingency, yates: boolean): number {
  const r1 = o11 + o12;
  const r2 = o21 + o22;
  const c1 = o11 + o21;
  const c2 = o12 + o22;
  const n = r1 + r2;
  let difference = Math.abs(o11 - (r1 * c1) / n);
  if (yates) difference = Math.max(0, difference - 0.5);
  // |O − E| is the same in all four cells, so that Σ (O − E)² / E is d² n³ / (r1 r2 c1 c2).
  return ((difference * n) / r1) * ((difference * n) / r2) * (n / c1 / c2);
}
