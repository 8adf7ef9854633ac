// MinHash: of each of `hashes` hash functions, the least value over the shingles of a text. Two texts agree in a place
// with the probability of their Jaccard similarity J. In LSH the places are cut into bands of `rows`; texts that agree
// in a whole band are compared, which happens with probability 1 − (1 − J^rows)^bands. Every pair found is then
// compared by its exact J, so that nothing false is given; what is missed is told by that probability.
import {
  type CorpusDocument,
  checkInteger,
  checkIterable,
  checkNumber,
  checkOneOf,
  checkOptions,
  checkString,
} from '../text/index.js';
import type { Chosen } from './chosen.js';
import { contentOf, type Ignored } from './content.js';
import { shinglesOf, signatureOf } from './min-hash.js';

export interface NearDuplicatesOptions {
  /** Jaccard similarity from which texts are near duplicates; default 0.8. */
  readonly minSimilarity?: number | undefined;
  /** Characters of a shingle; default 5. */
  readonly shingle?: number | undefined;
  /** Hash functions, a multiple of `bandRows`; default 128. */
  readonly hashes?: number | undefined;
  /** Hashes of a band; default 4. Fewer find less similar pairs and cost more. */
  readonly bandRows?: number | undefined;
  /** What is passed over: `marks`, symbols and space (default), `space` alone, or `nothing`. */
  readonly ignore?: Ignored | undefined;
}

/** Two texts, by number in their input and by name. */
export interface NearDuplicatePair {
  readonly a: number;
  readonly b: number;
  readonly idA: string;
  readonly idB: string;
  /** Jaccard similarity of their sets of shingles, exact but for collisions of 53-bit hashes. */
  readonly similarity: number;
}

export interface NearDuplicates {
  /** In order of `a`, then `b`; a < b. */
  readonly pairs: readonly NearDuplicatePair[];
  /** Numbers of texts that hang together by pairs, two or more each, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly documentCount: number;
  /** Probability that a pair just as similar as `minSimilarity` is found. */
  readonly recall: number;
  readonly options: Chosen<NearDuplicatesOptions>;
}

/**
 * Near duplicates among thousands of texts, such as one notice in many papers: pairs whose sets of five-character
 * shingles are at least four fifths the same. The hash functions are fixed, so the result is the same on every run. A
 * text shorter than a shingle has none and resembles nothing. Costs `hashes` operations a character, and n² / 2 comparisons
 * in a cluster of n texts.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @see A. Z. Broder (1997), On the resemblance and containment of documents; J. Leskovec, A. Rajaraman and J. D. Ullman
 *   (2014), Mining of Massive Datasets, ch. 3.
 * @example
 * const documents = [
 *   { id: '甲', text: '国务院办公厅印发关于促进消费的若干意见。', meta: {} },
 *   { id: '乙', text: '国务院办公厅印发《关于促进消费的若干意见》', meta: {} },
 *   { id: '丙', text: '中央气象台今晨六时继续发布暴雨橙色预警。', meta: {} },
 * ];
 * nearDuplicates(documents).pairs.map((pair) => [pair.idA, pair.idB, pair.similarity]); // [['甲', '乙', 1]]
 */
export function nearDuplicates(
  documents: Iterable<CorpusDocument>,
  options: NearDuplicatesOptions = {},
): NearDuplicates {
  const chosen = readOptions(options);
  checkIterable('nearDuplicates', 'documents', 'an iterable of documents', documents);
  const ids: string[] = [];
  const shingles: Float64Array[] = [];
  const bands = chosen.hashes / chosen.bandRows;
  const buckets: Map<string, number[]>[] = Array.from({ length: bands }, () => new Map());
  for (const document of documents) {
    checkString('nearDuplicates', 'each document.text', document?.text);
    checkString('nearDuplicates', 'each document.id', document.id);
    const number = ids.length;
    const own = shinglesOf(contentOf(document.text, chosen.ignore).units, chosen.shingle);
    ids.push(document.id);
    shingles.push(own);
    if (own.length === 0) continue;
    const signature = signatureOf(own, chosen.hashes);
    for (const [band, bucket] of buckets.entries()) {
      const key = signature.subarray(band * chosen.bandRows, (band + 1) * chosen.bandRows).join();
      const list = bucket.get(key);
      if (list === undefined) bucket.set(key, [number]);
      else list.push(number);
    }
  }

  const candidates = new Set<number>();
  for (const bucket of buckets) {
    for (const list of bucket.values()) {
      for (let i = 1; i < list.length; i++) {
        for (let j = 0; j < i; j++) candidates.add((list[j] as number) * ids.length + (list[i] as number));
      }
    }
  }
  const pairs: NearDuplicatePair[] = [];
  for (const key of [...candidates].sort((x, y) => x - y)) {
    const a = Math.floor(key / ids.length);
    const b = key % ids.length;
    const similarity = jaccard(shingles[a] as Float64Array, shingles[b] as Float64Array);
    if (similarity < chosen.minSimilarity) continue;
    pairs.push({ a, b, idA: ids[a] as string, idB: ids[b] as string, similarity });
  }
  return {
    pairs,
    clusters: clustersOf(pairs, ids.length),
    documentCount: ids.length,
    recall: 1 - (1 - chosen.minSimilarity ** chosen.bandRows) ** bands,
    options: chosen,
  };
}

function readOptions(options: NearDuplicatesOptions): NearDuplicates['options'] {
  const name = 'nearDuplicates';
  checkOptions(name, options, ['minSimilarity', 'shingle', 'hashes', 'bandRows', 'ignore']);
  const { minSimilarity = 0.8, shingle = 5, hashes = 128, bandRows = 4, ignore = 'marks' } = options;
  checkNumber(name, 'options.minSimilarity', minSimilarity, 0.01, 1);
  checkInteger(name, 'options.shingle', shingle, 1, 100);
  checkInteger(name, 'options.bandRows', bandRows, 1, 64);
  checkInteger(name, 'options.hashes', hashes, bandRows, 4096);
  checkOneOf(name, 'options.hashes % options.bandRows', hashes % bandRows, [0]);
  checkOneOf(name, 'options.ignore', ignore, ['marks', 'space', 'nothing']);
  return { minSimilarity, shingle, hashes, bandRows, ignore };
}

/** |A ∩ B| / |A ∪ B| of two ascending sets. */
function jaccard(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.length + b.length - shared);
}

/** Connected components of two texts or more, by their least number. */
function clustersOf(pairs: readonly NearDuplicatePair[], count: number): number[][] {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = i; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b } of pairs) {
    const x = rootOf(a);
    const y = rootOf(b);
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const clusters = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const root = rootOf(i);
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [i]);
    else cluster.push(i);
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}
