import { checkInteger, checkNumber, checkOneOf, checkOptions } from '../text/index.js';
import type { Chosen } from './chosen.js';
import { type Contingency, isDegenerate, logLikelihoodRatio, pearsonChiSquare } from './contingency.js';
import { chiSquareUpper } from './numerics/incomplete-gamma.js';

/** The choices that change a number of an association, each with its default. */
export interface AssociationOptions {
  /** Cells that G² sums: 4 (default, Dunning 1993) or the 2 of the collocate. */
  readonly terms?: 4 | 2 | undefined;
  /** Yates's continuity correction of χ²; default false. */
  readonly yates?: boolean | undefined;
  /** Variance in the t score: `observed` O (default, Church et al. 1991) or `bernoulli` O (1 − O / n). */
  readonly tVariance?: 'observed' | 'bernoulli' | undefined;
  /** Logarithm of the Poisson–Stirling measure: `e` (default, as Stirling's formula has it) or `2` (as nltk). */
  readonly poissonLog?: 'e' | '2' | undefined;
}

export const ASSOCIATION_OPTIONS: readonly (keyof AssociationOptions)[] = ['terms', 'yates', 'tVariance', 'poissonLog'];

/**
 * How strongly two things occur together: they do so `o11` times where `expected` = r1 · c1 / n was to be expected by
 * chance. Logarithms are to base 2 unless said otherwise; `null` is undefined.
 */
export interface Association {
  readonly expected: number | null;
  /** MI = log₂(O / E), also called PMI. Favours rare pairs (Church & Hanks 1990). */
  readonly mi: number | null;
  /** MI² = log₂(O² / E) and MI³ = log₂(O³ / E) (Daille 1994). */
  readonly mi2: number | null;
  readonly mi3: number | null;
  /** NPMI = MI / −log₂(O / n): −1 never together, 0 independent, 1 always together (Bouma 2009). */
  readonly npmi: number | null;
  /** MI · ln(O + 1) (Lexical Computing 2015). */
  readonly miLogF: number | null;
  /** (O − E) / √O, or with Bernoulli variance (Church et al. 1991; Manning & Schütze 1999, 5.3). */
  readonly t: number | null;
  /** (O − E) / √E (Dennis 1965). */
  readonly z: number | null;
  /** G² with the sign of O − E, and its p (one degree of freedom). */
  readonly logLikelihood: number | null;
  readonly p: number | null;
  /** Pearson's χ² with the sign of O − E. */
  readonly chiSquare: number | null;
  /** O (ln O − ln E − 1) (Quasthoff & Wolff 2002). */
  readonly poissonStirling: number | null;
  /** 2 O / (r1 + c1): 0 never, 1 always together. */
  readonly dice: number | null;
  /** 14 + log₂ Dice: 14 always together; one less is half as strong (Rychlý 2008). */
  readonly logDice: number | null;
  /** ΔP of the second by the first: O / r1 − o21 / r2, −1 to 1 (Gries 2013). */
  readonly deltaPForward: number | null;
  /** ΔP of the first by the second: O / c1 − o12 / c2. */
  readonly deltaPBackward: number | null;
  /** min(O / r1, O / c1) (Pedersen & Bruce 1996). */
  readonly minSensitivity: number | null;
  /** O / (r1 + c1 − O). */
  readonly jaccard: number | null;
  /** φ² = χ² / n without correction: 0 to 1 (Church & Gale 1991). */
  readonly phiSquared: number | null;
}

/** Checks association options and fills in the defaults. */
export function readAssociationOptions(name: string, options: AssociationOptions): Chosen<AssociationOptions> {
  const { terms = 4, yates = false, tVariance = 'observed', poissonLog = 'e' } = options;
  checkOneOf(name, 'options.terms', terms, [4, 2]);
  checkOneOf(name, 'options.yates', yates, [true, false]);
  checkOneOf(name, 'options.tVariance', tVariance, ['observed', 'bernoulli']);
  checkOneOf(name, 'options.poissonLog', poissonLog, ['e', '2']);
  return { terms, yates, tVariance, poissonLog };
}

