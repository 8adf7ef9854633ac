import { describe, expect, it } from 'vitest';
import { createTokenizer, termFrequencies, textRank, tfidf, tokenizeDocuments } from '../../../src/index.js';

const TEXT =
  '今年以来，海棠区全面实施乡村振兴战略，新建高标准农田3.2万亩。乡村振兴战略带动了农民增收，高标准农田稳住了粮食产量。';

describe('with the tokenizer of the package', () => {
  it('counts columns as it counts token objects', async () => {
    const tokenizer = await createTokenizer();
    const documents = [TEXT, '深化改革，推进AI应用，增长5.2%。\n', ''].map((text, i) => ({
      id: String(i),
      text,
      meta: { place: i === 0 ? '海棠' : '北苑' },
    }));
    const objects = documents.map(({ id, text, meta }) => ({ id, meta, tokens: tokenizer(text) }));
    for (const options of [{}, { by: 'place' }, { kinds: ['punctuation', 'number'] as const }, { pos: ['n*', 'v'] }]) {
      expect(termFrequencies(tokenizeDocuments(documents, tokenizer), options)).toEqual(
        termFrequencies(objects, options),
      );
    }
  });

  it('finds what a text is about', async () => {
    const tokens = (await createTokenizer())(TEXT);
    for (const method of [tfidf, textRank]) {
      const types = method(tokens, { limit: 8 }).map((row) => row.type);
      expect(types.some((type) => type.includes('乡村振兴'))).toBe(true);
      expect(types.some((type) => type.includes('农田'))).toBe(true);
    }
  });
});
