import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collocates } from '../../src/statistics/collocates.js';

const token = fc.constantFrom('改革', '开放', '的', '党', '，', '。', 'constructor', '__proto__', '2035', ' ');
const corpus = fc.array(fc.array(token, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 });

/** Slow and obvious: every word of a sentence is in the window of the node if a node stands near enough. */
function slowly(documents: string[][], node: string, left: number, right: number, each: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const sentences = document.join('\u0001').split('。');
    for (const sentence of sentences) {
      const words = sentence.split('\u0001').filter((w) => w !== '' && w !== '，' && w !== ' ');
      for (const [i, word] of words.entries()) {
        const nodes = words.filter((w, j) => w === node && j !== i && j - i <= left && i - j <= right).length;
        const add = each ? nodes : Math.min(1, nodes);
        if (add > 0) counts.set(word, (counts.get(word) ?? 0) + add);
      }
    }
  }
  return counts;
}

describe('collocates', () => {
  it('counts what a slow search counts', () => {
    fc.assert(
      fc.property(corpus, fc.nat(4), fc.nat(4), fc.boolean(), (documents, left, right, each) => {
        const overlap = each ? 'each' : 'once';
        const { rows, windowCount } = collocates(documents, '改革', { window: { left, right }, overlap });
        const expected = slowly(documents, '改革', left, right, each);
        expect(new Map(rows.map((row) => [row.type, row.count]))).toEqual(expected);
        expect(windowCount).toBe([...expected.values()].reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('never gives NaN or Infinity, whatever the scheme', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.nat(6),
        fc.constantFrom('window' as const, 'span' as const, 'corpus' as const),
        fc.constantFrom('once' as const, 'each' as const),
        fc.constantFrom('observed' as const, 'bernoulli' as const),
        (documents, window, expected, overlap, tVariance) => {
          for (const row of collocates(documents, '改革', { window, expected, overlap, tVariance }).rows) {
            for (const [column, value] of Object.entries(row)) {
              if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${column} is ${value}`);
            }
          }
        },
      ),
    );
  });
});
