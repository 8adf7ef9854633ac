import { deviance } from './deviance.js';
import { stirlingError } from './log-gamma.js';

const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * ln of Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) · p^x · q^(n − x), for 0 ≤ x ≤ n that need not be whole; −Infinity where the
 * density is 0. `q` is 1 − p, given by itself so that a tiny q keeps its digits.
 *
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities: the saddle-point form, which is exact
 *   to some 1e-14 for counts of any size.
 */
export function logBinomialDensity(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (q === 0) return x === n ? 0 : Number.NEGATIVE_INFINITY;
  if (x < 0 || x > n) return Number.NEGATIVE_INFINITY;
  if (x === 0) return n === 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
  if (x === n) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
  const rest = n - x;
  const correction =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return correction - 0.5 * (LOG_TWO_PI + Math.log(x) + Math.log1p(-x / n));
}
