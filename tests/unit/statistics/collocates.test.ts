import { describe, expect, it } from 'vitest';
import { collocates } from '../../../src/statistics/collocates.js';
import { indexTokens } from '../../../src/statistics/index-tokens.js';

const documents = [
  '我们 要 深化 改革 ， 扩大 开放 。 改革 不 停顿 ， 开放 不 止步 。'.split(' '),
  '改革 开放 是 决定 命运 的 关键 一 招 ！'.split(' '),
];
const pick = (result: ReturnType<typeof collocates>, type: string) => result.rows.find((row) => row.type === type);

describe('collocates', () => {
  it('counts tokens within the window, left and right, by sentence', () => {
    const result = collocates(documents, '改革', { window: 2 });
    expect(result).toMatchObject({ node: ['改革'], nodeCount: 3, tokenCount: 21, windowCount: 8, r1: 8 });
    expect(pick(result, '开放')).toMatchObject({
      count: 2,
      leftCount: 0,
      rightCount: 2,
      corpusCount: 3,
      documentCount: 2,
      expected: (8 * 3) / 21,
    });
    expect(pick(result, '深化')).toMatchObject({ count: 1, leftCount: 1, rightCount: 0 });
    expect(pick(result, '止步')).toBeUndefined();
  });

  it('does not reach across the end of a sentence unless told to', () => {
    const two = [['落实', '。', '改革', '。']];
    expect(collocates(two, '改革').rows).toEqual([]);
    const index = indexTokens(two, { boundary: 'document' });
    expect(collocates(index, '改革').rows.map((row) => row.type)).toEqual(['落实']);
    // Documents are never joined.
    expect(collocates([['落实'], ['改革']], '改革').rows).toEqual([]);
  });

  it('keeps the place of a removed word, and gives none to marks', () => {
    const text = [['深化', '的', '改革', '，', '开放']];
    const index = indexTokens(text, { stopWords: ['的'] });
    expect(collocates(index, '改革', { window: 1 }).rows.map((row) => row.type)).toEqual(['开放']);
    expect(collocates(text, '改革', { window: 1, stopWords: ['的'] }).rows.map((row) => row.type)).toEqual(['开放']);
    expect(collocates(index, '改革', { window: 2 }).rows.map((row) => row.type)).toEqual(['开放', '深化']);
  });

  it('keeps Chinese words and one-character words', () => {
    const types = collocates([['党', '要', '管', '党']], '管').rows.map((row) => row.type);
    expect(types).toEqual(['党', '要']);
  });

  it('counts a token between two nodes once, or with each', () => {
    const text = [['改革', '促', '改革', '为', '民', '为', '国']];
    const once = pick(collocates(text, '改革', { window: 1 }), '促');
    expect(once).toMatchObject({ count: 1, leftCount: 1, rightCount: 1, corpusCount: 1 });
    const each = pick(collocates(text, '改革', { window: 1, overlap: 'each' }), '促');
    expect(each).toMatchObject({ count: 2, leftCount: 1, rightCount: 1, corpusCount: 1 });
    // Two joint occurrences of a word that occurs once make no table of four cells.
    expect(each).toMatchObject({ logLikelihood: null, deltaPForward: null, jaccard: null });
  });

  it('states the expected count in three ways (Evert 2008)', () => {
    const expected = (scheme: 'window' | 'span' | 'corpus') =>
      pick(collocates(documents, '改革', { window: 2, expected: scheme }), '开放')?.expected;
    expect(expected('corpus')).toBeCloseTo((3 * 3) / 21, 12);
    expect(expected('span')).toBeCloseTo((3 * 3 * 4) / 21, 12);
    expect(expected('window')).toBeCloseTo((8 * 3) / 21, 12);
  });

  it('computes log Dice of corpus frequencies (Rychlý 2008) or of the expected count', () => {
    const row = pick(collocates(documents, '改革', { window: 2 }), '开放');
    expect(row?.logDice).toBeCloseTo(14 + Math.log2((2 * 2) / (3 + 3)), 12);
    const other = pick(collocates(documents, '改革', { window: 2, diceMarginals: 'expected' }), '开放');
    expect(other?.logDice).toBeCloseTo(14 + Math.log2((2 * 2) / (8 + 3)), 12);
  });

  it('takes several nodes, a test of types, and a window for each side', () => {
    const both = collocates(documents, ['改革', '开放'], { window: { left: 1, right: 0 } });
    expect(both).toMatchObject({ node: ['开放', '改革'], nodeCount: 6 });
    expect(both.rows.map((row) => [row.type, row.count]).sort()).toEqual([
      ['停顿', 1],
      ['扩大', 1],
      ['改革', 1],
      ['深化', 1],
    ]);
    const tested = collocates(documents, (type) => type.startsWith('改'), { window: { left: 1, right: 0 } });
    expect(tested.node).toEqual(['改革']);
  });

  it('orders by any column, undefined values last, equal values by code unit', () => {
    const rows = collocates(documents, '改革', { window: 2, sortBy: 'count' }).rows;
    expect(rows.map((row) => row.type)).toEqual(['开放', '不', '停顿', '扩大', '是', '深化', '要']);
  });

  it('counts constructor and __proto__ like any other type', () => {
    const rows = collocates([['constructor', 'x', '__proto__', '改革']], 'x', { window: 1 }).rows;
    expect(rows.map((row) => [row.type, row.count, row.corpusCount])).toEqual([
      ['__proto__', 1, 1],
      ['constructor', 1, 1],
    ]);
  });

  it.each([
    ['no documents', [], 0],
    ['a node that does not occur', documents, 21],
    ['marks alone', [['，', '。']], 0],
  ])('%s: no rows', (_, input, tokenCount) => {
    expect(collocates(input, '共同富裕')).toMatchObject({
      rows: [],
      node: [],
      nodeCount: 0,
      windowCount: 0,
      tokenCount,
    });
  });

  it.each([
    [{ window: -1 }, 'collocates: options.window must be an integer ≥ 0, received -1'],
    [{ window: { left: 1, rigth: 1 } }, 'collocates: options.window: options.rigth is not an option'],
    [{ span: 5 }, 'collocates: options.span is not an option'],
    [{ sortBy: 'pmi' }, 'collocates: options.sortBy must be one of'],
    [{ expected: 'none' }, 'collocates: options.expected must be one of "window", "span", "corpus", received "none"'],
  ])('rejects %o', (options, message) => {
    expect(() => collocates(documents, '改革', options as never)).toThrow(message);
  });

  it('rejects an uncut text and a wrong node', () => {
    expect(() => collocates('深化改革' as never, '改革')).toThrow(TypeError);
    expect(() => collocates(documents, 5 as never)).toThrow(
      'collocates: node must be a string, an array of strings or a function',
    );
  });
});

describe('indexTokens', () => {
  it('marks where n-grams break', () => {
    const index = indexTokens([['深化', ' ', '改革', '，', '扩大', '开放', '。', '党']]);
    expect([...index.gaps]).toEqual([2]);
    expect([...index.segmentStarts]).toEqual([0, 4, 5]);
    expect([...index.documentStarts]).toEqual([0, 5]);
  });

  it('gives a promise for a stream', async () => {
    async function* stream() {
      yield ['改革'];
      yield ['开放', '改革'];
    }
    const index = await indexTokens(stream());
    expect(index).toMatchObject({ types: ['改革', '开放'], tokenCount: 3, documentCount: 2 });
    expect([...index.counts]).toEqual([2, 1]);
  });
});
