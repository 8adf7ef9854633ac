// Texts seen before, in memory that does not grow with the corpus: the last ones of those kept. The same text is known by
// its hash; a similar one by MinHash signatures in bands, as in nearDuplicates: texts that agree in a whole band are
// compared by the share of hashes that agree, an estimate of their Jaccard similarity J with standard error
// √(J (1 − J) / 128), at most 0.044.
//
// Signatures lie in a ring of `window` slots, slot = number of the text modulo `window`. Each band has a table of chains:
// head[hash] is the newest text with that hash, next[slot] the one before it, always an older one; a number that has left
// the ring ends its chain, as all behind it have left too.
import { createHash } from 'node:crypto';
import { contentOf, shinglesOf, signatureOf } from '../../statistics/index.js';
import type { DuplicateRule } from './reading-steps.js';

/** A text that was seen before. */
export interface Duplicate {
  /** The id of the one that was kept. */
  readonly of: string;
  /** 1 for the same text but for white space; else the estimate of the Jaccard similarity of five-character shingles. */
  readonly similarity: number;
}

/** Says of each text in turn whether one of those kept is the same or near; else keeps it. */
export interface DuplicateFinder {
  find(id: string, text: string): Duplicate | null;
  /** How many texts have been forgotten to make room. */
  readonly forgotten: number;
}

/** How many texts are remembered to find the same again, and to find near ones. */
export const SAME_WINDOW = 500_000;
export const NEAR_WINDOW = 50_000;

const HASHES = 128;
const BAND_ROWS = 4;
const BANDS = HASHES / BAND_ROWS;
const SHINGLE = 5;

export function duplicateFinder(
  { minSimilarity }: DuplicateRule,
  window: number = minSimilarity === null ? SAME_WINDOW : NEAR_WINDOW,
): DuplicateFinder {
  const same = new Map<string, string>();
  const near = minSimilarity === null ? null : nearIndex(minSimilarity, window);
  let forgotten = 0;
  return {
    get forgotten() {
      return forgotten;
    },
    find(id, text) {
      const content = text.replace(/\s+/gu, '');
      if (content === '') return null;
      const key = createHash('sha256').update(content).digest('base64').slice(0, 16);
      const known = same.get(key);
      if (known !== undefined) return { of: known, similarity: 1 };
      const found = near?.find(id, text) ?? null;
      if (found !== null) return found;
      same.set(key, id);
      if (same.size > window) {
        same.delete(same.keys().next().value as string);
        forgotten++;
      }
      return null;
    },
  };
}

function nearIndex(minSimilarity: number, window: number): { find(id: string, text: string): Duplicate | null } {
  const buckets = 2 ** Math.ceil(Math.log2(2 * window));
  const signatures = new Uint32Array(window * HASHES);
  const heads = Array.from({ length: BANDS }, () => new Float64Array(buckets).fill(-1));
  const nexts = Array.from({ length: BANDS }, () => new Float64Array(window));
  const ids: string[] = [];
  let count = 0;

  const agreement = (signature: Uint32Array, slot: number): number => {
    let equal = 0;
    for (let i = 0; i < HASHES; i++) if (signature[i] === signatures[slot * HASHES + i]) equal++;
    return equal / HASHES;
  };

  return {
    find(id, text) {
      const shingles = shinglesOf(contentOf(text, 'marks').units, SHINGLE);
      if (shingles.length === 0) return null;
      const signature = signatureOf(shingles, HASHES);
      const hashes = Array.from({ length: BANDS }, (_, band) => bandHash(signature, band) & (buckets - 1));
      let best = -1;
      let similarity = minSimilarity;
      hashes.forEach((hash, band) => {
        let number = heads[band]?.[hash] as number;
        while (number >= 0 && number >= count - window) {
          const share = agreement(signature, number % window);
          // Of those most alike the first that was kept.
          if (share > similarity || (share === similarity && (best < 0 || number < best))) {
            similarity = share;
            best = number;
          }
          number = nexts[band]?.[number % window] as number;
        }
      });
      if (best >= 0) return { of: ids[best % window] as string, similarity };
      const slot = count % window;
      signatures.set(signature, slot * HASHES);
      ids[slot] = id;
      hashes.forEach((hash, band) => {
        (nexts[band] as Float64Array)[slot] = heads[band]?.[hash] as number;
        (heads[band] as Float64Array)[hash] = count;
      });
      count++;
      return null;
    },
  };
}

function bandHash(signature: Uint32Array, band: number): number {
  let hash = 0x811c9dc5;
  for (let i = band * BAND_ROWS; i < (band + 1) * BAND_ROWS; i++) {
    hash = Math.imul(hash ^ (signature[i] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