/**
 * The association of two things that occur together `o11` times, by themselves `r1` and `c1` times (the joint times
 * included), among `n` places.
 *
 * @throws RangeError where the counts make no table (a cell below 0) or an option is wrong.
 * @example
 * // 改革 44 times, 深化 1,105 times, together 8 times in 15 million words
 * association(8, 1105, 44, 15_000_000).mi; // 11.2691…
 * @see K. W. Church and P. Hanks (1990), Word association norms, Computational Linguistics 16, 22–29; S. Evert (2008),
 *   Corpora and collocations; St. Th. Gries (2013), 50-something years of work on collocations, IJCL 18, 137–165;
 *   G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction; P. Rychlý (2008), A
 *   lexicographer-friendly association score; and each column.
 */
export function association(
  o11: number,
  r1: number,
  c1: number,
  n: number,
  options: AssociationOptions = {},
): Association {
  checkOptions('association', options, ASSOCIATION_OPTIONS);
  checkNumber('association', 'n', n, 0);
  checkInteger('association', 'r1', r1, 0, n);
  checkInteger('association', 'c1', c1, 0, n);
  checkInteger('association', 'o11', o11, Math.max(0, r1 + c1 - n), Math.min(r1, c1));
  return associationCounts(o11, r1, c1, n, readAssociationOptions('association', options));
}

/**
 * The same for arguments that are known to be right. Where o11 exceeds r1 (a plain count of nodes, each of which has
 * several neighbours) the four cells make no table: what needs them is `null`, the rest holds.
 */
export function associationCounts(
  o11: number,
  r1: number,
  c1: number,
  n: number,
  { terms, yates, tVariance, poissonLog }: Chosen<AssociationOptions>,
): Association {
  const cells: Contingency = { o11, o12: r1 - o11, o21: c1 - o11, o22: n - r1 - c1 + o11 };
  const isTable = cells.o12 >= 0 && cells.o21 >= 0 && cells.o22 >= 0;
  const testable = isTable && !isDegenerate(cells);
  const expected = n > 0 ? (r1 * c1) / n : null;
  const e = expected ?? 0;
  const joint = o11 > 0 && e > 0;
  const logO = Math.log2(o11);
  const mi = joint ? logO - Math.log2(r1) - Math.log2(c1) + Math.log2(n) : null;
  const sign = o11 < e ? -1 : 1;
  const g2 = testable ? logLikelihoodRatio(cells, terms) : null;
  const x2 = testable ? pearsonChiSquare(cells, yates) : null;
  const variance = tVariance === 'observed' ? o11 : o11 * (1 - o11 / n);
  const dice = r1 + c1 > 0 ? (2 * o11) / (r1 + c1) : null;
  return {
    expected,
    mi,
    mi2: mi === null ? null : mi + logO,
    mi3: mi === null ? null : mi + 2 * logO,
    npmi: npmi(o11, e, n, mi),
    miLogF: mi === null ? null : mi * Math.log(o11 + 1),
    t: variance > 0 && e > 0 ? (o11 - e) / Math.sqrt(variance) : null,
    z: e > 0 ? (o11 - e) / Math.sqrt(e) : null,
    logLikelihood: g2 === null ? null : sign * g2,
    p: g2 === null ? null : chiSquareUpper(g2, 1),
    chiSquare: x2 === null ? null : sign * x2,
    poissonStirling: mi === null ? null : o11 * ((poissonLog === 'e' ? mi * Math.LN2 : mi) - 1),
    dice,
    logDice: dice === null || dice === 0 ? null : 14 + Math.log2(dice),
    deltaPForward: isTable && r1 > 0 && n > r1 ? o11 / r1 - cells.o21 / (n - r1) : null,
    deltaPBackward: isTable && c1 > 0 && n > c1 ? o11 / c1 - cells.o12 / (n - c1) : null,
    minSensitivity: isTable && r1 > 0 && c1 > 0 ? Math.min(o11 / r1, o11 / c1) : null,
    jaccard: isTable && r1 + c1 > o11 ? o11 / (r1 + c1 - o11) : null,
    phiSquared: testable ? pearsonChiSquare(cells, false) / n : null,
  };
}

/** Bouma's limit −1 for a pair that never occurs; undefined where every place is the pair. */
function npmi(o11: number, expected: number, n: number, mi: number | null): number | null {
  if (mi !== null) return o11 < n ? mi / -Math.log2(o11 / n) : null;
  return o11 === 0 && expected > 0 ? -1 : null;
}
