// Texts seen before, in memory that does not grow with the corpus: the last ones of those kept. The same text is known by
// its hash; a similar one by MinHash signatures in bands, as in nearDuplicates: texts that agree in a whole band are
// compared by the share of hashes that agree, an estimate of their Jaccard similarity J with standard error
// √(J (1 − J) / 128), at most 0.044.
//
// Texts lie in a ring of `window` slots, slot = number of the text modulo `window`. Texts of one hash hang in a chain:
// the newest of them, and for each the one before it, always an older one; a number that has left the ring ends its
// chain, as all behind it have left too. Typed arrays throughout: a Map of half a million digests takes 400 MB.
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
  const same = sameIndex(window);
  const near = minSimilarity === null ? null : nearIndex(minSimilarity, window);
  const ids: string[] = [];
  let count = 0;
  return {
    get forgotten() {
      return Math.max(0, count - window);
    },
    find(id, text) {
      const content = text.replace(/\s+/gu, '');
      if (content === '') return null;
      const digest = createHash('sha256').update(content).digest();
      let of = same.find(digest, count);
      let similarity = 1;
      if (of < 0 && near !== null) ({ of, similarity } = near.find(text, count));
      if (of >= 0) return { of: ids[of % window] as string, similarity };
      ids[count % window] = ownText(id);
      same.add(digest, count);
      near?.add(count);
      count++;
      return null;
    },
  };
}

/** The text by itself: a part that was cut from the rows of a file would keep all of them in memory. */
const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Chains of numbers by hash. */
interface Chains {
  /** The newest number of a hash, or −1. */
  newest(hash: number): number;
  /** The number before one in its chain, or −1. */
  before(number: number): number;
  add(hash: number, number: number): void;
}

function chainsOf(window: number): Chains {
  const mask = 2 ** Math.ceil(Math.log2(2 * window)) - 1;
  const heads = new Float64Array(mask + 1).fill(-1);
  const next = new Float64Array(window);
  return {
    newest: (hash) => heads[hash & mask] as number,
    before: (number) => next[number % window] as number,
    add(hash, number) {
      next[number % window] = heads[hash & mask] as number;
      heads[hash & mask] = number;
    },
  };
}

// 96 bits of a digest: two different texts among a billion agree in them with a probability below 10⁻¹⁰.
const DIGEST_BYTES = 12;

function sameIndex(window: number): {
  find(digest: Buffer, count: number): number;
  add(digest: Buffer, number: number): void;
} {
  const digests = Buffer.alloc(window * DIGEST_BYTES);
  const chains = chainsOf(window);
  return {
    find(digest, count) {
      for (let n = chains.newest(digest.readUInt32LE()); n >= 0 && n >= count - window; n = chains.before(n)) {
        const at = (n % window) * DIGEST_BYTES;
        if (digests.compare(digest, 0, DIGEST_BYTES, at, at + DIGEST_BYTES) === 0) return n;
      }
      return -1;
    },
    add(digest, number) {
      digest.copy(digests, (number % window) * DIGEST_BYTES, 0, DIGEST_BYTES);
      chains.add(digest.readUInt32LE(), number);
    },
  };
}

function nearIndex(
  minSimilarity: number,
  window: number,
): { find(text: string, count: number): { of: number; similarity: number }; add(number: number): void } {
  const signatures = new Uint32Array(window * HASHES);
  const bands = Array.from({ length: BANDS }, () => chainsOf(window));
  let signature: Uint32Array | null = null; // of the text that was looked for last

  const agreement = (own: Uint32Array, slot: number): number => {
    let equal = 0;
    for (let i = 0; i < HASHES; i++) if (own[i] === signatures[slot * HASHES + i]) equal++;
    return equal / HASHES;
  };

  return {
    find(text, count) {
      const shingles = shinglesOf(contentOf(text, 'marks').units, SHINGLE);
      signature = shingles.length === 0 ? null : signatureOf(shingles, HASHES);
      let of = -1;
      let similarity = minSimilarity;
      if (signature === null) return { of, similarity };
      for (const [band, chains] of bands.entries()) {
        const newest = chains.newest(bandHash(signature, band));
        for (let n = newest; n >= 0 && n >= count - window; n = chains.before(n)) {
          const share = agreement(signature, n % window);
          // Of those most alike the first that was kept.
          if (share > similarity || (share === similarity && (of < 0 || n < of))) {
            similarity = share;
            of = n;
          }
        }
      }
      return { of, similarity };
    },
    add(number) {
      if (signature === null) return;
      signatures.set(signature, (number % window) * HASHES);
      for (const [band, chains] of bands.entries()) chains.add(bandHash(signature, band), number);
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
