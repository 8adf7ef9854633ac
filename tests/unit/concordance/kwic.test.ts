import { describe, expect, it } from 'vitest';
import { type KwicLine, kwic, type Token } from '../../../src/index.js';

const TOKENS = ['全面', '推进', '乡村', '振兴', '，', '\n', '乡村振兴', '局', '挂牌', '。', '乡村振兴局', '成立'];
const TEXT = TOKENS.join('');
const brief = (lines: readonly KwicLine[]) => lines.map((l) => [l.left, l.node, l.right]);

function entry(form: string, category: string): Token['entry'] {
  return { form, norm: form, count: null, pos: 'n', category, tags: [], lexicon: 'x', line: 1 };
}

describe('kwic', () => {
  it('finds a text as whole tokens, joined or apart, and not inside a longer token', () => {
    expect(brief(kwic(TOKENS, '乡村振兴', { window: 2 }))).toEqual([
      ['全面推进', '乡村振兴', '，\n乡村振兴'],
      ['振兴，\n', '乡村振兴', '局挂牌'],
    ]);
  });

  it('rebuilds the text exactly from every line', () => {
    for (const query of ['乡村振兴', '局', { text: '振' }, { pattern: /.局/ }, { tokens: ['乡村', '*'] }] as const) {
      for (const window of [0, 1, 3, 50]) {
        for (const line of kwic(TOKENS, query, { window })) {
          expect(line.left + line.node + line.right).toBe(TEXT.slice(line.contextStart, line.contextEnd));
          expect(TEXT.slice(line.start, line.end)).toBe(line.node);
        }
      }
    }
  });

  it('finds characters wherever they stand', () => {
    expect(brief(kwic(TOKENS, { text: '振兴局' }, { window: 1 }))).toEqual([
      ['，\n乡村', '振兴局', '挂牌'],
      ['。乡村', '振兴局', '成立'],
    ]);
    expect(kwic(TOKENS, { text: '村振' }, { window: 0 }).map((l) => l.start)).toEqual([5, 11, 19]);
  });

  it('finds words side by side, any word, patterns and categories', () => {
    expect(kwic(TOKENS, { tokens: ['乡村', '振兴'] })).toHaveLength(1);
    expect(kwic(TOKENS, { tokens: ['*', '局'] }).map((l) => l.node)).toEqual(['乡村振兴局']);
    expect(kwic(TOKENS, { tokens: ['，', '乡村振兴'] }).map((l) => l.node)).toEqual(['，\n乡村振兴']);
    expect(kwic(TOKENS, { pattern: /乡村|成立/g }).map((l) => l.node)).toEqual(['乡村', '乡村', '乡村', '成立']);
    const token = (norm: string, category: string | null): Token => ({
      start: 0,
      end: norm.length,
      text: norm,
      norm,
      kind: 'word',
      pos: 'n',
      entry: category === null ? null : entry(norm, category),
    });
    const tokens = [token('抓', null), token('党建', '党建'), token('守', null), token('八项规定', '党建/纪律')];
    expect(kwic(tokens, { category: '党建' }).map((l) => l.node)).toEqual(['党建', '八项规定']);
    expect(kwic(tokens, { category: '党建/纪律' }).map((l) => l.node)).toEqual(['八项规定']);
  });

  it('sorts by what stands left, right or in the node', () => {
    const documents = [
      { id: 'a', tokens: ['乙', '改革', '丁'] },
      { id: 'b', tokens: ['丙', '改革', '丁'] },
      { id: 'c', tokens: ['一', '改革', '己'] },
    ];
    const ids = (sort: 'left' | 'right' | 'node' | 'position') =>
      kwic(documents, '改革', { sort }).map((l) => l.document);
    expect(ids('position')).toEqual(['a', 'b', 'c']);
    expect(ids('left')).toEqual(['c', 'b', 'a']);
    expect(ids('right')).toEqual(['a', 'b', 'c']);
    expect(kwic(documents, { pattern: /改革|[乙己]/ }, { sort: 'node' }).map((l) => l.node)).toEqual([
      '乙',
      '己',
      '改革',
      '改革',
      '改革',
    ]);
    expect(kwic(documents, '改革', { sort: 'left', limit: 1 }).map((l) => l.documentIndex)).toEqual([2]);
  });

  it('finds Chinese and Latin words alike, and nothing in nothing', () => {
    expect(kwic(['推动', 'AI', '发展'], 'AI')).toHaveLength(1);
    expect(kwic([], '改革')).toEqual([]);
    expect(kwic([[]], '改革')).toEqual([]);
    expect(kwic(['改革'], '改')).toEqual([]);
  });

  it('reads a stream of documents as it reads an array of them', async () => {
    const documents = [{ id: 'a', tokens: ['乙', '改革'] }, ['开放', '改革', '，', '改革'], { id: 'c', tokens: [] }];
    async function* stream() {
      yield* documents;
    }
    for (const options of [{}, { sort: 'left' }, { sort: 'node', limit: 2 }, { limit: 1 }, { limit: 0 }] as const) {
      const promise: Promise<readonly KwicLine[]> = kwic(stream(), '改革', options);
      expect(await promise).toEqual(kwic(documents, '改革', options));
    }
    expect(kwic(documents, '改革').map((l) => [l.document, l.documentIndex])).toEqual([
      ['a', 0],
      [null, 1],
      [null, 1],
    ]);
    async function* uncut() {
      yield '全面推进改革';
    }
    await expect(kwic(uncut() as never, '改革')).rejects.toThrow(/kwic: each document must be an array of tokens/);
    expect(() => kwic(stream(), '')).toThrow(/kwic: query must be/);
  });

  it.each([
    [['改革'], '', {}, /kwic: query must be/],
    [['改革'], { tokens: [] }, {}, /kwic: query must be/],
    [['改革'], { text: '改', pattern: /改/ }, {}, /kwic: query must be/],
    [['改革'], '改革', { window: -1 }, /kwic: options\.window must be an integer ≥ 0, received -1/],
    [['改革'], '改革', { sort: 'up' }, /options\.sort must be one of/],
    ['全面推进改革', '改革', {}, /kwic: input must be tokens/],
  ])('refuses %o %o %o', (input, query, options, message) => {
    expect(() => kwic(input as never, query as never, options as never)).toThrow(message);
  });
});
