import { describe, expect, it } from 'vitest';
import { type NgramTable, ngrams, skipgrams } from '../../../src/index.js';

const pairs = (table: NgramTable) => table.rows.map((r) => [r.type, r.count]);

describe('ngrams', () => {
  it('counts neighbours, never across a removed token or the end of a sentence', () => {
    const tokens = ['推进', '改革', '，', '开放', '的', '城市', '。', '改革', '开放', '\n', '城市'];
    expect(pairs(ngrams(tokens, { stopWords: ['的'] }))).toEqual([
      ['推进 改革', 1],
      ['改革 开放', 1],
    ]);
    expect(pairs(ngrams(tokens))).toContainEqual(['开放 的', 1]);
  });

  it('stops at the end of a sentence even where the mark itself is counted', () => {
    const kinds = ['word', 'punctuation'] as const;
    expect(pairs(ngrams(['改革', '。', '开放'], { kinds }))).toEqual([['改革 。', 1]]);
    expect(pairs(ngrams(['改革', '，', '开放'], { kinds }))).toHaveLength(2);
  });

  it('counts longer sequences, documents, totals and ranks', () => {
    const table = ngrams(
      [
        ['甲', '乙', '丙', '甲', '乙', '丙'],
        ['甲', '乙', '丙'],
      ],
      { n: 3 },
    );
    expect(table.rows[0]).toEqual({
      type: '甲 乙 丙',
      words: ['甲', '乙', '丙'],
      count: 3,
      perMillion: (3 / 5) * 1e6,
      perTenThousandCharacters: (3 / 9) * 1e4,
      documentCount: 2,
      rank: 1,
    });
    expect(table).toMatchObject({ tokenCount: 5, typeCount: 3, documentCount: 2, characterCount: 9 });
    expect(ngrams(['甲', '乙'], { n: 3 }).rows).toEqual([]);
    expect(pairs(ngrams(['甲', '乙'], { n: 1 }))).toEqual([
      ['乙', 1],
      ['甲', 1],
    ]);
  });

  it('keeps apart what joins to the same text', () => {
    const table = ngrams(
      [
        ['改革', '开放'],
        ['改', '革开放'],
      ],
      { joiner: '' },
    );
    expect(table.rows.map((r) => [r.type, r.words.join('+')])).toEqual([
      ['改革开放', '改+革开放'],
      ['改革开放', '改革+开放'],
    ]);
  });

  it('leaves out rare rows and keeps the totals', () => {
    const table = ngrams(['甲', '乙', '甲', '乙'], { minCount: 2 });
    expect(pairs(table)).toEqual([['甲 乙', 2]]);
    expect(table.tokenCount).toBe(3);
  });

  it.each([
    [{ n: 0 }, /ngrams: options\.n must be an integer ≥ 1, received 0/],
    [{ skip: 1 }, /ngrams: options\.skip is not an option/],
    [{ joiner: 1 }, /options\.joiner must be a string/],
    [{ minCount: 0 }, /options\.minCount must be an integer ≥ 1/],
  ])('refuses %o', (options, message) => {
    expect(() => ngrams([], options as never)).toThrow(message);
  });
});

describe('skipgrams', () => {
  // The example of Guthrie et al. 2006: "Insurgents killed in ongoing fighting", 2-skip-bi-grams and 2-skip-tri-grams.
  const words = ['insurgents', 'killed', 'in', 'ongoing', 'fighting'];

  it('counts as Guthrie et al. count with one skip', () => {
    expect(skipgrams(words, { n: 2, skip: 1 }).rows.map((r) => r.type)).toEqual([
      'in fighting',
      'in ongoing',
      'insurgents in',
      'insurgents killed',
      'killed in',
      'killed ongoing',
      'ongoing fighting',
    ]);
    expect(skipgrams(words, { n: 2, skip: 2 }).tokenCount).toBe(9);
    expect(skipgrams(words, { n: 2, skip: 0 })).toEqual(ngrams(words));
  });

  it('never crosses a removed token or the end of a sentence', () => {
    expect(pairs(skipgrams(['甲', '，', '乙', '丙', '。', '丁'], { skip: 3 }))).toEqual([['乙 丙', 1]]);
  });
});
