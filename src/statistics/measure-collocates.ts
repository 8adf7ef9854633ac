import { compareCodeUnits } from '../table/index.js';
import { checkInteger, checkIterable, checkOneOf, checkOptions } from '../text/index.js';
import {
  ASSOCIATION_OPTIONS,
  type Association,
  type AssociationOptions,
  associationCounts,
  readAssociationOptions,
} from './association.js';
import type { Chosen } from './chosen.js';

/** One collocate as integers, which may be counted in parts and added up. */
export interface CollocateCount {
  readonly type: string;
  /** Times it stands in a window (O11). */
  readonly count: number;
  /** Of these left and right of a node; one that stands between two nodes is in both. */
  readonly leftCount: number;
  readonly rightCount: number;
  /** Times it occurs in the corpus (C1). */
  readonly corpusCount: number;
  /** Documents in which it stands in a window. */
  readonly documentCount: number;
}

/** What stands in the windows of a node, and the marginals: all that the measures are computed from. */
export interface CollocateCounts {
  /** Types that are the node, in order of code units, and how often they occur. */
  readonly node: readonly string[];
  readonly nodeCount: number;
  /** Tokens that stand in windows. */
  readonly windowCount: number;
  /** Tokens of the corpus (N). */
  readonly tokenCount: number;
  readonly window: { readonly left: number; readonly right: number };
  readonly overlap: 'once' | 'each';
  /** The types that stand in windows, in any order. */
  readonly rows: readonly CollocateCount[];
}

/** One collocate: raw counts, significance and effect size. */
export interface CollocateRow extends CollocateCount, Association {}

/** The rows, and how they were made. */
export interface Collocates extends Omit<CollocateCounts, 'window' | 'overlap' | 'rows'> {
  readonly rows: readonly CollocateRow[];
  /** R1 of the expected counts and of the four cells. */
  readonly r1: number;
  readonly options: {
    readonly window: { readonly left: number; readonly right: number };
    readonly overlap: 'once' | 'each';
    readonly expected: 'window' | 'span' | 'corpus';
    readonly diceMarginals: 'corpus' | 'expected';
    readonly minCount: number;
    readonly sortBy: 'count' | CollocationMeasure;
  } & Chosen<AssociationOptions>;
}

/** A measure of how strongly a collocate is bound to the node; see `Association`. */
export type CollocationMeasure = (typeof COLLOCATION_MEASURES)[number];

/** The measures of a collocate, in the order of the columns. */
export const COLLOCATION_MEASURES = [
  'mi',
  'mi2',
  'mi3',
  'npmi',
  'miLogF',
  't',
  'z',
  'logLikelihood',
  'chiSquare',
  'poissonStirling',
  'dice',
  'logDice',
  'deltaPForward',
  'deltaPBackward',
  'minSensitivity',
  'jaccard',
  'phiSquared',
] as const;

/** How the measures are computed from counts, and which rows are given. */
export interface MeasureCollocatesOptions extends AssociationOptions {
  /**
   * What the expected count is made of: `window` (default): C1 · R1 / N with R1 the tokens that stand in windows, as cut
   * short by boundaries; `span`: f(node) · C1 · (left + right) / N (Evert 2008); `corpus`: f(node) · C1 / N, as tools
   * that leave the span out have it.
   */
  readonly expected?: 'window' | 'span' | 'corpus' | undefined;
  /**
   * Marginals of Dice and log Dice: the corpus frequencies of node and collocate (`corpus`, default, Rychlý 2008; beyond
   * 14 where a node has a collocate more than once) or R1 and C1 of the expected count (`expected`).
   */
  readonly diceMarginals?: 'corpus' | 'expected' | undefined;
  /** Collocates that stand in windows less often are left out; default 1. */
  readonly minCount?: number | undefined;
  /** Collocates to leave out; they keep their places. */
  readonly stopWords?: Iterable<string> | undefined;
  /** Column that orders the rows, largest first; default `logLikelihood`. */
  readonly sortBy?: 'count' | CollocationMeasure | undefined;
}

