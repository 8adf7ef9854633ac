// Invariants. A start is a place from which `size` places follow without a boundary, a gap or a removed word; N counts
// the starts. A mask is a set of positions 0 … size − 1. `ids` of a mask numbers the combinations of types at its
// positions that occur in some candidate; −1 at a start whose combination occurs in none.
import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkNumber, checkOneOf, checkOptions } from '../text/index.js';
import type { Chosen } from './chosen.js';
import { GrowingInt32 } from './growing-array.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';
import { highestOrderTerm, independenceRatio, toExactCells } from './log-linear.js';
import { chiSquareUpper } from './numerics/incomplete-gamma.js';
import { normalTwoSided } from './numerics/normal.js';
import { PairTable } from './pair-table.js';

export interface NgramAssociationOptions {
  /** Words of an n-gram, 2 to 5; default 2. */
  readonly size?: number | undefined;
  /** N-grams that occur less often are left out; default 2. */
  readonly minCount?: number | undefined;
  /** Added to each of the 2^size cells for λ; default 0.5. */
  readonly smoothing?: number | undefined;
  /** Column that orders the rows, largest first; default `z`. */
  readonly sortBy?: 'z' | 'lambda' | 'logLikelihood' | 'mi' | 't' | 'dice' | 'count' | undefined;
}

/** One n-gram: raw counts, significance and effect size. `null` is undefined. */
export interface NgramAssociationRow {
  readonly words: readonly string[];
  readonly count: number;
  /** How often each word stands at its own position of an n-gram. */
  readonly wordCounts: readonly number[];
  /** Expected count, were the words independent: N Π (wordCount / N). */
  readonly expected: number;
  /** log₂(count / expected). */
  readonly mi: number;
  /** (count − expected) / √count. */
  readonly t: number;
  /** size · count / Σ wordCounts. */
  readonly dice: number;
  /** G² of the 2^size cells against independence with the sign of count − expected, and its p (2^size − size − 1 df). */
  readonly logLikelihood: number;
  readonly p: number;
  /** Highest-order term of the saturated log-linear model; the log odds ratio for two words. */
  readonly lambda: number;
  /** λ / its standard error, and the two-sided p of that. */
  readonly z: number;
  readonly zP: number;
}

/** The rows, and how they were made. */
export interface NgramAssociation {
  readonly rows: readonly NgramAssociationRow[];
  /** N-grams in the corpus (N). */
  readonly ngramCount: number;
  readonly options: Chosen<NgramAssociationOptions>;
}

/**
 * How firmly the words of n-grams hang together: every sequence of `size` words that occurs `minCount` times or more.
 * No n-gram crosses a sentence end, a mark or a removed word. Rows stand by z of λ, largest first; equal values by code
 * unit. An empty input has no rows.
 *
 * For three words and more λ measures what the whole adds to its parts: 全面从严治党 can have a low λ because 从严治党
 * explains it.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const text = ['深化', '改革', '。', '深化', '改革', '。', '深化', '合作', '。', '推进', '工作', '。'];
 * ngramAssociation(text).rows[0]?.words; // ['深化', '改革']
 * @see D. Blaheta and M. Johnson (2001), Unsupervised learning of multi-word verbs; T. Dunning (1993).
 */
export function ngramAssociation(
  input: TokenInput | TokenIndex,
  options: NgramAssociationOptions = {},
): NgramAssociation {
  checkOptions('ngramAssociation', options, ['size', 'minCount', 'smoothing', 'sortBy']);
  const { size = 2, minCount = 2, smoothing = 0.5, sortBy = 'z' } = options;
  checkInteger('ngramAssociation', 'options.size', size, 2, 5);
  checkInteger('ngramAssociation', 'options.minCount', minCount, 1);
  checkNumber('ngramAssociation', 'options.smoothing', smoothing, Number.MIN_VALUE);
  checkOneOf('ngramAssociation', 'options.sortBy', sortBy, [
    'z',
    'lambda',
    'logLikelihood',
    'mi',
    't',
    'dice',
    'count',
  ]);
  const index = toTokenIndex(input);
  const starts = startsOf(index, size);
  const n = starts.length;
  const candidates = candidatesOf(index, starts, size, minCount);
  const full = (1 << size) - 1;
  const counts: Float64Array[] = [];
  for (let mask = 1; mask < full; mask++) counts[mask] = countMask(index, starts, candidates.grams, size, mask);

  const rows: NgramAssociationRow[] = [];
  for (const [at, gram] of candidates.grams.entries()) {
    const cells = new Float64Array(full + 1);
    cells[0] = n;
    for (let mask = 1; mask < full; mask++) cells[mask] = (counts[mask] as Float64Array)[at] as number;
    const count = candidates.counts[at] as number;
    cells[full] = count;
    const wordCounts = gram.map((_, i) => cells[1 << i] as number);
    toExactCells(cells);
    let expected = n;
    for (const wordCount of wordCounts) expected *= wordCount / n;
    const { lambda, error } = highestOrderTerm(cells, smoothing);
    const g2 = independenceRatio(cells, wordCounts, n);
    rows.push({
      words: gram.map((id) => index.types[id] as string),
      count,
      wordCounts,
      expected,
      mi: Math.log2(count / expected),
      t: (count - expected) / Math.sqrt(count),
      dice: (size * count) / wordCounts.reduce((a, b) => a + b, 0),
      logLikelihood: count < expected ? -g2 : g2,
      p: chiSquareUpper(g2, full - size),
      lambda,
      z: lambda / error,
      zP: normalTwoSided(lambda / error),
    });
  }
  rows.sort((a, b) => b[sortBy] - a[sortBy] || compareCodeUnits(a.words.join('\u0000'), b.words.join('\u0000')));
  return { rows, ngramCount: n, options: { size, minCount, smoothing, sortBy } };
}

