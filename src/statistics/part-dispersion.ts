import { checkInteger, rejectType, rejectValue } from '../text/index.js';

/**
 * How evenly a type is spread over the parts of a corpus. With v_i its occurrences in part i, f their sum, s_i the
 * part's share of the corpus, R_i = v_i / size_i, r_i = R_i / ΣR, k parts. Higher is more even but for `dp` and
 * `dpNorm`. `null` is undefined: all of them where the type does not occur, most of them with a single part.
 */
export interface PartDispersion {
  /** Occurrences in all parts (f). */
  readonly count: number;
  /** Parts with at least one token (k), and those of them with the type. */
  readonly partCount: number;
  readonly range: number;
  /** range / k. */
  readonly relativeRange: number | null;
  /** Juilland's D = 1 − (σ / mean) / √(k − 1) of R_i, σ of the population: 0 uneven … 1 even (Carroll 1970, p. 14). */
  readonly juillandD: number | null;
  /** Carroll's D₂ = −Σ r_i log₂ r_i / log₂ k: 0 uneven … 1 even. */
  readonly carrollD2: number | null;
  /** Rosengren's S = (Σ √(s_i v_i))² / f: up to 1 even. */
  readonly rosengrenS: number | null;
  /** Lyne's D₃ = 1 − χ² / 4f with χ² against f s_i: 1 even, below 0 for very uneven types of many parts. */
  readonly lyneD3: number | null;
  /** Distributional consistency (Σ √v_i)² / (k f), which takes the parts for equal: up to 1 even (Zhang et al. 2004). */
  readonly distributionalConsistency: number | null;
  /** Deviation of proportions ½ Σ |v_i / f − s_i|: 0 even … 1 uneven (Gries 2008). */
  readonly dp: number | null;
  /** DP / (1 − min s): 0 even … 1 uneven (Lijffijt & Gries 2012). */
  readonly dpNorm: number | null;
  /** 1 − DP / (1 − min s of the parts with the type): 0 uneven … 1 even (Egbert et al. 2020). */
  readonly dpEgbert: number | null;
  /** D_A = 1 − Σ_{i<j} |r_i − r_j| / (k − 1): 0 uneven … 1 even (Burch et al. 2017). */
  readonly da: number | null;
  /** D_KL = 1 / (1 + Σ t_i log₂(t_i / s_i)), t_i = v_i / f: up to 1 even (Gries 2024, p. 90). */
  readonly dkl: number | null;
  /** Adjusted frequencies: Juilland's U = D f, Carroll's U_m = D₂ f + (1 − D₂) f / k, Rosengren's KF = S f. */
  readonly juillandU: number | null;
  readonly carrollUm: number | null;
  readonly rosengrenKf: number | null;
}

/**
 * Dispersion of one type over parts of any size, from its occurrences in each part and the parts' sizes in tokens. Parts
 * of size 0 are left out.
 *
 * @throws TypeError, RangeError where the arrays differ in length or a count is no integer from 0 to its part's size.
 * @example
 * // 乡村振兴 in five yearly reports of a thousand words
 * partDispersion([0, 4, 3, 2, 1], [1000, 1000, 1000, 1000, 1000]).juillandD; // 0.6464466094067263
 * @see St. Th. Gries (2008), Dispersions and adjusted frequencies in corpora, IJCL 13, 403–437; J. B. Carroll (1970), An
 *   alternative to Juilland's usage coefficient; J. Egbert, B. Burch and D. Biber (2020), Lexical dispersion and corpus
 *   design, IJCL 25, 89–115.
 */
export function partDispersion(counts: readonly number[], sizes: readonly number[]): PartDispersion {
  if (!Array.isArray(counts)) rejectType('partDispersion', 'counts', 'an array', counts);
  if (!Array.isArray(sizes)) rejectType('partDispersion', 'sizes', 'an array', sizes);
  if (counts.length !== sizes.length) {
    rejectValue('partDispersion', 'sizes', `an array of ${counts.length} like counts`, sizes);
  }
  const present: number[] = [];
  const presentSizes: number[] = [];
  let partCount = 0;
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [i, size] of sizes.entries()) {
    const count = counts[i];
    checkInteger('partDispersion', `sizes[${i}]`, size, 0);
    checkInteger('partDispersion', `counts[${i}]`, count, 0, size);
    if (size === 0) continue;
    partCount++;
    total += size;
    smallest = Math.min(smallest, size);
    if (count === 0) continue;
    present.push(count);
    presentSizes.push(size);
  }
  return sparseDispersion(present, presentSizes, partCount, total, smallest);
}

