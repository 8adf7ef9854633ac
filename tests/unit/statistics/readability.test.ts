import { describe, expect, it } from 'vitest';
import { readability } from '../../../src/statistics/readability.js';
import type { Token } from '../../../src/tokenize/index.js';

/** Tokens of `text/pos` pairs, with their places. */
function tokens(source: string): Token[] {
  let start = 0;
  return source.split(' ').map((pair) => {
    const [text, pos] = pair.split('/') as [string, string | undefined];
    const token: Token = {
      start,
      end: start + text.length,
      text,
      norm: text,
      kind: pos === 'w' ? 'punctuation' : 'word',
      pos: pos ?? null,
      entry: null,
    };
    start = token.end;
    return token;
  });
}

describe('readability', () => {
  it('is the mean of characters per clause and the share of adverbs and conjunctions (徐巍等 2021)', () => {
    const got = readability(tokens('我们/r 已经/d 建成/v 水库/n ，/w 并且/c 通水/v 。/w 成效/n 很/d 好/a ！/w'));
    expect(got).toMatchObject({
      characterCount: 16,
      wordCount: 9,
      sentenceCount: 2,
      clauseCount: 3,
      sentenceLengths: [12, 4],
      clauseLengths: [8, 4, 4],
      sentenceWords: [6, 3],
      charactersPerSentence: 8,
      wordsPerSentence: 4.5,
      clausesPerSentence: 1.5,
    });
    expect(got.charactersPerClause).toBeCloseTo(16 / 3, 12);
    expect(got.adverbConjunctionShare).toBeCloseTo((2 / 6 + 1 / 3) / 2, 12);
    expect(got.readability).toBeCloseTo((16 / 3 + 1 / 3) / 2, 12);
  });

  it('does not lose the first character after a full stop, and counts digits', () => {
    const got = readability(['粮食', '增产', '。', '2035', '年', '建成', '。']);
    expect(got.sentenceLengths).toEqual([4, 7]);
    expect(got).toMatchObject({ characterCount: 11, wordCount: 5, adverbConjunctionShare: null, readability: null });
  });

  it('is null for a text without words', () => {
    expect(readability(['。', '\n'])).toMatchObject({
      sentenceCount: 0,
      charactersPerClause: null,
      charactersPerWord: null,
    });
    expect(readability([])).toMatchObject({ characterCount: 0, sentenceLengths: [], wordsPerSentence: null });
  });

  it('rejects an uncut text', () => {
    expect(() => readability('深化改革。' as never)).toThrow('readability: document must be an array of tokens');
  });
});
