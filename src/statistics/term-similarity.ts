import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkIterable, checkOneOf, checkOptions } from '../text/index.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';

export interface TermSimilarityOptions {
  /** Terms to compare, each pair of them; default the `limit` types that occur in the most units. */
  readonly terms?: Iterable<string> | undefined;
  /** Number of types to compare where `terms` does not say which; default 200. */
  readonly limit?: number | undefined;
  /** What two terms must share: a `document` (default) or a `sentence` (the segment of an index). */
  readonly unit?: 'document' | 'sentence' | undefined;
  /** Pairs that share fewer units are left out; default 1. */
  readonly minCount?: number | undefined;
  /** Column that orders the rows, largest first; default `equivalence`. */
  readonly sortBy?: 'count' | 'ochiai' | 'equivalence' | 'jaccard' | 'inclusion' | undefined;
}

/** Two terms and the units (documents or sentences) they share. */
export interface TermSimilarityRow {
  /** `a` before `b` in order of code units. */
  readonly a: string;
  readonly b: string;
  /** Units with both (c_ij), with `a` (c_i) and with `b` (c_j). */
  readonly count: number;
  readonly countA: number;
  readonly countB: number;
  /** c_ij / √(c_i c_j) (Ochiai 1957); 1 − Ochiai is the usual dissimilarity of co-word studies. */
  readonly ochiai: number;
  /** c_ij² / (c_i c_j), the equivalence index (Callon 1986). */
  readonly equivalence: number;
  /** c_ij / (c_i + c_j − c_ij). */
  readonly jaccard: number;
  /** c_ij / min(c_i, c_j), the inclusion index. */
  readonly inclusion: number;
}

/** The rows, and how they were made. */
export interface TermSimilarity {
  readonly rows: readonly TermSimilarityRow[];
  /** Terms compared that occur, in order of code units. */
  readonly terms: readonly string[];
  readonly unitCount: number;
  readonly options: {
    readonly unit: 'document' | 'sentence';
    readonly minCount: number;
    readonly sortBy: 'count' | 'ochiai' | 'equivalence' | 'jaccard' | 'inclusion';
  };
}

/**
 * How much terms keep company: for every pair of them that shares a document (or a sentence), the indices of co-word
 * analysis. Rows stand by equivalence, largest first (`sortBy` changes that); equal values by code unit.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const abstracts = [['创新', '人才'], ['创新', '人才', '教育'], ['创新', '教育']];
 * termSimilarity(abstracts).rows.map((row) => [row.a, row.b, row.count]);
 * // [['人才', '创新', 2], ['创新', '教育', 2], ['人才', '教育', 1]]
 * @see M. Callon, J. Law and A. Rip (1986), Mapping the dynamics of science and technology.
 */
export function termSimilarity(input: TokenInput | TokenIndex, options: TermSimilarityOptions = {}): TermSimilarity {
  checkOptions('termSimilarity', options, ['terms', 'limit', 'unit', 'minCount', 'sortBy']);
  const { terms, limit = 200, unit = 'document', minCount = 1, sortBy = 'equivalence' } = options;
  if (terms !== undefined) checkIterable('termSimilarity', 'options.terms', 'an iterable of strings', terms);
  checkInteger('termSimilarity', 'options.limit', limit, 1);
  checkOneOf('termSimilarity', 'options.unit', unit, ['document', 'sentence']);
  checkInteger('termSimilarity', 'options.minCount', minCount, 1);
  checkOneOf('termSimilarity', 'options.sortBy', sortBy, ['count', 'ochiai', 'equivalence', 'jaccard', 'inclusion']);
  const index = toTokenIndex(input);
  const starts = unit === 'document' ? index.documentStarts : index.segmentStarts;
  const unitCount = starts.length - 1;
  const unitCounts = countUnits(index, starts);
  const compared = chooseTerms(index, unitCounts, terms, limit);
  // The slot of a compared type in code-unit order, so that pairs come out as a before b.
  const slots = new Int32Array(index.types.length).fill(-1);
  for (const [slot, id] of compared.entries()) slots[id] = slot;

  const pairs = new Map<number, number>();
  for (let u = 0; u < unitCount; u++) {
    const present = new Set<number>();
    for (let place = starts[u] as number; place < (starts[u + 1] as number); place++) {
      const id = index.places[place] as number;
      if (id >= 0 && (slots[id] as number) >= 0) present.add(slots[id] as number);
    }
    const sorted = [...present].sort((x, y) => x - y);
    for (const [i, x] of sorted.entries()) {
      for (const y of sorted.slice(i + 1)) {
        const key = x * compared.length + y;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    }
  }

  const rows: TermSimilarityRow[] = [];
  for (const [key, count] of pairs) {
    if (count < minCount) continue;
    const first = compared[Math.floor(key / compared.length)] as number;
    const second = compared[key % compared.length] as number;
    const countA = unitCounts[first] as number;
    const countB = unitCounts[second] as number;
    rows.push({
      a: index.types[first] as string,
      b: index.types[second] as string,
      count,
      countA,
      countB,
      ochiai: count / Math.sqrt(countA * countB),
      equivalence: (count * count) / (countA * countB),
      jaccard: count / (countA + countB - count),
      inclusion: count / Math.min(countA, countB),
    });
  }
  rows.sort((x, y) => y[sortBy] - x[sortBy] || compareCodeUnits(x.a, y.a) || compareCodeUnits(x.b, y.b));
  return {
    rows,
    terms: compared.map((id) => index.types[id] as string),
    unitCount,
    options: { unit, minCount, sortBy },
  };
}

/** Units in which each type occurs. */
function countUnits({ places, types }: TokenIndex, starts: Int32Array): Int32Array {
  const counts = new Int32Array(types.length);
  const last = new Int32Array(types.length).fill(-1);
  for (let u = 0; u < starts.length - 1; u++) {
    for (let place = starts[u] as number; place < (starts[u + 1] as number); place++) {
      const id = places[place] as number;
      if (id < 0 || last[id] === u) continue;
      last[id] = u;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

/** Numbers of the types to compare, in order of code units. */
function chooseTerms(
  { types }: TokenIndex,
  unitCounts: Int32Array,
  terms: Iterable<string> | undefined,
  limit: number,
): number[] {
  const byName = (x: number, y: number): number => compareCodeUnits(types[x] as string, types[y] as string);
  const occurring = types.map((_, id) => id).filter((id) => (unitCounts[id] as number) > 0);
  if (terms !== undefined) {
    const wanted = new Set(terms);
    return occurring.filter((id) => wanted.has(types[id] as string)).sort(byName);
  }
  const count = (id: number): number => unitCounts[id] as number;
  return occurring
    .sort((x, y) => count(y) - count(x) || byName(x, y))
    .slice(0, limit)
    .sort(byName);
}