/** Places where an n-gram begins. */
function startsOf({ places, segmentStarts, gaps }: TokenIndex, size: number): Int32Array {
  const starts = new Int32Array(places.length);
  let found = 0;
  let run = 0;
  let segment = 0;
  let gap = 0;
  for (let place = 0; place < places.length; place++) {
    if (segmentStarts[segment] === place) {
      run = 0;
      segment++;
    }
    if (gaps[gap] === place) {
      run = 0;
      gap++;
    }
    run = (places[place] as number) < 0 ? 0 : run + 1;
    if (run >= size) {
      starts[found] = place - size + 1;
      found++;
    }
  }
  return starts.subarray(0, found);
}

/** The n-grams that occur `minCount` times, found word by word: a longer one cannot occur more often than its part. */
function candidatesOf(
  { places, types }: TokenIndex,
  starts: Int32Array,
  size: number,
  minCount: number,
): { grams: number[][]; counts: number[] } {
  // The number of the n-gram so far at each start, or −1 where it is too rare.
  const ids = Int32Array.from(starts, (start) => places[start] as number);
  let grams: number[][] = types.map((_, id) => [id]);
  let counts: number[] = [];
  for (let position = 1; position < size; position++) {
    const table = new PairTable();
    const before = new GrowingInt32();
    const added = new GrowingInt32();
    for (let i = 0; i < starts.length; i++) {
      const id = ids[i] as number;
      if (id < 0) continue;
      const type = places[(starts[i] as number) + position] as number;
      ids[i] = table.numberOf(id, type);
      if (table.size > before.length) {
        before.push(id);
        added.push(type);
      }
    }
    const totals = new Int32Array(table.size);
    for (const id of ids) if (id >= 0) totals[id] = (totals[id] as number) + 1;
    const parts = before.take();
    const types = added.take();
    const kept = new Int32Array(table.size).fill(-1);
    const longer: number[][] = [];
    counts = [];
    for (let id = 0; id < totals.length; id++) {
      const total = totals[id] as number;
      if (total < minCount) continue;
      kept[id] = longer.length;
      longer.push([...(grams[parts[id] as number] as number[]), types[id] as number]);
      counts.push(total);
    }
    for (let i = 0; i < starts.length; i++) {
      if ((ids[i] as number) >= 0) ids[i] = kept[ids[i] as number] as number;
    }
    grams = longer;
  }
  return { grams, counts };
}

/** For each n-gram, the starts whose types match it at the positions of `mask`. */
function countMask(
  { places, types }: TokenIndex,
  starts: Int32Array,
  grams: readonly (readonly number[])[],
  size: number,
  mask: number,
): Float64Array {
  const positions = Array.from({ length: size }, (_, i) => i).filter((i) => (mask >> i) & 1);
  // Combinations are numbered position by position, so that one is a pair of numbers whatever its length.
  let gramIds = grams.map((gram) => gram[positions[0] as number] as number);
  const startIds = Int32Array.from(starts, (start) => places[start + (positions[0] as number)] as number);
  let known = types.length;
  for (const position of positions.slice(1)) {
    const table = new PairTable();
    gramIds = gramIds.map((id, at) => table.numberOf(id, (grams[at] as readonly number[])[position] as number));
    for (let i = 0; i < starts.length; i++) {
      const id = startIds[i] as number;
      if (id >= 0) startIds[i] = table.find(id, places[(starts[i] as number) + position] as number);
    }
    known = table.size;
  }
  const totals = new Float64Array(known);
  for (const id of startIds) if (id >= 0) totals[id] = (totals[id] as number) + 1;
  return Float64Array.from(gramIds, (id) => totals[id] as number);
}
