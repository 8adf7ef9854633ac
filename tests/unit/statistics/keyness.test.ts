import { describe, expect, it } from 'vitest';
import { keyness } from '../../../src/statistics/keyness.js';

const target = Object.freeze(
  new Map([
    ['改革', 30],
    ['开放', 12],
    ['的', 958],
  ]),
);
const reference = Object.freeze(
  new Map([
    ['改革', 5],
    ['天气', 9],
    ['的', 986],
  ]),
);

describe('keyness', () => {
  it('gives raw counts, significance and effect size of every type, strongest contrast first', () => {
    const result = keyness(target, reference);
    expect(result.rows.map((row) => row.type)).toEqual(['改革', '开放', '的', '天气']);
    const [first] = result.rows;
    expect(first).toMatchObject({
      targetCount: 30,
      referenceCount: 5,
      targetPerMillion: 30_000,
      referencePerMillion: 5000,
      targetDocumentCount: null,
      expected: 17.5,
      relativeRisk: 6,
      percentDifference: 500,
    });
    expect(first?.logRatio).toBeCloseTo(Math.log2(6), 12);
    expect(result).toMatchObject({ targetTokenCount: 1000, referenceTokenCount: 1000, testCount: 4 });
    expect(result.options).toEqual({
      terms: 4,
      yates: false,
      smoothing: 'hardie',
      simpleMaths: 1,
      alpha: 0.05,
      interval: 'poisson',
      intervalCorrection: 'bonferroni',
      comparisons: 4,
      correction: 'holm',
      minCount: 1,
      direction: 'both',
      sortBy: 'logLikelihood',
    });
  });

  it('says null where a type is missing from a corpus, not a number near it', () => {
    const only = keyness(target, reference).rows.find((row) => row.type === '开放');
    expect(only).toMatchObject({ referenceCount: 0, percentDifference: null, oddsRatio: null, relativeRisk: null });
    expect(only?.differenceCoefficient).toBe(1);
    // Hardie's ½ stands in for the 0.
    expect(only?.logRatio).toBeCloseTo(Math.log2(24), 12);
    const none = keyness(target, reference, { smoothing: 'none' }).rows.find((row) => row.type === '开放');
    expect(none?.logRatio).toBeNull();
    const walter = keyness(target, reference, { smoothing: 'walter' }).rows.find((row) => row.type === '开放');
    expect(walter?.logRatio).toBeCloseTo(Math.log2(25), 12);
  });

  it('takes a plain frequency list with its own size as reference (quanteda#495)', () => {
    const list = { rows: [{ type: '改革', count: 5, documentCount: 2 }], tokenCount: 1000 };
    const rows = keyness(target, list).rows;
    expect(rows.find((r) => r.type === '改革')).toMatchObject({
      type: '改革',
      referenceCount: 5,
      referencePerMillion: 5000,
      referenceDocumentCount: 2,
    });
    expect(rows.find((r) => r.type === '开放')?.referenceDocumentCount).toBe(0);
  });

  it('counts constructor and __proto__ like any other type', () => {
    const odd = new Map([
      ['constructor', 10],
      ['__proto__', 20],
      ['toString', 970],
    ]);
    const rows = keyness(
      odd,
      new Map([
        ['__proto__', 1],
        ['toString', 999],
      ]),
    ).rows;
    expect(new Set(rows.map((r) => `${r.type} ${r.targetCount} ${r.referenceCount}`))).toEqual(
      new Set(['__proto__ 20 1', 'constructor 10 0', 'toString 970 999']),
    );
  });

  it('filters by direction and count after testing', () => {
    const over = keyness(target, reference, { direction: 'over' });
    expect(over.rows.map((row) => row.type)).toEqual(['改革', '开放']);
    expect(over.testCount).toBe(4);
    const under = keyness(target, reference, { direction: 'under', minCount: 10 });
    expect(under.rows.map((row) => row.type)).toEqual(['的']);
    expect(under.testCount).toBe(3);
  });

  it.each([
    ['both empty', new Map(), new Map(), 0],
    ['empty reference', target, new Map(), 3],
    ['empty target', new Map(), reference, 3],
    ['one type, the whole of both', new Map([['的', 5]]), new Map([['的', 7]]), 1],
  ])('%s: nothing to compute is null', (_, a, b, count) => {
    const { rows } = keyness(a, b);
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      expect(row).toMatchObject({ logLikelihood: null, p: null, pAdjusted: null, chiSquare: null, fisherP: null });
      for (const value of Object.values(row)) if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
    }
  });

  it.each([
    [{ terms: 3 }, 'keyness: options.terms must be one of 4, 2, received 3'],
    [{ sort: 'p' }, 'keyness: options.sort is not an option'],
    [{ alpha: 2 }, 'keyness: options.alpha must be a number from 1e-100 to 1, received 2'],
    [{ correction: 'bonf' }, 'keyness: options.correction must be one of'],
    [{ minCount: 0 }, 'keyness: options.minCount must be an integer ≥ 1, received 0'],
  ])('rejects %o', (options, message) => {
    expect(() => keyness(target, reference, options as never)).toThrow(message);
  });

  it.each([
    [{ 改革: 3 }, TypeError, 'keyness: reference must be a frequency table, a list'],
    [
      new Map([['改革', 1.5]]),
      RangeError,
      'keyness: the count of "改革" in reference must be an integer ≥ 0, received 1.5',
    ],
    [{ rows: [{ type: '改革', count: 5 }], tokenCount: 4 }, RangeError, 'reference.tokenCount must be a number ≥ 5'],
    [
      {
        rows: [
          { type: '改', count: 5 },
          { type: '改', count: 4 },
        ],
      },
      RangeError,
      'each type once, received "改"',
    ],
  ])('rejects the reference %o', (value, error, message) => {
    expect(() => keyness(target, value as never)).toThrow(error);
    expect(() => keyness(target, value as never)).toThrow(message);
  });
});
