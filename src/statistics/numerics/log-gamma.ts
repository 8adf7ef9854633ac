// B(2k) / (2k (2k − 1)) for k = 1…8: the coefficients of Stirling's series (Abramowitz & Stegun 1964, 6.1.41).
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * What Stirling's formula leaves out: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x > 0 (0 for x = 0). With it a
 * density of large counts is computed without subtracting large logarithms from each other.
 *
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  if (x === 0) return 0;
  if (x < 16) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
  return stirlingSeries(x);
}

/**
 * ln Γ(x) for x > 0, absolute error below 1e-13 where |ln Γ(x)| < 100, relative error below 1e-14 beyond.
 *
 * @see M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical Functions, 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
  let shift = 1;
  let y = x;
  while (y < 16) {
    shift *= y;
    y++;
  }
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + stirlingSeries(y) - Math.log(shift);
}

function stirlingSeries(x: number): number {
  const square = 1 / (x * x);
  let power = 1 / x;
  let sum = 0;
  for (const coefficient of STIRLING) {
    sum += coefficient * power;
    power *= square;
  }
  return sum;
}
