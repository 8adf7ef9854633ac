import { checkInteger, checkOneOf, checkOptions } from '../text/index.js';
import { adjustPValues, P_VALUE_CORRECTIONS, type PValueCorrection } from './adjust-p-values.js';
import type { Chosen } from './chosen.js';
import {
  CONTRAST_OPTIONS,
  type Contrast,
  type ContrastOptions,
  contrastCounts,
  readContrastOptions,
} from './contrast.js';
import { type Counts, readCounts } from './counts.js';

export interface KeynessOptions extends ContrastOptions {
  /** How `pAdjusted` is corrected for the number of types compared; default `holm`. */
  readonly correction?: PValueCorrection | undefined;
  /** Types that occur less often than this in both corpora together are not compared; default 1. */
  readonly minCount?: number | undefined;
  /** Rows to give: `both` (default), `over` (more frequent in the target than expected) or `under`. */
  readonly direction?: 'both' | 'over' | 'under' | undefined;
  /** Column whose |value| orders the rows, largest first; default `logLikelihood`. */
  readonly sortBy?: 'logLikelihood' | 'chiSquare' | 'logRatio' | 'conservativeLogRatio' | 'simpleMaths' | undefined;
}

/** One type: raw counts, significance and effect size. */
export interface KeynessRow extends Contrast {
  readonly type: string;
  readonly targetCount: number;
  readonly referenceCount: number;
  readonly targetPerMillion: number | null;
  readonly referencePerMillion: number | null;
  /** Documents that contain the type, where the input says so. */
  readonly targetDocumentCount: number | null;
  readonly referenceDocumentCount: number | null;
  /** `p` of G² corrected for `testCount` tests. */
  readonly pAdjusted: number | null;
}

/** The rows, and how they were made. */
export interface Keyness {
  readonly rows: readonly KeynessRow[];
  readonly targetTokenCount: number;
  readonly referenceTokenCount: number;
  /** Types compared: the number of tests that corrections count. */
  readonly testCount: number;
  readonly options: Chosen<KeynessOptions>;
}

/**
 * Contrasts every type of two corpora: what is typical of the target against the reference, and the other way round.
 * The reference may be a plain frequency list. Rows stand by |G²|, largest first (`sortBy` changes that); equal values
 * by code unit. Swapping the corpora changes the sign of G², χ² and the log ratios and inverts the ratios. An empty
 * corpus gives rows with `null` where nothing can be computed; two empty ones give no rows.
 *
 * The conservative log ratio is corrected for all types compared unless `comparisons` says otherwise.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const target = new Map([['改革', 30], ['开放', 12], ['的', 958]]);
 * const reference = new Map([['改革', 5], ['天气', 9], ['的', 986]]);
 * keyness(target, reference).rows.map((row) => row.type); // ['改革', '开放', '的', '天气']
 * @see `contrast` for every column.
 */
export function keyness(target: Counts, reference: Counts, options: KeynessOptions = {}): Keyness {
  checkOptions('keyness', options, [...CONTRAST_OPTIONS, 'correction', 'minCount', 'direction', 'sortBy']);
  const { correction = 'holm', minCount = 1, direction = 'both', sortBy = 'logLikelihood' } = options;
  checkOneOf('keyness', 'options.correction', correction, P_VALUE_CORRECTIONS);
  checkInteger('keyness', 'options.minCount', minCount, 1);
  checkOneOf('keyness', 'options.direction', direction, ['both', 'over', 'under']);
  checkOneOf('keyness', 'options.sortBy', sortBy, [
    'logLikelihood',
    'chiSquare',
    'logRatio',
    'conservativeLogRatio',
    'simpleMaths',
  ]);
  const first = readCounts('keyness', 'target', target);
  const second = readCounts('keyness', 'reference', reference);

  const pairs: [type: string, targetCount: number, referenceCount: number][] = [];
  for (const [type, count] of first.counts) {
    const other = second.counts.get(type) ?? 0;
    if (count + other >= minCount) pairs.push([type, count, other]);
  }
  for (const [type, count] of second.counts) {
    if (count >= minCount && !first.counts.has(type)) pairs.push([type, 0, count]);
  }
  const contrastOptions = readContrastOptions('keyness', {
    ...options,
    comparisons: options.comparisons ?? Math.max(1, pairs.length),
  });

  const r1 = first.tokenCount;
  const r2 = second.tokenCount;
  // Most types are rare, so few pairs of counts are distinct: each is computed once.
  const known = new Map<string, Contrast>();
  const contrasts = pairs.map(([, a, b]) => {
    const key = `${a} ${b}`;
    const found = known.get(key) ?? contrastCounts(a, b, r1, r2, contrastOptions);
    known.set(key, found);
    return found;
  });
  const adjusted = adjustPValues(
    contrasts.map((c) => c.p),
    correction,
  );

  const rows: KeynessRow[] = [];
  for (const [i, [type, targetCount, referenceCount]] of pairs.entries()) {
    const more = targetCount * r2 - referenceCount * r1;
    if ((direction === 'over' && more <= 0) || (direction === 'under' && more >= 0)) continue;
    rows.push({
      type,
      targetCount,
      referenceCount,
      targetPerMillion: r1 > 0 ? (targetCount / r1) * 1e6 : null,
      referencePerMillion: r2 > 0 ? (referenceCount / r2) * 1e6 : null,
      targetDocumentCount: documentCount(first.documentCounts, type),
      referenceDocumentCount: documentCount(second.documentCounts, type),
      ...(contrasts[i] as Contrast),
      pAdjusted: adjusted[i] ?? null,
    });
  }
  const weight = (row: KeynessRow): number => {
    const value = row[sortBy];
    if (value === null) return -1;
    return sortBy === 'simpleMaths' ? Math.abs(Math.log(value)) : Math.abs(value);
  };
  rows.sort((a, b) => weight(b) - weight(a) || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  return {
    rows,
    targetTokenCount: r1,
    referenceTokenCount: r2,
    testCount: pairs.length,
    options: { ...contrastOptions, correction, minCount, direction, sortBy },
  };
}

/** Documents of a type: 0 where the table counts documents and lacks it, `null` where it counts none. */
function documentCount(counts: ReadonlyMap<string, number>, type: string): number | null {
  return counts.get(type) ?? (counts.size > 0 ? 0 : null);
}
