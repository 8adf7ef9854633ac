import { describe, expect, it } from 'vitest';
import {
  type DocumentTermMatrix,
  documentFrequencies,
  documentTermMatrix,
  groupMatrix,
  tfidfMatrix,
  trimMatrix,
  weightMatrix,
} from '../../../src/index.js';

function dense(m: DocumentTermMatrix): number[][] {
  return m.documents.map((_, d) => {
    const row = new Array<number>(m.types.length).fill(0);
    for (let c = m.offsets[d]!; c < m.offsets[d + 1]!; c++) row[m.columns[c]!] = m.values[c]!;
    return row;
  });
}

const matrix = documentTermMatrix([
  { id: 'a', tokens: ['甲', '甲', '甲', '乙', '，'] },
  { tokens: ['乙', '丙'] },
  { id: 'c', tokens: [] },
]);

describe('documentTermMatrix', () => {
  it('has types in order of code units and a row for every document', () => {
    expect(matrix.types).toEqual(['丙', '乙', '甲']);
    expect(matrix.documents).toEqual(['a', 'text2', 'c']);
    expect(dense(matrix)).toEqual([
      [0, 1, 3],
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(matrix.weighting).toBe('count');
    expect(documentTermMatrix([])).toMatchObject({ documents: [], types: [] });
  });

  it('gives a promise for a stream', async () => {
    async function* stream() {
      yield ['甲'];
    }
    expect((await documentTermMatrix(stream())).types).toEqual(['甲']);
  });
});

describe('weightMatrix', () => {
  const log = Math.log10;
  it.each([
    ['count', {}, [1, 3], 'count'],
    ['prop', {}, [1 / 4, 3 / 4], 'prop'],
    ['propmax', {}, [1 / 3, 1], 'propmax'],
    ['logcount', {}, [1, 1 + log(3)], 'logcount(base=10)'],
    ['logcount', { base: 3 }, [1, 2], 'logcount(base=3)'],
    ['boolean', {}, [1, 1], 'boolean'],
    ['augmented', {}, [0.5 + 0.5 / 3, 1], 'augmented(k=0.5)'],
    ['augmented', { k: 0 }, [1 / 3, 1], 'augmented(k=0)'],
    ['logave', {}, [1 / (1 + log(2)), (1 + log(3)) / (1 + log(2))], 'logave(base=10)'],
  ] as const)('%s %o', (scheme, options, expected, weighting) => {
    const weighted = weightMatrix(matrix, scheme, options);
    const [first, , last] = dense(weighted);
    expect(first![1]).toBeCloseTo(expected[0], 12);
    expect(first![2]).toBeCloseTo(expected[1], 12);
    expect(last).toEqual([0, 0, 0]);
    expect(weighted.weighting).toBe(weighting);
    expect(dense(matrix)[0]).toEqual([0, 1, 3]);
  });

  it.each([
    [
      () => weightMatrix(weightMatrix(matrix, 'prop'), 'logcount'),
      /matrix must be a matrix of counts, received "prop"/,
    ],
    [() => tfidfMatrix(weightMatrix(matrix, 'prop')), /matrix must be a matrix of counts/],
    [() => groupMatrix(weightMatrix(matrix, 'prop'), ['x', 'x', 'x']), /matrix must be a matrix of counts/],
    [() => trimMatrix(tfidfMatrix(matrix), { minCount: 2 }), /matrix must be a matrix of counts/],
    [() => weightMatrix(matrix, 'relative' as never), /scheme must be one of/],
    [() => weightMatrix(matrix, 'logcount', { base: 1 }), /options\.base must be a number > 1, received 1/],
    [() => weightMatrix(matrix, 'augmented', { k: 2 }), /options\.k must be a number from 0 to 1/],
    [() => groupMatrix(matrix, ['x']), /groups must be an array of 3 names/],
    [() => trimMatrix(matrix, { minCount: -1 }), /options\.minCount must be an integer ≥ 0/],
    [() => trimMatrix(matrix, { minDocumentShare: 2 }), /options\.minDocumentShare must be a number from 0 to 1/],
    [() => documentFrequencies(matrix, 'idf' as never), /scheme must be one of/],
  ])('refuses what makes no sense (%#)', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('documentFrequencies', () => {
  it.each([
    ['count', [1, 2, 1]],
    ['inverse', [Math.log10(3), Math.log10(3 / 2), Math.log10(3)]],
    ['inversemax', [Math.log10(2), 0, Math.log10(2)]],
    ['inverseprob', [Math.log10(2), 0, Math.log10(2)]],
    ['smooth', [Math.log10(2) + 1, Math.log10(4 / 3) + 1, Math.log10(2) + 1]],
    ['unary', [1, 1, 1]],
  ] as const)('%s', (scheme, expected) => {
    const got = documentFrequencies(matrix, scheme);
    got.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 12);
    });
  });
});

describe('tfidfMatrix', () => {
  it('multiplies, names what it did, and never gives NaN', () => {
    const weighted = tfidfMatrix(matrix, { tf: 'logcount', df: 'inverse', base: 2 });
    expect(dense(weighted)[0]![2]).toBeCloseTo((1 + Math.log2(3)) * Math.log2(3), 12);
    expect(weighted.weighting).toBe('tfidf(tf=logcount, df=inverse, base=2)');
    const everywhere = tfidfMatrix(documentTermMatrix([['甲'], ['甲']]), { normalize: true });
    expect([...everywhere.values]).toEqual([0, 0]);
  });
});

describe('groupMatrix and trimMatrix', () => {
  it('adds rows up and drops columns', () => {
    const grouped = groupMatrix(matrix, ['2020', '2019', '2020']);
    expect(grouped.documents).toEqual(['2019', '2020']);
    expect(dense(grouped)).toEqual([
      [1, 1, 0],
      [0, 1, 3],
    ]);
    expect(trimMatrix(matrix, { minCount: 2 }).types).toEqual(['乙', '甲']);
    expect(trimMatrix(matrix, { maxCount: 1 }).types).toEqual(['丙']);
    expect(trimMatrix(matrix, { minDocumentCount: 2 }).types).toEqual(['乙']);
    expect(trimMatrix(matrix, { maxDocumentCount: 1 }).types).toEqual(['丙', '甲']);
    expect(trimMatrix(matrix, { minDocumentShare: 0.5 }).types).toEqual(['乙']);
    expect(trimMatrix(matrix, { maxDocumentShare: 0.5 }).types).toEqual(['丙', '甲']);
    expect(dense(trimMatrix(matrix, { minCount: 2 }))).toEqual([
      [1, 3],
      [1, 0],
      [0, 0],
    ]);
  });
});
