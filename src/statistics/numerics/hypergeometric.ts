import { logBinomialDensity } from './binomial-density.js';

/**
 * ln of the probability that a sample of `drawn` items holds `x` marked ones, out of a population of `population` with
 * `marked` marked ones; −Infinity where it cannot.
 *
 * @see C. Loader (2000): the quotient of three binomial densities, exact for counts of any size.
 */
export function logHypergeometric(x: number, population: number, marked: number, drawn: number): number {
  const others = population - marked;
  if (x < 0 || x > marked || x > drawn || drawn - x > others) return Number.NEGATIVE_INFINITY;
  const p = drawn / population;
  const q = (population - drawn) / population;
  if (drawn === 0 || drawn === population) return 0;
  return (
    logBinomialDensity(x, marked, p, q) +
    logBinomialDensity(drawn - x, others, p, q) -
    logBinomialDensity(drawn, population, p, q)
  );
}
