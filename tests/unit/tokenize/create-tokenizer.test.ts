import { describe, expect, it } from 'vitest';
import type { LexiconEntry } from '../../../src/lexicon/index.js';
import { compileLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer } from '../../../src/tokenize/index.js';

const entry = (form: string, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  form,
  norm: form,
  count: null,
  pos: null,
  category: null,
  tags: [],
  lexicon: 'mine',
  line: 1,
  ...more,
});

const words = (tokens: readonly { text: string }[]) => tokens.map((token) => token.text);

describe('createTokenizer', () => {
  it('cuts along the dictionary, with kinds and parts of speech', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    const tokens = tokenize('全面推进依法行政，GDP增长5.2%。');
    expect(words(tokens)).toEqual(['全面', '推进', '依法', '行政', '，', 'GDP', '增长', '5.2%', '。']);
    expect(tokens.map((token) => token.pos)).toEqual(['n', 'v', 'n', 'n', 'x', 'eng', 'v', 'm', 'x']);
  });

  it('cuts compounds into their words, or leaves them whole', async () => {
    const text = '三年来，全省基础设施投资2.3亿元，各级领导干部实事求是，走社会主义道路';
    const fine = await createTokenizer({ lexicons: [] });
    expect(words(fine(text)).join(' ')).toBe(
      '三 年 来 ， 全省 基础 设施 投资 2.3亿 元 ， 各级 领导 干部 实事求是 ， 走 社会主义 道路',
    );
    const coarse = await createTokenizer({ lexicons: [], granularity: 'coarse' });
    expect(words(coarse(text)).join(' ')).toBe(
      '三年 来 ， 全省 基础设施 投资 2.3亿元 ， 各级 领导 干部 实事求是 ， 走 社会主义 道路',
    );
  });

  it('keeps the place of every token', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    const text = '（一）坚持“五个统筹”；\r\n\t二是𠮷林😀 abc\u0000\ud800。';
    let at = 0;
    for (const token of tokenize(text)) {
      expect(token.start).toBe(at);
      expect(text.slice(token.start, token.end)).toBe(token.text);
      at = token.end;
    }
    expect(at).toBe(text.length);
  });

  it('gives nothing for nothing', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    expect(tokenize('')).toEqual([]);
    expect(tokenize.columns('').length).toBe(0);
  });

  it('cuts the terms of a lexicon whole, whatever they hold', async () => {
    const mine = compileLexicon(
      ['“两学一做”学习教育', '1+5+N', '同一个世界，同一个梦想', '共同富裕示范区'].map((form) => entry(form)),
    );
    const tokenize = await createTokenizer({ lexicons: [mine] });
    const tokens = tokenize('开展“两学一做”学习教育，建设共同富裕示范区，推行１＋５＋Ｎ模式：同一个世界，同一个梦想');
    expect(tokens.filter((token) => token.entry !== null).map((token) => token.norm)).toEqual([
      '“两学一做”学习教育',
      '共同富裕示范区',
      '1+5+N',
      '同一个世界，同一个梦想',
    ]);
  });

  it('says the same in columns', async () => {
    const mine = compileLexicon([entry('三大攻坚战', { pos: 'l' })]);
    const tokenize = await createTokenizer({ lexicons: [mine] });
    const text = '打好三大攻坚战，2020年完成。';
    const tokens = tokenize(text);
    const columns = tokenize.columns(text);
    expect(columns.length).toBe(tokens.length);
    for (const [i, token] of tokens.entries()) {
      expect([columns.starts[i], columns.starts[i + 1]]).toEqual([token.start, token.end]);
      const id = columns.words[i] as number;
      if (id > 0) expect(tokenize.norm(id)).toBe(token.norm);
      else expect(token.norm).toBe(token.text);
      expect(id > 0 ? tokenize.entry(id) : null).toBe(token.entry);
    }
    expect(tokens.find((token) => token.entry !== null)?.pos).toBe('l');
  });

  it('rejects what is no option', async () => {
    await expect(createTokenizer({ lexicon: [] } as never)).rejects.toThrow(/options\.lexicon is not an option/);
    await expect(createTokenizer({ unknownWords: 'yes' } as never)).rejects.toThrow(
      /options\.unknownWords must be one of/,
    );
    await expect(createTokenizer({ rules: { people: 'no' } } as never)).rejects.toThrow(
      /options\.rules\.people must be/,
    );
    await expect(createTokenizer({ lexicons: [[entry('三农')]] } as never)).rejects.toThrow(
      /options\.lexicons\[0\] must be a lexicon that compileLexicon has made/,
    );
    await expect(createTokenizer({ dictionary: {} } as never)).rejects.toThrow(/options\.dictionary must be/);
  });
});
