import { deviance } from './numerics/deviance.js';

/**
 * The highest-order term λ of the saturated log-linear model of a 2 × 2 × … table, and its standard error. `cells[s]` is
 * the count of the cell where exactly the positions whose bits are set in `s` match; 2^k cells. λ is
 * Σ (−1)^(k − bits of s) ln (cell + smoothing), the log odds ratio for k = 2; its error is √Σ 1 / (cell + smoothing).
 *
 * @see D. Blaheta and M. Johnson (2001), Unsupervised learning of multi-word verbs.
 */
export function highestOrderTerm(cells: ArrayLike<number>, smoothing: number): { lambda: number; error: number } {
  const size = Math.log2(cells.length);
  let lambda = 0;
  let variance = 0;
  for (let s = 0; s < cells.length; s++) {
    const value = (cells[s] as number) + smoothing;
    lambda += (size - bitCount(s)) % 2 === 0 ? Math.log(value) : -Math.log(value);
    variance += 1 / value;
  }
  return { lambda, error: Math.sqrt(variance) };
}

/**
 * Exact cells from counts of at least: `atLeast[s]` counts the places where the positions in `s` match, whatever the
 * others do. Changes the array in place (Möbius inversion over supersets).
 */
export function toExactCells(atLeast: Float64Array): Float64Array {
  for (let bit = 1; bit < atLeast.length; bit <<= 1) {
    for (let s = 0; s < atLeast.length; s++) {
      if ((s & bit) === 0) atLeast[s] = (atLeast[s] as number) - (atLeast[s | bit] as number);
    }
  }
  return atLeast;
}

/** G² of the cells against independence of all positions, where `margins[i]` of `n` places match at position i. */
export function independenceRatio(cells: ArrayLike<number>, margins: readonly number[], n: number): number {
  let sum = 0;
  for (let s = 0; s < cells.length; s++) {
    let expected = n;
    for (const [i, margin] of margins.entries()) expected *= ((s >> i) & 1 ? margin : n - margin) / n;
    if (expected > 0) sum += deviance(cells[s] as number, expected);
  }
  return 2 * sum;
}

function bitCount(s: number): number {
  let bits = 0;
  for (let rest = s; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
