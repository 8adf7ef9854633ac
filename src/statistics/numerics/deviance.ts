/**
 * x ln(x / mean) + mean − x for x ≥ 0 and mean > 0: never negative, 0 at x = mean, without loss where x is close to the
 * mean. G² is twice the sum of these over the cells of a table.
 *
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities, `bd0`.
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  if (Math.abs(x - mean) < 0.1 * (x + mean)) {
    const v = (x - mean) / (x + mean);
    let sum = (x - mean) * v;
    let term = 2 * x * v;
    const square = v * v;
    for (let j = 1; j < 1000; j++) {
      term *= square;
      const next = sum + term / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / mean) + mean - x;
}
