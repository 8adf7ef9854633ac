import { describe, expect, it } from 'vitest';
import { type Token, termFrequencies, textRank, tfidf } from '../../../src/index.js';

const token = (text: string, pos: string | null, term = false): Token => ({
  start: 0,
  end: text.length,
  text,
  norm: text,
  kind: /\p{P}/u.test(text) ? 'punctuation' : 'word',
  pos,
  entry: term ? { form: text, norm: text, count: null, pos, category: null, tags: [], lexicon: 'x', line: 1 } : null,
});
const tagged = (text: string): Token[] =>
  text.split(' ').map((part) => {
    const [form, pos] = part.split('/');
    return token(form!, pos ?? null);
  });

const REPORT = tagged(
  '全市/n 深入/v 实施/v 乡村/n 振兴/v 战略/n ，/x 建设/v 示范村/n 。/x 乡村/n 振兴/v 战略/n 带动/v 农民/n 增收/v ，/x ' +
    '的/uj 示范村/n 收入/n 翻番/v 。/x',
);
const types = (rows: readonly { type: string }[]) => rows.map((r) => r.type);

describe.each([
  ['tfidf', tfidf],
  ['textRank', textRank],
])('%s', (_, keywords) => {
  it('joins words that come back side by side and does not list their parts', () => {
    const rows = keywords(REPORT);
    expect(rows.find((r) => r.type === '乡村振兴战略')?.count).toBe(2);
    expect(types(rows)).not.toContain('乡村');
    expect(types(rows)).not.toContain('振兴战略');
    expect(types(rows)).not.toContain('的');
    for (const { score } of rows) expect(score).toBeGreaterThan(0);
  });

  it('lists single words where phrases are not wanted', () => {
    const all = types(keywords(REPORT, { maxWords: 1 }));
    expect(all).toEqual(expect.arrayContaining(['乡村', '振兴', '战略', '示范村']));
    expect(all).not.toContain('乡村振兴战略');
  });

  it('sorts by score, then code unit, and takes the first rows', () => {
    const rows = keywords(REPORT);
    for (let i = 1; i < rows.length; i++) {
      const [a, b] = [rows[i - 1]!, rows[i]!];
      expect(a.score > b.score || (a.score === b.score && a.type < b.type)).toBe(true);
    }
    expect(keywords(REPORT, { limit: 2 })).toEqual(rows.slice(0, 2));
    expect(keywords(REPORT, { limit: 0 })).toEqual([]);
  });

  it('prefers what stands first, unless told not to', () => {
    const tokens = ['粮食', '。', '交通', '。', '教育', '。'];
    expect(types(keywords(tokens))).toEqual(['粮食', '交通', '教育']);
    const even = keywords(['粮食', '。', '粮食', '。', '粮食'], { position: 'none' });
    expect(even).toHaveLength(1);
    expect(even[0]!.count).toBe(3);
  });

  it('takes tags, lengths and stop words from the options', () => {
    expect(
      types(keywords(REPORT, { pos: ['v'], maxWords: 1 })).every((t) => /实施|振兴|带动|增收|翻番|深入|建设/.test(t)),
    ).toBe(true);
    expect(types(keywords(['税', '税', '费'], { minLength: 1, maxWords: 1 }))).toEqual(['税', '费']);
    expect(types(keywords(REPORT, { maxLength: 2 })).every((t) => t.length === 2)).toBe(true);
    expect(types(keywords(REPORT, { stopWords: ['乡村', '战略'] }))).not.toContain('乡村振兴战略');
    expect(types(keywords(['的', '力度'], { stopWords: [], minLength: 1, maxWords: 1 })).sort()).toEqual([
      '力度',
      '的',
    ]);
  });

  it('weighs terms of a lexicon as told', () => {
    const tokens = [token('示范村', 'n'), token('，', null), token('网格员', 'n', true)];
    const score = (type: string, termWeight: number) =>
      keywords(tokens, { termWeight }).find((r) => r.type === type)?.score;
    expect(score('网格员', 3)).toBeCloseTo(3 * score('网格员', 1)!, 12);
    expect(score('示范村', 3)).toBe(score('示范村', 1));
  });

  it('counts constructor and __proto__ like any word', () => {
    const rows = keywords(['constructor', '，', '__proto__', '，', 'constructor'], { maxWords: 1, position: 'none' });
    expect(new Map(rows.map((r) => [r.type, r.count]))).toEqual(
      new Map([
        ['constructor', 2],
        ['__proto__', 1],
      ]),
    );
  });

  it('gives nothing for nothing', () => {
    expect(keywords([])).toEqual([]);
    expect(keywords(['，', '的', ' '])).toEqual([]);
    expect(keywords({ tokens: REPORT })).toEqual(keywords(REPORT));
  });

  it.each([
    ['乡村振兴', {}, TypeError, /input must be tokens/],
    [[['改革'], ['开放']], {}, TypeError, /tokens must be the tokens of one document/],
    [[], { top: 5 }, RangeError, /options\.top is not an option/],
    [[], { limit: -1 }, RangeError, /options\.limit must be an integer ≥ 0, received -1/],
    [[], { maxWords: 0 }, RangeError, /options\.maxWords must be an integer ≥ 1/],
    [[], { position: 'title' }, RangeError, /options\.position must be one of "lead", "none"/],
    [[], { termWeight: -1 }, RangeError, /options\.termWeight must be a number ≥ 0/],
    [[], { minLength: 3, maxLength: 2 }, RangeError, /options\.maxLength must be an integer ≥ 3/],
  ])('refuses %o with %o', (input, options, error, message) => {
    const call = () => keywords(input as never, options as never);
    expect(call).toThrow(error);
    expect(call).toThrow(message);
  });
});

