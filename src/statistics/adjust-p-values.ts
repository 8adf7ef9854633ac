import { checkInteger, checkOneOf, rejectType, rejectValue } from '../text/index.js';

/** How p values are corrected for the number of tests made. */
export type PValueCorrection = 'none' | 'bonferroni' | 'sidak' | 'holm' | 'benjamini-hochberg';

export const P_VALUE_CORRECTIONS: readonly PValueCorrection[] = [
  'none',
  'bonferroni',
  'sidak',
  'holm',
  'benjamini-hochberg',
];

/**
 * The p values corrected for many tests, in the given order; `null` (no test was possible) stays `null` and is not
 * counted as a test. With m tests and p₍₁₎ ≤ … ≤ p₍m₎:
 * - `bonferroni`: min(1, m p); any dependence, family-wise error.
 * - `sidak`: 1 − (1 − p)^m; independent tests, family-wise error.
 * - `holm`: max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎); never weaker than Bonferroni.
 * - `benjamini-hochberg`: min over j ≥ i of min(1, m p₍ⱼ₎ / j); false discovery rate.
 * - `none`: p itself.
 *
 * @param testCount number of tests m, where more were made than there are p values; at least their number.
 * @throws RangeError where a p value is not from 0 to 1, the method is unknown or `testCount` too small.
 * @example
 * adjustPValues([0.01, 0.04, 0.03], 'holm'); // [0.03, 0.06, 0.06]
 * @see S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6,
 *   65–70; Y. Benjamini and Y. Hochberg (1995), JRSS B 57, 289–300.
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: PValueCorrection,
  testCount?: number,
): (number | null)[] {
  if (!Array.isArray(pValues)) rejectType('adjustPValues', 'pValues', 'an array', pValues);
  checkOneOf('adjustPValues', 'method', method, P_VALUE_CORRECTIONS);
  const order: number[] = [];
  for (const [index, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) rejectValue('adjustPValues', `pValues[${index}]`, 'a number from 0 to 1 or null', p);
    order.push(index);
  }
  if (testCount !== undefined) checkInteger('adjustPValues', 'testCount', testCount, order.length);
  const m = testCount ?? order.length;
  const adjusted: (number | null)[] = [...pValues];
  const value = (index: number): number => pValues[index] as number;

  if (method === 'bonferroni') {
    for (const index of order) adjusted[index] = Math.min(1, m * value(index));
  } else if (method === 'sidak') {
    // −expm1(m ln(1 − p)) keeps the digits of a tiny p.
    for (const index of order) adjusted[index] = value(index) === 1 ? 1 : -Math.expm1(m * Math.log1p(-value(index)));
  } else if (method === 'holm') {
    order.sort((a, b) => value(a) - value(b));
    let largest = 0;
    for (const [position, index] of order.entries()) {
      largest = Math.max(largest, Math.min(1, (m - position) * value(index)));
      adjusted[index] = largest;
    }
  } else if (method === 'benjamini-hochberg') {
    order.sort((a, b) => value(b) - value(a));
    let smallest = 1;
    for (const [position, index] of order.entries()) {
      smallest = Math.min(smallest, (m / (order.length - position)) * value(index));
      adjusted[index] = smallest;
    }
  }
  return adjusted;
}