export const MEASURE_OPTIONS: readonly (keyof MeasureCollocatesOptions)[] = [
  ...ASSOCIATION_OPTIONS,
  'expected',
  'diceMarginals',
  'minCount',
  'stopWords',
  'sortBy',
];

/**
 * The measures of collocates that were counted elsewhere: by `countCorpus` with the task `collocates`, in threads or in
 * shards. What `collocates` gives for the same corpus, number for number. Rows stand by signed G², largest first
 * (`sortBy` changes that; undefined values last), equal values by code unit.
 *
 * @throws TypeError, RangeError where an option is wrong.
 * @example
 * const counted = { type: '开放', count: 8, leftCount: 2, rightCount: 6, corpusCount: 44, documentCount: 5 };
 * const counts = { node: ['改革'], nodeCount: 90, windowCount: 850, tokenCount: 30_000, rows: [counted] };
 * const settings = { window: { left: 5, right: 5 }, overlap: 'once' };
 * Math.round(measureCollocates({ ...counts, ...settings }).rows[0].expected * 1000); // 1247
 * @see `collocates`, `association`
 */
export function measureCollocates(counts: CollocateCounts, options: MeasureCollocatesOptions = {}): Collocates {
  checkOptions('measureCollocates', options, MEASURE_OPTIONS);
  return measureCounts(counts, readMeasureOptions('measureCollocates', options));
}

/** Checks the options of the measures and fills in the defaults. */
export function readMeasureOptions(
  name: string,
  options: MeasureCollocatesOptions,
): Chosen<Omit<MeasureCollocatesOptions, 'stopWords'>> & { readonly stopWords: ReadonlySet<string> } {
  const { expected = 'window', diceMarginals = 'corpus' } = options;
  const { minCount = 1, stopWords = [], sortBy = 'logLikelihood' } = options;
  checkOneOf(name, 'options.expected', expected, ['window', 'span', 'corpus']);
  checkOneOf(name, 'options.diceMarginals', diceMarginals, ['corpus', 'expected']);
  checkInteger(name, 'options.minCount', minCount, 1);
  checkOneOf(name, 'options.sortBy', sortBy, ['count', ...COLLOCATION_MEASURES]);
  checkIterable(name, 'options.stopWords', 'an iterable of strings', stopWords);
  const chosen = readAssociationOptions(name, options);
  return { ...chosen, expected, diceMarginals, minCount, stopWords: new Set(stopWords), sortBy };
}

/** The same for options that are known to be right. */
export function measureCounts(counts: CollocateCounts, chosen: ReturnType<typeof readMeasureOptions>): Collocates {
  const { node, nodeCount, windowCount, tokenCount, window, overlap } = counts;
  const { stopWords, ...options } = chosen;
  const { expected, diceMarginals, minCount, sortBy } = options;
  const span = expected === 'span' ? window.left + window.right : 1;
  const r1 = expected === 'window' ? windowCount : nodeCount * span;
  const rows: CollocateRow[] = [];
  for (const { type, count, leftCount, rightCount, corpusCount, documentCount } of counts.rows) {
    if (count < minCount || stopWords.has(type)) continue;
    rows.push({
      type,
      count,
      leftCount,
      rightCount,
      corpusCount,
      documentCount,
      ...associationCounts(count, r1, corpusCount, tokenCount, options),
      ...(diceMarginals === 'corpus' ? diceOf(count, nodeCount, corpusCount) : {}),
    });
  }
  rows.sort((a, b) => {
    const x = a[sortBy];
    const y = b[sortBy];
    if (x === null || y === null) return x === y ? compareCodeUnits(a.type, b.type) : x === null ? 1 : -1;
    return y - x || compareCodeUnits(a.type, b.type);
  });
  return { rows, node, nodeCount, windowCount, r1, tokenCount, options: { ...options, window, overlap } };
}

function diceOf(count: number, nodeCount: number, corpusCount: number): { dice: number; logDice: number } {
  const dice = (2 * count) / (nodeCount + corpusCount);
  return { dice, logDice: 14 + Math.log2(dice) };
}
