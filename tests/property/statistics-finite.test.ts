import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { keyKeywords } from '../../src/statistics/key-keywords.js';
import { lexicalDiversity } from '../../src/statistics/lexical-diversity.js';
import { ngramAssociation } from '../../src/statistics/ngram-association.js';
import { readability } from '../../src/statistics/readability.js';
import { similarity } from '../../src/statistics/similarity.js';
import { termSimilarity } from '../../src/statistics/term-similarity.js';

/** Fails at the first number anywhere in a result that is not finite. */
function expectFinite(value: unknown, path: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
}

const token = fc.constantFrom('改革', '的', '党', '，', '。', 'constructor', '__proto__', '2035', ' ', '', '\ud842');
const document = fc.array(token, { maxLength: 40 });
const corpus = fc.array(document, { maxLength: 5 });

describe('no number of any result is NaN or infinite', () => {
  it('ngramAssociation', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.integer({ min: 2, max: 5 }),
        fc.double({ min: 1e-9, max: 2, noNaN: true }),
        (input, size, smoothing) =>
          expectFinite(ngramAssociation(input, { size, smoothing, minCount: 1 }), 'ngramAssociation'),
      ),
    );
  });

  it('keyKeywords', () => {
    const reference = fc
      .array(fc.tuple(fc.constantFrom('改革', '的', '__proto__'), fc.nat(900)))
      .map((p) => new Map(p));
    fc.assert(
      fc.property(corpus, reference, (input, counts) =>
        expectFinite(keyKeywords(input, counts, { alpha: 1, minCount: 1, minDocuments: 1 }), 'keyKeywords'),
      ),
    );
  });

  it('lexicalDiversity and readability', () => {
    const options = fc.record({
      mtldThreshold: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      mtldFactor: fc.constantFrom('below' as const, 'reached' as const),
      mtldMinTokens: fc.integer({ min: 1, max: 12 }),
      mattrWindow: fc.integer({ min: 1, max: 9 }),
      hddSample: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(document, options, (input, chosen) => {
        expectFinite(lexicalDiversity(input, chosen), 'lexicalDiversity');
        expectFinite(readability(input), 'readability');
      }),
    );
  });

  it('similarity and termSimilarity', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const counts = (words: string[]) => {
          const map = new Map<string, number>();
          for (const word of words) map.set(word, (map.get(word) ?? 0) + 1);
          return map;
        };
        expectFinite(similarity(counts(a), counts(b)), 'similarity');
        expectFinite(termSimilarity([a, b], { unit: 'sentence' }), 'termSimilarity');
      }),
    );
  });
});
