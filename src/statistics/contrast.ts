import { checkInteger, checkNumber, checkOneOf, checkOptions } from '../text/index.js';
import type { Chosen } from './chosen.js';
import { type Contingency, isDegenerate, logLikelihoodRatio, pearsonChiSquare } from './contingency.js';
import { betaQuantile } from './numerics/beta-quantile.js';
import { fisherExact } from './numerics/fisher-exact.js';
import { chiSquareUpper } from './numerics/incomplete-gamma.js';
import { normalQuantile } from './numerics/normal.js';

/** The choices that change a number of a contrast, each with its default. */
export interface ContrastOptions {
  /** Cells that G² sums: 4 (default, Dunning 1993) or the 2 of the type (Rayson & Garside 2000, as WordSmith). */
  readonly terms?: 4 | 2 | undefined;
  /** Yates's continuity correction of χ²; default false. */
  readonly yates?: boolean | undefined;
  /**
   * What becomes of zeros in the log ratio: `hardie` (default) counts a 0 as ½; `walter` adds ½ to every count and
   * size (Walter 1975); `none` leaves it undefined.
   */
  readonly smoothing?: 'hardie' | 'walter' | 'none' | undefined;
  /** Constant of simple maths, per million; default 1. 100 and more favour common types. */
  readonly simpleMaths?: number | undefined;
  /** Error of the two-sided interval whose inner bound is the conservative log ratio; default 0.05. */
  readonly alpha?: number | undefined;
  /** How the interval is computed: `poisson` (default, exact: Evert 2022) or `normal` (Hardie 2014, CQPweb). */
  readonly interval?: 'poisson' | 'normal' | undefined;
  /** How the interval's alpha is corrected for `comparisons`: `bonferroni` (default), `sidak` or `none`. */
  readonly intervalCorrection?: 'bonferroni' | 'sidak' | 'none' | undefined;
  /** Number of comparisons made; default 1. */
  readonly comparisons?: number | undefined;
}

export const CONTRAST_OPTIONS: readonly (keyof ContrastOptions)[] = [
  'terms',
  'yates',
  'smoothing',
  'simpleMaths',
  'alpha',
  'interval',
  'intervalCorrection',
  'comparisons',
];

/** One type contrasted in two corpora: significance and effect size side by side. `null` is undefined. */
export interface Contrast {
  /** Expected count in the target, were both corpora alike: r1 · c1 / n. */
  readonly expected: number | null;
  /** G² with the sign of target − expected; its |value| follows χ² with one degree of freedom. */
  readonly logLikelihood: number | null;
  /** p of |G²|. Below about 1e-308 it is 0. */
  readonly p: number | null;
  /** |G²| − ln n: above 2 positive evidence, above 6 strong, above 10 very strong (Wilson 2013). */
  readonly bic: number | null;
  /** Pearson's χ² with the sign of target − expected, and its p. */
  readonly chiSquare: number | null;
  readonly chiSquareP: number | null;
  /** Fisher's exact test, two-sided. */
  readonly fisherP: number | null;
  /** log₂ of the ratio of relative frequencies: 1 is twice as frequent in the target, −1 half as frequent. */
  readonly logRatio: number | null;
  /** The bound of the log ratio's interval that is closer to 0, or 0 where the interval holds 0. */
  readonly conservativeLogRatio: number | null;
  /** %DIFF: (f₁ − f₂) / f₂ · 100 of the relative frequencies. */
  readonly percentDifference: number | null;
  /** (o11 / o12) / (o21 / o22). */
  readonly oddsRatio: number | null;
  /** f₁ / f₂ of the relative frequencies. */
  readonly relativeRisk: number | null;
  /** (f₁ − f₂) / (f₁ + f₂) of the relative frequencies: −1 only in the reference … 1 only in the target. */
  readonly differenceCoefficient: number | null;
  /** (f₁ + k) / (f₂ + k) of the frequencies per million. */
  readonly simpleMaths: number | null;
}

/** Checks contrast options and fills in the defaults. */
export function readContrastOptions(name: string, options: ContrastOptions): Chosen<ContrastOptions> {
  const {
    terms = 4,
    yates = false,
    smoothing = 'hardie',
    simpleMaths = 1,
    alpha = 0.05,
    interval = 'poisson',
    intervalCorrection = 'bonferroni',
    comparisons = 1,
  } = options;
  checkOneOf(name, 'options.terms', terms, [4, 2]);
  checkOneOf(name, 'options.yates', yates, [true, false]);
  checkOneOf(name, 'options.smoothing', smoothing, ['hardie', 'walter', 'none']);
  checkNumber(name, 'options.simpleMaths', simpleMaths, Number.MIN_VALUE);
  checkNumber(name, 'options.alpha', alpha, 1e-100, 1);
  checkOneOf(name, 'options.interval', interval, ['poisson', 'normal']);
  checkOneOf(name, 'options.intervalCorrection', intervalCorrection, ['bonferroni', 'sidak', 'none']);
  checkInteger(name, 'options.comparisons', comparisons, 1);
  return { terms, yates, smoothing, simpleMaths, alpha, interval, intervalCorrection, comparisons };
}

