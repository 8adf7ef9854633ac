import { describe, expect, it } from 'vitest';
import { keyKeywords } from '../../../src/statistics/key-keywords.js';

const filler = (n: number) => new Array<string>(n).fill('的');
const documents = [
  ['粮食', '粮食', '粮食', '生产', ...filler(20)],
  ['粮食', '粮食', '粮食', '粮食', '安全', ...filler(20)],
  ['港口', '港口', '港口', '港口', '港口', '港口', ...filler(20)],
];
const reference = {
  rows: [
    { type: '粮食', count: 3 },
    { type: '的', count: 9000 },
  ],
  tokenCount: 10_000,
};

describe('keyKeywords', () => {
  it('counts the documents in which a type is key', () => {
    const result = keyKeywords(documents, reference);
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({
      type: '粮食',
      keyDocumentCount: 2,
      keyShare: 2 / 3,
      documentCount: 2,
      count: 7,
    });
    expect(keyKeywords(documents, reference, { minDocuments: 1 }).rows.map((row) => row.type)).toEqual([
      '粮食',
      '港口',
    ]);
  });

  it('gives the means over those documents', () => {
    const ratios = [3 / 24, 4 / 25].map((f) => Math.log2(f / 0.0003));
    expect(keyKeywords(documents, reference).rows[0]?.meanLogRatio).toBeCloseTo(
      ((ratios[0] ?? 0) + (ratios[1] ?? 0)) / 2,
      12,
    );
  });

  it('finds nothing against an empty reference or without documents', () => {
    expect(keyKeywords(documents, new Map()).rows).toEqual([]);
    expect(keyKeywords([], reference)).toMatchObject({ rows: [], documentCount: 0 });
  });

  it('rejects wrong options', () => {
    expect(() => keyKeywords(documents, reference, { alpha: 3 })).toThrow(
      'keyKeywords: options.alpha must be a number from 0 to 1',
    );
  });
});
