import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../src/statistics/near-duplicates.js';
import { textReuse } from '../../src/statistics/text-reuse.js';

const text = fc
  .array(fc.constantFrom('党', '改', '革', '，', '。', '新', ' '), { maxLength: 60 })
  .map((cs) => cs.join(''));

/** Every maximal stretch that two strings share, by looking at each pair of places. */
function slowly(a: string, b: string, minLength: number) {
  const found: { from: number; at: number; length: number }[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length >= minLength) found.push({ from: i, at: j, length });
    }
  }
  return found.filter(
    (x, n) =>
      !found.some(
        (y, m) =>
          m !== n && y.at <= x.at && y.at + y.length >= x.at + x.length && (y.length > x.length || y.from < x.from),
      ),
  );
}

describe('textReuse', () => {
  it('finds what a slow search of all pairs of places finds', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 2, max: 12 }), (a, b, minLength) => {
        const got = textReuse(a, b, { minLength, ignore: 'nothing' }).map((p) => ({
          from: p.a.start,
          at: p.b.start,
          length: p.length,
        }));
        const expected = slowly(a, b, minLength).sort((x, y) => x.at - y.at);
        expect(got).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('gives spans that hold the same characters once marks and space are taken out', () => {
    const bare = (s: string) => s.replace(/[，。 ]/g, '');
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const p of textReuse(a, b, { minLength: 4 })) {
          expect(bare(a.slice(p.a.start, p.a.end))).toBe(bare(p.text));
          expect(b.slice(p.b.start, p.b.end)).toBe(p.text);
          expect(bare(p.text)).toHaveLength(p.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('nearDuplicates', () => {
  it('gives the exact similarity of what it finds, and misses next to nothing above the threshold', () => {
    const shingles = (s: string) =>
      new Set(Array.from({ length: Math.max(0, s.length - 2) }, (_, i) => s.slice(i, i + 3)));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const documents = texts.map((t, i) => ({ id: String(i), text: t, meta: {} }));
        const options = { minSimilarity: 0.7, shingle: 3, ignore: 'nothing' as const, bandRows: 2 };
        const got = new Map(nearDuplicates(documents, options).pairs.map((p) => [`${p.a} ${p.b}`, p.similarity]));
        for (const [a, first] of texts.entries()) {
          for (const [b, second] of texts.entries()) {
            if (b <= a) continue;
            const x = shingles(first);
            const y = shingles(second);
            const shared = [...x].filter((s) => y.has(s)).length;
            const similarity = shared / (x.size + y.size - shared);
            if (similarity >= 0.7) expect(got.get(`${a} ${b}`)).toBeCloseTo(similarity, 12);
            else expect(got.has(`${a} ${b}`)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
