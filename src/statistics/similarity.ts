import { type Counts, readCounts } from './counts.js';

/**
 * How alike two texts (or corpora) are, by the counts of their types. All but the last two run from 0, nothing in
 * common, to 1, the same; the last two the other way round. `null` where a text is empty.
 */
export interface Similarity {
  /** Types of each, and those in both. */
  readonly typeCountA: number;
  readonly typeCountB: number;
  readonly sharedTypeCount: number;
  /** Σ a b / √(Σ a² Σ b²) of the counts. */
  readonly cosine: number | null;
  /** Shared types / types of either. */
  readonly jaccard: number | null;
  /** Σ min(a, b) / Σ max(a, b) of the counts (Ružička). */
  readonly weightedJaccard: number | null;
  /** 2 · shared types / (types of A + types of B). */
  readonly dice: number | null;
  /** Shared types / √(types of A · types of B) (Ochiai 1957): the cosine of presence. */
  readonly ochiai: number | null;
  /** Shared types² / (types of A · types of B): Ochiai squared, the equivalence index (Callon 1986). */
  readonly equivalence: number | null;
  /** Jensen–Shannon divergence of the relative frequencies in bits, 0 to 1, and its square root, which is a metric. */
  readonly jensenShannonDivergence: number | null;
  readonly jensenShannonDistance: number | null;
}

/**
 * The similarity of two texts from their counts: frequency tables, frequency lists or maps. Symmetric.
 *
 * @throws TypeError, RangeError where an argument is no counts.
 * @example
 * const a = new Map([['改革', 2], ['开放', 1]]);
 * const b = new Map([['改革', 1], ['创新', 2]]);
 * similarity(a, b).jaccard; // 0.3333333333333333
 * @see J. Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37,
 *   145–151; M. Callon, J. Law and A. Rip (1986), Mapping the dynamics of science and technology.
 */
export function similarity(a: Counts, b: Counts): Similarity {
  const first = readCounts('similarity', 'a', a).counts;
  const second = readCounts('similarity', 'b', b).counts;
  let typesA = 0;
  let typesB = 0;
  let shared = 0;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  let totalA = 0;
  let totalB = 0;
  let least = 0;
  for (const count of second.values()) {
    if (count === 0) continue;
    typesB++;
    totalB += count;
    squaresB += count * count;
  }
  for (const [type, count] of first) {
    if (count === 0) continue;
    typesA++;
    totalA += count;
    squaresA += count * count;
    const other = second.get(type) ?? 0;
    if (other > 0) shared++;
    product += count * other;
    least += Math.min(count, other);
  }
  const both = typesA > 0 && typesB > 0;
  const divergence = both ? jensenShannon(first, totalA, second, totalB) : null;
  return {
    typeCountA: typesA,
    typeCountB: typesB,
    sharedTypeCount: shared,
    cosine: both ? Math.min(1, product / Math.sqrt(squaresA) / Math.sqrt(squaresB)) : null,
    jaccard: both ? shared / (typesA + typesB - shared) : null,
    weightedJaccard: both ? least / (totalA + totalB - least) : null,
    dice: both ? (2 * shared) / (typesA + typesB) : null,
    ochiai: both ? shared / Math.sqrt(typesA * typesB) : null,
    equivalence: both ? (shared * shared) / (typesA * typesB) : null,
    jensenShannonDivergence: divergence,
    jensenShannonDistance: divergence === null ? null : Math.sqrt(divergence),
  };
}

/** ½ Σ p log₂(p / m) + ½ Σ q log₂(q / m) with m the mean of p and q. */
function jensenShannon(
  a: ReadonlyMap<string, number>,
  totalA: number,
  b: ReadonlyMap<string, number>,
  totalB: number,
): number {
  let sum = 0;
  let onlyB = totalB;
  for (const [type, count] of a) {
    if (count === 0) continue;
    const p = count / totalA;
    const other = b.get(type) ?? 0;
    const q = other / totalB;
    onlyB -= other;
    const m = (p + q) / 2;
    sum += p * Math.log2(p / m);
    if (q > 0) sum += q * Math.log2(q / m);
  }
  // A type of B alone adds q log₂(q / (q / 2)) = q.
  return Math.min(1, Math.max(0, (sum + onlyB / totalB) / 2));
}
