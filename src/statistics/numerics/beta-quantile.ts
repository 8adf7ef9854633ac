import { logBinomialDensity } from './binomial-density.js';
import { normalQuantile } from './normal.js';

/** Lentz's continued fraction of the incomplete beta function (Numerical Recipes 6.4). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h;
}

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 ≤ x ≤ 1: the share of a beta distribution
 * below x.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const density = Math.exp(logBinomialDensity(a, a + b, x, 1 - x));
  if (x < (a + 1) / (a + b + 2)) return density * (b / (a + b)) * fraction(a, b, x);
  return 1 - density * (a / (a + b)) * fraction(b, a, 1 - x);
}

/**
 * The x with a share `p` of the beta distribution of `a`, `b` below it, for 0 < p ≤ ½ and a, b ≥ ½: relative error
 * below 1e-12, in x as in 1 − x. Newton steps on ln I over ln x, kept inside a bracket that shrinks at each step.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logP = Math.log(p);
  let low = Number.NEGATIVE_INFINITY;
  let high = 0;
  let t = Math.log(start(p, a, b));
  for (let i = 0; i < 200; i++) {
    const x = Math.exp(t);
    const value = incompleteBeta(a, b, x);
    if (value > 0) {
      const logValue = Math.log(value);
      if (logValue > logP) high = t;
      else low = t;
      // d ln I / d ln x = x · density(x) / I
      const density = Math.exp(logBinomialDensity(a, a + b, x, 1 - x)) * ((a * b) / (a + b));
      const slope = density / (1 - x) / value;
      const next = t - (logValue - logP) / slope;
      if (next > low && next < high) {
        if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) return Math.exp(next);
        t = next;
        continue;
      }
    } else {
      low = t;
    }
    const middle = Number.isFinite(low) ? (low + high) / 2 : t * 2 - 1;
    if (middle === t) break;
    t = middle;
  }
  return Math.exp(t);
}

/** A first guess: Carter's normal approximation where both parameters exceed 1, else the leading power of x. */
function start(p: number, a: number, b: number): number {
  if (a > 1 && b > 1) {
    const z = -normalQuantile(p);
    const lambda = (z * z - 3) / 6;
    const harmonic = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const w =
      (z * Math.sqrt(Math.max(harmonic + lambda, 0))) / harmonic -
      (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * harmonic));
    const guess = a / (a + b * Math.exp(2 * w));
    if (guess > 0 && guess < 1) return guess;
  }
  // I_x(a, b) ≈ x^a / (a B(a, b)) for small x.
  const logBeta = logBinomialDensity(a, a + b, 0.5, 0.5) + (a + b) * Math.LN2 + Math.log((a * b) / (a + b));
  return Math.min(0.5, Math.max(1e-300, Math.exp((Math.log(p) + Math.log(a) - logBeta) / a)));
}