/**
 * Contrasts one type in two corpora: it occurs `targetCount` times among `targetSize` tokens and `referenceCount` times
 * among `referenceSize`. What cannot be computed (an empty corpus, a type in neither, a division by 0) is `null`.
 *
 * @throws RangeError where a count is no integer from 0 to the size of its corpus, or an option is wrong.
 * @example
 * // 高质量发展 822 times in 80,000 words against 145 times in 120,000
 * contrast(822, 145, 80_000, 120_000).logLikelihood; // 841.1429063385…
 * @see T. Dunning (1993), Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19,
 *   61–74; A. Hardie (2014), Log Ratio: an informal introduction; S. Evert (2022), Measuring keyness, osf.io/cy6mw;
 *   C. Gabrielatos and A. Marchi (2011), Keyness: matching metrics to definitions; A. Kilgarriff (2009), Simple maths
 *   for keywords; K. Hofland and S. Johansson (1982) for the difference coefficient.
 */
export function contrast(
  targetCount: number,
  referenceCount: number,
  targetSize: number,
  referenceSize: number,
  options: ContrastOptions = {},
): Contrast {
  checkOptions('contrast', options, CONTRAST_OPTIONS);
  checkNumber('contrast', 'targetSize', targetSize, 0);
  checkNumber('contrast', 'referenceSize', referenceSize, 0);
  checkInteger('contrast', 'targetCount', targetCount, 0, targetSize);
  checkInteger('contrast', 'referenceCount', referenceCount, 0, referenceSize);
  return contrastCounts(
    targetCount,
    referenceCount,
    targetSize,
    referenceSize,
    readContrastOptions('contrast', options),
  );
}

/** The same for arguments that are known to be right. */
export function contrastCounts(
  o11: number,
  o21: number,
  r1: number,
  r2: number,
  options: Chosen<ContrastOptions>,
): Contrast {
  const cells: Contingency = { o11, o12: r1 - o11, o21, o22: r2 - o21 };
  const n = r1 + r2;
  const testable = !isDegenerate(cells);
  const expected = n > 0 ? (r1 * (o11 + o21)) / n : null;
  const sign = o11 * r2 < o21 * r1 ? -1 : 1;
  const g2 = testable ? logLikelihoodRatio(cells, options.terms) : null;
  const x2 = testable ? pearsonChiSquare(cells, options.yates) : null;
  const comparable = r1 > 0 && r2 > 0;
  // Products of whole numbers instead of quotients: the ratios come out exact where they can.
  const f1 = comparable ? o11 * r2 : 0;
  const f2 = comparable ? o21 * r1 : 0;
  const seen = comparable && o11 + o21 > 0;
  return {
    expected,
    logLikelihood: g2 === null ? null : sign * g2,
    p: g2 === null ? null : chiSquareUpper(g2, 1),
    bic: g2 === null ? null : g2 - Math.log(n),
    chiSquare: x2 === null ? null : sign * x2,
    chiSquareP: x2 === null ? null : chiSquareUpper(x2, 1),
    fisherP: testable ? fisherExact(o11, cells.o12, o21, cells.o22).twoSided : null,
    logRatio: seen ? logRatio(o11, o21, r1, r2, options.smoothing) : null,
    conservativeLogRatio: seen ? conservativeLogRatio(o11, o21, r1, r2, options) : null,
    percentDifference: f2 > 0 ? ((f1 - f2) / f2) * 100 : null,
    oddsRatio: o21 > 0 && cells.o12 > 0 ? (o11 * cells.o22) / (cells.o12 * o21) : null,
    relativeRisk: f2 > 0 ? f1 / f2 : null,
    differenceCoefficient: f1 + f2 > 0 ? (f1 - f2) / (f1 + f2) : null,
    simpleMaths: comparable
      ? ((o11 / r1) * 1e6 + options.simpleMaths) / ((o21 / r2) * 1e6 + options.simpleMaths)
      : null,
  };
}

function logRatio(
  o11: number,
  o21: number,
  r1: number,
  r2: number,
  smoothing: Chosen<ContrastOptions>['smoothing'],
): number | null {
  if (smoothing === 'walter') return Math.log2((o11 + 0.5) / (r1 + 0.5)) - Math.log2((o21 + 0.5) / (r2 + 0.5));
  if (smoothing === 'none' && (o11 === 0 || o21 === 0)) return null;
  return Math.log2((o11 || 0.5) / r1) - Math.log2((o21 || 0.5) / r2);
}

/** The bound nearer 0 of the two-sided interval of the log ratio, held at 0 where it would pass it. */
function conservativeLogRatio(
  o11: number,
  o21: number,
  r1: number,
  r2: number,
  { alpha, comparisons, interval, intervalCorrection }: Chosen<ContrastOptions>,
): number {
  let tail = alpha / 2;
  if (intervalCorrection === 'bonferroni') tail /= comparisons;
  else if (intervalCorrection === 'sidak') tail = -Math.expm1(Math.log1p(-tail) / comparisons);
  const more = o11 * r2 >= o21 * r1;
  if (interval === 'normal') {
    const first = o11 || 0.5;
    const second = o21 || 0.5;
    const ratio = Math.log(first / r1) - Math.log(second / r2);
    const deviation = Math.sqrt(Math.max(0, 1 / first + 1 / second - 1 / r1 - 1 / r2));
    const reach = -normalQuantile(tail) * deviation;
    return (ratio >= 0 ? Math.max(ratio - reach, 0) : Math.min(ratio + reach, 0)) / Math.LN2;
  }
  // Clopper and Pearson's bound of the share of the target among all occurrences, as odds; Evert 2022.
  const share = more ? betaQuantile(tail, o11, o21 + 1) : betaQuantile(tail, o21, o11 + 1);
  const bound = Math.log2(share / (1 - share));
  const sizes = Math.log2(r2 / r1);
  return more ? Math.max(bound + sizes, 0) : Math.min(sizes - bound, 0);
}
