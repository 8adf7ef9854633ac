import { describe, expect, it } from 'vitest';
import { similarity } from '../../../src/statistics/similarity.js';
import { termSimilarity } from '../../../src/statistics/term-similarity.js';

describe('similarity', () => {
  const a = Object.freeze(
    new Map([
      ['改革', 3],
      ['开放', 1],
      ['constructor', 2],
    ]),
  );

  it('is 1 for the same counts and 0 without a shared type', () => {
    expect(similarity(a, a)).toMatchObject({ jaccard: 1, ochiai: 1, weightedJaccard: 1, jensenShannonDistance: 0 });
    expect(similarity(a, a).cosine).toBeCloseTo(1, 14);
    expect(
      similarity(
        a,
        new Map([
          ['天气', 4],
          ['toString', 1],
        ]),
      ),
    ).toMatchObject({
      sharedTypeCount: 0,
      cosine: 0,
      jaccard: 0,
      equivalence: 0,
      jensenShannonDivergence: 1,
    });
  });

  it('is null for an empty text', () => {
    expect(similarity(a, new Map())).toMatchObject({
      typeCountB: 0,
      cosine: null,
      jaccard: null,
      jensenShannonDistance: null,
    });
    expect(similarity(new Map([['改革', 0]]), a).cosine).toBeNull();
  });

  it('rejects what is no counts', () => {
    expect(() => similarity(a, 'text' as never)).toThrow('similarity: b must be a frequency table');
  });
});

describe('termSimilarity', () => {
  const abstracts = [['创新', '人才', '人才'], ['创新', '人才', '。', '教育'], ['创新', '教育'], ['农业']];

  it('counts units with both, and gives the indices of co-word analysis', () => {
    const result = termSimilarity(abstracts);
    expect(result.terms).toEqual(['人才', '农业', '创新', '教育']);
    expect(result.unitCount).toBe(4);
    expect(result.rows.map((row) => [row.a, row.b, row.count, row.countA, row.countB])).toEqual([
      ['人才', '创新', 2, 2, 3],
      ['创新', '教育', 2, 3, 2],
      ['人才', '教育', 1, 2, 2],
    ]);
    expect(result.rows[0]).toMatchObject({ equivalence: 4 / 6, jaccard: 2 / 3, inclusion: 1 });
    expect(result.rows[0]?.ochiai).toBeCloseTo(2 / Math.sqrt(6), 14);
  });

  it('can count sentences, chosen terms and the most common types', () => {
    expect(termSimilarity(abstracts, { unit: 'sentence' }).rows.map((row) => [row.a, row.b, row.count])).toEqual([
      ['人才', '创新', 2],
      ['创新', '教育', 1],
    ]);
    expect(termSimilarity(abstracts, { terms: ['教育', '创新', '没有'] }).rows).toHaveLength(1);
    expect(termSimilarity(abstracts, { limit: 2 }).terms).toEqual(['人才', '创新']);
  });

  it('has no rows for an empty input', () => {
    expect(termSimilarity([])).toMatchObject({ rows: [], terms: [], unitCount: 0 });
  });
});