/** The same from the parts with the type alone, beside the number of parts, their sum and the smallest of them. */
export function sparseDispersion(
  counts: ArrayLike<number>,
  sizes: ArrayLike<number>,
  k: number,
  total: number,
  smallest: number,
): PartDispersion {
  const range = counts.length;
  let f = 0;
  let sumR = 0;
  const rates = new Float64Array(range);
  for (let i = 0; i < range; i++) {
    const v = counts[i] as number;
    f += v;
    rates[i] = v / (sizes[i] as number);
    sumR += rates[i] as number;
  }
  if (f === 0) return { ...NOTHING, partCount: k, relativeRange: k > 0 ? 0 : null };

  const mean = sumR / k;
  // Both r log₂ r and t log₂(t / s) are made of one logarithm: r = R / ΣR, and t / s = R · total / f.
  const logSum = Math.log2(sumR);
  const logScale = Math.log2(total / f);
  let squares = (k - range) * mean * mean;
  let entropy = 0;
  let roots = 0;
  let plainRoots = 0;
  let chiSquare = 0;
  let deviations = 0;
  let divergence = 0;
  let covered = 0;
  let smallestPresent = Number.POSITIVE_INFINITY;
  for (let i = 0; i < range; i++) {
    const v = counts[i] as number;
    const size = sizes[i] as number;
    const s = size / total;
    const t = v / f;
    const rate = rates[i] as number;
    const log = Math.log2(rate);
    const fs = f * s;
    squares += (rate - mean) * (rate - mean);
    entropy -= rate * (log - logSum);
    roots += Math.sqrt(s * v);
    plainRoots += Math.sqrt(v);
    chiSquare += ((v - fs) * (v - fs)) / fs;
    deviations += Math.abs(t - s);
    divergence += t * (log + logScale);
    covered += size;
    if (size < smallestPresent) smallestPresent = size;
  }
  entropy /= sumR;
  // Parts without the type add their share to the deviations, and f times it to χ².
  const uncovered = range === k ? 0 : (total - covered) / total;
  const dp = (deviations + uncovered) / 2;
  chiSquare += f * uncovered;

  // Σ_{i<j} |r_i − r_j| is Σ (2 j − k − 1) r_(j) over r in ascending order; the first k − range of them are 0.
  rates.sort();
  let differences = 0;
  for (let i = 0; i < range; i++) differences += (2 * (k - range + i + 1) - k - 1) * ((rates[i] as number) / sumR);

  const several = k > 1;
  const d = several ? unit(1 - Math.sqrt(squares / k) / mean / Math.sqrt(k - 1)) : null;
  const d2 = several ? unit(entropy / Math.log2(k)) : null;
  const s = unit((roots * roots) / f);
  return {
    count: f,
    partCount: k,
    range,
    relativeRange: range / k,
    juillandD: d,
    carrollD2: d2,
    rosengrenS: s,
    lyneD3: 1 - chiSquare / (4 * f),
    distributionalConsistency: unit((plainRoots * plainRoots) / (k * f)),
    dp: unit(dp),
    dpNorm: several ? unit(dp / (1 - smallest / total)) : null,
    dpEgbert: several ? unit(1 - dp / (1 - smallestPresent / total)) : null,
    da: several ? unit(1 - differences / (k - 1)) : null,
    dkl: unit(1 / (1 + Math.max(0, divergence))),
    juillandU: d === null ? null : d * f,
    carrollUm: d2 === null ? null : d2 * f + ((1 - d2) * f) / k,
    rosengrenKf: s * f,
  };
}

/** Takes the last rounding error from a value that lies between 0 and 1 by definition. */
function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

const NOTHING: PartDispersion = {
  count: 0,
  partCount: 0,
  range: 0,
  relativeRange: null,
  juillandD: null,
  carrollD2: null,
  rosengrenS: null,
  lyneD3: null,
  distributionalConsistency: null,
  dp: null,
  dpNorm: null,
  dpEgbert: null,
  da: null,
  dkl: null,
  juillandU: null,
  carrollUm: null,
  rosengrenKf: null,
};
