import { describe, expect, it } from 'vitest';
import { categoryFrequencies, type Token } from '../../../src/index.js';

const token = (norm: string, category: string | null): Token => ({
  start: 0,
  end: norm.length,
  text: norm,
  norm,
  kind: 'word',
  pos: null,
  entry:
    category === null ? null : { form: norm, norm, count: null, pos: null, category, tags: [], lexicon: 'x', line: 1 },
});

describe('categoryFrequencies', () => {
  it('counts a token in its category and once in each above it', () => {
    const table = categoryFrequencies([
      [token('八项规定', '党建/纪律'), token('党建', '党建'), token('推进', null)],
      [token('八项规定', '党建/纪律'), token('粮食安全', '经济/农业')],
    ]);
    expect(table.rows.map((r) => [r.category, r.depth, r.count, r.documentCount])).toEqual([
      ['党建', 1, 3, 2],
      ['党建/纪律', 2, 2, 2],
      ['经济', 1, 1, 1],
      ['经济/农业', 2, 1, 1],
    ]);
    expect(table).toMatchObject({ tokenCount: 5, matchedCount: 4, documentCount: 2 });
    expect(table.rows[0]).toMatchObject({
      perMillion: 600000,
      types: [
        { type: '八项规定', count: 2 },
        { type: '党建', count: 1 },
      ],
    });
  });

  it('counts a token of two categories once in what is above both', () => {
    const categories = new Map([
      ['廉洁', ['党建/纪律', '党建/作风']],
      ['constructor', ['其他']],
    ]);
    const table = categoryFrequencies(['廉洁', '粮食', 'constructor', 'toString'], { categories });
    expect(table.rows.map((r) => [r.category, r.count])).toEqual(
      [
        ['党建', 1],
        ['党建/作风', 1],
        ['党建/纪律', 1],
        ['其他', 1],
      ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
    expect(table).toMatchObject({ tokenCount: 4, matchedCount: 2 });
  });

  it('has no rows for nothing and refuses an object as dictionary', () => {
    expect(categoryFrequencies([])).toEqual({ rows: [], tokenCount: 0, matchedCount: 0, documentCount: 0 });
    expect(() => categoryFrequencies([], { categories: {} as never })).toThrow(/options\.categories must be a Map/);
  });
});
