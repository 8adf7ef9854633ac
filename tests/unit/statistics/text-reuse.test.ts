import { describe, expect, it } from 'vitest';
import { textReuse } from '../../../src/statistics/text-reuse.js';
import { textReuseIndex } from '../../../src/statistics/text-reuse-index.js';

const source = '全会提出，要坚持把发展经济的着力点放在实体经济上，推进新型工业化。要巩固优势产业领先地位。';

describe('textReuse', () => {
  it('finds a quotation across other marks, line breaks and full widths, with its exact place', () => {
    const text = '文章说：“坚持把发展经济的着力点\n　放在实体经济上”——推进新型工业化，这是……';
    const [passage, ...rest] = textReuse(source, text);
    expect(rest).toEqual([]);
    expect(source.slice(passage?.a.start, passage?.a.end)).toBe('坚持把发展经济的着力点放在实体经济上，推进新型工业化');
    expect(text.slice(passage?.b.start, passage?.b.end)).toBe(
      '坚持把发展经济的着力点\n　放在实体经济上”——推进新型工业化',
    );
    expect(passage).toMatchObject({ length: 25, text: text.slice(passage?.b.start, passage?.b.end) });
  });

  it('minds marks and space where told to', () => {
    const text = '坚持把发展经济的着力点放在实体经济上、推进新型工业化';
    expect(textReuse(source, text).map((p) => p.length)).toEqual([25]);
    expect(textReuse(source, text, { ignore: 'space' }).map((p) => p.text)).toEqual([
      '坚持把发展经济的着力点放在实体经济上',
    ]);
    const spaced = '坚持把发展经济的着力点 放在实体经济上';
    expect(textReuse(source, spaced, { ignore: 'nothing', minLength: 11 }).map((p) => p.text)).toEqual([
      '坚持把发展经济的着力点',
    ]);
  });

  it('gives each stretch once, with the longest source', () => {
    const a = '推动高质量发展取得新成效。各地推动高质量发展取得新成效新突破。';
    const b = '推动高质量发展取得新成效新突破';
    expect(textReuse(a, b, { minLength: 8 }).map((p) => [p.a.start, p.length])).toEqual([[15, 15]]);
    expect(textReuse('推动高质量发展'.repeat(3), '推动高质量发展', { minLength: 7 }).map((p) => p.a.start)).toEqual([
      0,
    ]);
  });

  it('never cuts a surrogate pair', () => {
    // 𠮷 and 𠮶 share their first half.
    const passages = textReuse('坚持以人民为中心𠮷', '坚持以人民为中心𠮶', { minLength: 8 });
    expect(passages.map((p) => p.text)).toEqual(['坚持以人民为中心']);
  });

  it('takes any text, and gives nothing for texts without a shared passage', () => {
    for (const text of ['', '。', '\ud842', 'a'.repeat(5)]) expect(textReuse(text, source)).toEqual([]);
    expect(textReuse(source, '天气晴好。')).toEqual([]);
    const long = '党'.repeat(20_000);
    expect(textReuse(long, long).map((p) => p.length)).toEqual([20_000]);
  });

  it('rejects wrong arguments', () => {
    expect(() => textReuse(1 as never, '')).toThrow('textReuse: a must be a string');
    expect(() => textReuse('', '', { minLength: 1 })).toThrow(
      'textReuse: options.minLength must be an integer ≥ 2, received 1',
    );
    expect(() => textReuse('', '', { min: 1 } as never)).toThrow('textReuse: options.min is not an option');
  });
});

describe('textReuseIndex', () => {
  const documents = [
    { id: '决定', text: source, meta: {} },
    { id: '简讯', text: '今日，推进新型工业化座谈会召开。', meta: {} },
    { id: '评论', text: '我们要坚持把发展经济的着力点放在实体经济上。', meta: {} },
  ];

  it('says which documents share a passage with a text, the text itself left out by name', () => {
    const index = textReuseIndex(documents);
    expect(index.documentCount).toBe(3);
    const found = index.find(source, '决定');
    expect(found.map((p) => [p.document, p.id, p.text])).toEqual([
      [2, '评论', '要坚持把发展经济的着力点放在实体经济上'],
    ]);
    expect(documents[2]?.text.slice(found[0]?.a.start, found[0]?.a.end)).toBe('要坚持把发展经济的着力点放在实体经济上');
  });
});