describe('tfidf', () => {
  it('takes the idf from a table with document counts, seen or not', () => {
    const reference = termFrequencies([['粮食', '安全'], ['粮食', '生产'], ['交通'], ['粮食']]);
    const rows = tfidf(['粮食', '。', '粮食', '。', '网格员'], { reference, position: 'none' });
    expect(new Map(rows.map((r) => [r.type, r.score]))).toEqual(
      new Map([
        ['粮食', 2 * (Math.log(5 / 4) + 1)],
        ['网格员', Math.log(5 / 1) + 1],
      ]),
    );
  });

  it('takes the idf of the bundled list: common words weigh less', () => {
    const rows = tfidf(['中国', '。', '水土保持'], { position: 'none' });
    expect(rows[0]!.type).toBe('水土保持');
    expect(rows[1]).toEqual({ type: '中国', count: 1, score: 3.03 });
  });

  it('weighs verbs 0.6 and phrases with a noun 1.3', () => {
    const [a, b] = [tagged('推广/v'), tagged('推广/n')].map((t) => tfidf(t)[0]!.score) as [number, number];
    expect(a / b).toBeCloseTo(0.6, 12);
  });

  it('refuses a reference that is no table', () => {
    expect(() => tfidf([], { reference: [] as never })).toThrow(/options\.reference must be a frequency table/);
  });
});

describe('textRank', () => {
  it.each([
    [{ window: 1 }, /options\.window must be an integer ≥ 2, received 1/],
    [{ damping: 1.2 }, /options\.damping must be a number from 0 to 1, received 1\.2/],
  ])('refuses %o', (options, message) => {
    expect(() => textRank([], options)).toThrow(message);
  });

  it('links words within the window only', () => {
    const tokens = ['甲地', '乙地', '，', '，', '，', '丙地'];
    const scores = (window: number) =>
      new Map(textRank(tokens, { window, position: 'none', maxWords: 1 }).map((r) => [r.type, r.score]));
    expect(scores(2).get('甲地')).toBe(scores(2).get('乙地'));
    expect(scores(2).get('丙地')).toBeLessThan(scores(2).get('甲地')!);
    expect(scores(6).get('丙地')).toBeCloseTo(scores(6).get('甲地')!, 10);
  });
});
