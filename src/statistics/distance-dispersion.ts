import { checkInteger, rejectType, rejectValue } from '../text/index.js';

/**
 * How evenly a type is spread over a corpus taken as one circle of N tokens, from the distances d_i between its
 * occurrences (the last one reaches round to the first). No division into parts is needed.
 */
export interface DistanceDispersion {
  /** Average reduced frequency (1 / v) Σ min(d_i, v), v = N / f: 1 in one clump … f evenly spread. */
  readonly arf: number | null;
  /** Average waiting time ½ (1 + Σ d_i² / N): tokens to read until the type is met. Lower is more even. */
  readonly awt: number | null;
  /** Average logarithmic distance Σ d_i log₁₀ d_i / N. Lower is more even. */
  readonly ald: number | null;
  /** Frequencies reduced by these: N² / Σ d_i², and N · 10^−ALD. */
  readonly awtFrequency: number | null;
  readonly aldFrequency: number | null;
}

/**
 * Dispersion of one type by distance, from its places (ascending, from 0) among `length` tokens. All `null` where it
 * does not occur.
 *
 * @throws TypeError, RangeError where `places` is not ascending or reaches beyond `length`.
 * @example
 * // two occurrences as far from each other as can be
 * distanceDispersion([0, 5], 10).arf; // 2
 * @see P. Savický and J. Hlaváčová (2002), Measures of word commonness, Journal of Quantitative Linguistics 9, 215–231.
 */
export function distanceDispersion(places: readonly number[], length: number): DistanceDispersion {
  if (!Array.isArray(places)) rejectType('distanceDispersion', 'places', 'an array', places);
  checkInteger('distanceDispersion', 'length', length, 0);
  const share = length / places.length;
  const sums = { reduced: 0, squares: 0, logs: 0 };
  for (const [i, place] of places.entries()) {
    checkInteger('distanceDispersion', `places[${i}]`, place, 0, length - 1);
    const before = i > 0 ? (places[i - 1] as number) : (places.at(-1) as number) - length;
    if (place <= before)
      rejectValue('distanceDispersion', `places[${i}]`, `more than ${before}, the place before`, place);
    const distance = place - before;
    sums.reduced += Math.min(distance, share);
    sums.squares += distance * distance;
    sums.logs += distance * Math.log10(distance);
  }
  return distanceMeasures(sums.reduced, sums.squares, sums.logs, places.length, length);
}

/** The measures from the sums over the distances of min(d, v), d² and d log₁₀ d. */
export function distanceMeasures(
  reduced: number,
  squares: number,
  logs: number,
  count: number,
  length: number,
): DistanceDispersion {
  if (count === 0) return { arf: null, awt: null, ald: null, awtFrequency: null, aldFrequency: null };
  const ald = logs / length;
  return {
    arf: reduced / (length / count),
    awt: (1 + squares / length) / 2,
    ald,
    awtFrequency: (length * length) / squares,
    aldFrequency: length * 10 ** -ald,
  };
}
