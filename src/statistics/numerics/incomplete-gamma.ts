import { logGamma } from './log-gamma.js';

/**
 * The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x ≥ 0: 1 at x = 0, falling to
 * 0. Its relative precision holds in the far tail too, down to 1e-300.
 *
 * @see W. H. Press et al. (2007), Numerical Recipes, 6.2: a series below a + 1, Lentz's continued fraction above.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * factor;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return factor * h;
}

/** p of a χ² (or G²) value with `degrees` degrees of freedom: the share of the distribution above `value`. */
export function chiSquareUpper(value: number, degrees: number): number {
  return upperGamma(degrees / 2, value / 2);
}
