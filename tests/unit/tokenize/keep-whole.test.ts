import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { sloganSpans } from '../../../src/slogan/index.js';
import { ngrams, type TokenInput, termFrequencies, tokenizeDocuments } from '../../../src/table/index.js';
import { createTokenizer, keepWhole, type Tokenizer } from '../../../src/tokenize/index.js';

let plain: Tokenizer;
beforeAll(async () => {
  plain = await createTokenizer({ lexicons: [] });
});
const words = (tokenize: Tokenizer, text: string) => tokenize(text).map((token) => token.text);
const TEXT = '推行“ 四 联 法 ”，用好“四联法”，打造“三个前沿”格局。';

describe('keepWhole', () => {
  it('leaves the slogans found in a text whole, counted under their form', () => {
    const tokenize = keepWhole(plain, sloganSpans);
    expect(words(plain, TEXT)).not.toContain('四联法');
    const found = tokenize(TEXT).filter((token) => token.pos === 'l');
    expect(found.map(({ text, norm, kind, start }) => [text, norm, kind, start])).toEqual([
      ['四 联 法', '四联法', 'word', 4],
      ['四联法', '四联法', 'word', 15],
      ['三个前沿', '三个前沿', 'word', 23],
    ]);
    for (const { start, end, text } of tokenize(TEXT)) expect(TEXT.slice(start, end)).toBe(text);
    expect(words(tokenize, TEXT).join('')).toBe(TEXT);
    expect(words(keepWhole(plain, sloganSpans), '没有提法的句子。')).toEqual(words(plain, '没有提法的句子。'));
  });

  it('and so in every table', () => {
    const tokenize = keepWhole(plain, sloganSpans);
    const documents = [{ id: '1', text: TEXT, meta: {} }];
    const rows = (input: TokenInput) => termFrequencies(input).rows.map(({ type, count }) => [type, count]);
    expect(rows(tokenizeDocuments(documents, tokenize))).toEqual(rows(tokenize(TEXT)));
    expect(rows(tokenize(TEXT))[0]).toEqual(['四联法', 2]);
    const pairs = ngrams(tokenizeDocuments(documents, tokenize), { kinds: ['word', 'punctuation'] }).rows;
    expect(pairs.map((row) => row.type)).toContain('“ 三个前沿');
  });

  it('lets the terms of a lexicon win where a border would cut them, or where they are the same', async () => {
    const lexicons = [compileLexicon(parseLexicon('form\n三个前沿”格局\n四联法\n前沿').value)];
    const terms = await createTokenizer({ lexicons });
    expect(words(keepWhole(terms, sloganSpans), TEXT)).toContain('三个前沿”格局');
    const token = keepWhole(terms, sloganSpans)('用好“四联法”')[3];
    expect([token?.text, token?.entry?.form]).toEqual(['四联法', '四联法']);
    expect(words(keepWhole(terms, sloganSpans), '坚持“三个前沿”')).toContain('三个前沿');
  });

  it('cuts again what is left of a token', () => {
    const tokenize = keepWhole(plain, () => [{ start: 1, end: 3 }]);
    expect(words(tokenize, '人民政府')).toEqual(['人', '民政', '府']);
    expect(tokenize.columns('人民政府').starts).toEqual(Int32Array.of(0, 1, 3, 4));
  });

  it('takes the first and longest of stretches that overlap, and none outside the text', () => {
    const spans = [
      { start: 2, end: 4 },
      { start: 0, end: 2 },
      { start: 0, end: 3 },
      { start: 5, end: 5 },
      { start: 6, end: 99 },
    ];
    expect(
      words(
        keepWhole(plain, () => spans),
        '经济社会发展',
      ),
    ).toEqual(['经济社', '会', '发展']);
  });

  it('rebuilds any text with any stretches, in columns as in objects', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, size]) => ({ start, end: start + size, norm: '某' }));
    const text = fc.array(fc.constantFrom('推进', '改革', '“三农”', '2024年', '一', '，', 'GDP', '人民政府'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 6 }), (parts, spans) => {
        const given = parts.join('');
        const tokenize = keepWhole(plain, () => spans);
        const tokens = tokenize(given);
        expect(tokens.map((token) => token.text).join('')).toBe(given);
        const columns = tokenize.columns(given);
        expect([...columns.starts]).toEqual([...tokens.map((token) => token.start), given.length]);
        for (const [i, { norm, text: own }] of tokens.entries()) {
          const id = columns.words[i]!;
          expect(id > 0 ? tokenize.norm(id) : (columns.norms?.get(i) ?? own)).toBe(norm);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says how it was made, and rejects what is no tokenizer and no function', () => {
    expect(keepWhole(plain, sloganSpans).provenance.options).toMatchObject({ keepWhole: 'sloganSpans' });
    expect(() => keepWhole({} as never, sloganSpans)).toThrow(/keepWhole: tokenizer must be a tokenizer/);
    expect(() => keepWhole(plain, [] as never)).toThrow(/keepWhole: find must be a function/);
  });
});
