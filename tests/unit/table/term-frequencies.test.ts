import { describe, expect, it } from 'vitest';
import { mergeTables, month, tableFromCounts, termFrequencies, tokenizeDocuments, year } from '../../../src/index.js';
import { fakeTokenizer } from '../../tools/fake-tokenizer.js';

const brief = (table: { rows: readonly { type: string; count: number; documentCount: number; rank: number }[] }) =>
  table.rows.map((r) => [r.type, r.count, r.documentCount, r.rank]);

const documents = [
  { id: 'a', meta: { place: '宁波', date: '2019-03-01' }, tokens: ['推进', '改革', '，', '改革', '开放', '。'] },
  { id: 'b', meta: { place: '杭州', date: '2019-07-11' }, tokens: ['改革', '工作', ' ', '3', '项'] },
  { id: 'c', meta: { place: '宁波', date: '2020' }, tokens: ['工作', 'AI', '开放'] },
];

describe('termFrequencies', () => {
  it('counts types, documents and ranks, ties sharing a rank and standing by code unit', () => {
    const table = termFrequencies(documents);
    expect(brief(table)).toEqual([
      ['改革', 3, 2, 1],
      ['工作', 2, 2, 2],
      ['开放', 2, 2, 2],
      ['3', 1, 1, 4],
      ['AI', 1, 1, 4],
      ['推进', 1, 1, 4],
      ['项', 1, 1, 4],
    ]);
    expect(table).toMatchObject({ tokenCount: 11, typeCount: 7, documentCount: 3, groupedBy: [], groups: [] });
    // 推进改革，改革开放。 10, 改革工作3项 6, 工作AI开放 6
    expect(table.characterCount).toBe(22);
    expect(table.rows[0]).toMatchObject({ perMillion: (3 / 11) * 1e6, perTenThousandCharacters: (3 / 22) * 1e4 });
  });

  it('takes one document as bare tokens, as an object, and documents as arrays or objects alike', () => {
    const tokens = ['改革', '开放', '改革'];
    const one = termFrequencies(tokens);
    expect(termFrequencies({ tokens })).toEqual(one);
    expect(termFrequencies([{ tokens }])).toEqual(one);
    expect(termFrequencies([tokens])).toEqual(one);
    expect(termFrequencies(new Set([tokens]))).toEqual(one);
    expect(one.documentCount).toBe(1);
  });

  it('counts columns as it counts their tokens', () => {
    const tokenizer = fakeTokenizer({ 改革: 'vn', 开放: 'v', 党建: 'n' });
    const texts = ['改革开放，抓党建。', '党建 2019', '', '改革𠀀𠀀'];
    const corpus = texts.map((text, i) => ({ id: String(i), text, meta: { place: i % 2 ? '甲' : '乙' } }));
    const objects = corpus.map(({ id, text, meta }) => ({ id, meta, tokens: tokenizer(text) }));
    for (const options of [{}, { by: 'place' }, { pos: ['v*'] }, { minLength: 2 }, { stopWords: ['改革'] }]) {
      expect(termFrequencies(tokenizeDocuments(corpus, tokenizer), options)).toEqual(termFrequencies(objects, options));
    }
  });

  it('gives a promise of the same table for a stream', async () => {
    async function* stream() {
      yield* documents;
    }
    expect(await termFrequencies(stream())).toEqual(termFrequencies(documents));
  });

  it('groups by a field, a function and both, missing values under the empty string', () => {
    const byPlace = termFrequencies([...documents, ['改革']], { by: 'place' });
    expect(byPlace.groupedBy).toEqual(['place']);
    expect(byPlace.groups.map((g) => [g.values[0], g.tokenCount, g.documentCount])).toEqual([
      ['', 1, 1],
      ['宁波', 7, 2],
      ['杭州', 4, 1],
    ]);
    expect(byPlace.tokenCount).toBe(12);
    const crossed = termFrequencies(documents, { by: [year, 'place'] });
    expect(crossed.groupedBy).toEqual(['year', 'place']);
    expect(crossed.groups.map((g) => g.values)).toEqual([
      ['2019', '宁波'],
      ['2019', '杭州'],
      ['2020', '宁波'],
    ]);
    expect(month({ id: null, meta: { date: '2019年7月1日' } })).toBe('2019-07');
    expect(month({ id: null, meta: { date: '2020' } })).toBe('');
    expect(termFrequencies(documents, { by: 'constructor' }).groups.map((g) => g.values)).toEqual([['']]);
  });

  it.each([
    [{ minLength: 2, maxLength: 2, kinds: ['word'] as const }, ['改革', '工作', '开放', '推进']],
    [{ kinds: ['punctuation'] as const }, ['。', '，']],
    [{ stopWords: ['改革', '工作', '开放'] }, ['3', 'AI', '推进', '项']],
    [{ stopWords: new Set(['3', 'AI']), minLength: 1, maxLength: 1 }, ['项']],
    [{ pos: ['n'] }, []],
    [{ excludePos: ['n'] }, ['改革', '工作', '开放', '3', 'AI', '推进', '项']],
  ])('filters %o', (options, types) => {
    const table = termFrequencies(documents, options);
    expect(table.rows.map((r) => r.type)).toEqual(types);
    expect(table.characterCount).toBe(22);
    expect(table.documentCount).toBe(3);
  });

  it('filters by tag and by category of the lexicon, with everything below it', () => {
    const token = (norm: string, pos: string | null, category: string | null) => ({
      start: 0,
      end: norm.length,
      text: norm,
      norm,
      kind: 'word' as const,
      pos,
      entry:
        category === null ? null : { form: norm, norm, count: null, pos, category, tags: [], lexicon: 'x', line: 1 },
    });
    const tokens = [
      token('党建', 'n', '党建'),
      token('八项规定', 'nz', '党建/纪律'),
      token('党建工作', 'n', '党建工作'),
      token('推进', 'v', null),
    ];
    const types = (options: object) => termFrequencies(tokens, options).rows.map((r) => r.type);
    expect(types({ category: '党建' })).toEqual(['党建', '八项规定']);
    expect(types({ category: ['党建/纪律', '党建工作'] })).toEqual(['党建工作', '八项规定']);
    expect(types({ pos: ['n'] })).toEqual(['党建', '党建工作']);
    expect(types({ pos: ['n*'] })).toEqual(['党建', '党建工作', '八项规定']);
    expect(types({ excludePos: ['n*'] })).toEqual(['推进']);
  });

  it('counts constructor and __proto__ like any other type', () => {
    const table = termFrequencies(['constructor', '__proto__', 'constructor', 'toString']);
    expect(brief(table)).toEqual([
      ['constructor', 2, 1, 1],
      ['__proto__', 1, 1, 2],
      ['toString', 1, 1, 2],
    ]);
  });

  it('makes empty tables of empty input', () => {
    const empty = {
      rows: [],
      tokenCount: 0,
      typeCount: 0,
      documentCount: 0,
      characterCount: 0,
      groupedBy: [],
      groups: [],
    };
    expect(termFrequencies([])).toEqual(empty);
    expect(mergeTables()).toEqual(empty);
    expect(termFrequencies([[]])).toEqual({ ...empty, documentCount: 1 });
  });

  it('does not change its input', () => {
    const frozen = Object.freeze([Object.freeze({ tokens: Object.freeze(['改革', '开放']) })]);
    expect(termFrequencies(frozen).tokenCount).toBe(2);
  });

  it.each([
    ['一段没有切分的文字', {}, TypeError, /termFrequencies: input must be tokens/],
    [null, {}, TypeError, /received null/],
    [[3], {}, TypeError, /each document must be/],
    [[], { kind: ['word'] }, RangeError, /options\.kind is not an option/],
    [[], { kinds: ['noun'] }, RangeError, /each of options\.kinds must be one of "word"/],
    [[], { minLength: -1 }, RangeError, /options\.minLength must be an integer ≥ 0, received -1/],
    [[], { minLength: 3, maxLength: 2 }, RangeError, /options\.maxLength must be an integer ≥ 3/],
    [[], { stopWords: '的' }, TypeError, /options\.stopWords must be an iterable of strings/],
    [[], { by: 3 }, TypeError, /options\.by must be a field name/],
    [[], { by: ['place', 'place'] }, RangeError, /options\.by must be without repeated names/],
  ])('refuses %o with %o', (input, options, error, message) => {
    const call = () => termFrequencies(input as never, options as never);
    expect(call).toThrow(error);
    expect(call).toThrow(message);
  });
});

describe('mergeTables', () => {
  it('gives the table of all documents, groups included, in any order', () => {
    const whole = termFrequencies(documents, { by: ['place'] });
    const parts = documents.map((d) => termFrequencies([d], { by: ['place'] }));
    expect(mergeTables(...parts)).toEqual(whole);
    expect(mergeTables(parts[2]!, mergeTables(parts[1]!, parts[0]!))).toEqual(whole);
    expect(mergeTables(whole)).toEqual(whole);
    expect(mergeTables(mergeTables(), whole)).toEqual(whole);
  });

  it('refuses tables grouped by different fields', () => {
    const a = termFrequencies(documents, { by: 'place' });
    expect(() => mergeTables(a, termFrequencies(documents))).toThrow(/each table must be "?grouped by \[place\]/);
  });
});

describe('tableFromCounts', () => {
  it('takes a frequency list, adds up repeated types, keeps stated totals', () => {
    const table = tableFromCounts(
      [
        { type: '改革', count: 3 },
        { type: '开放', count: 4, documentCount: 2 },
        { type: '改革', count: 2 },
      ],
      { tokenCount: 100, documentCount: 7 },
    );
    expect(brief(table)).toEqual([
      ['改革', 5, 0, 1],
      ['开放', 4, 2, 2],
    ]);
    expect(table).toMatchObject({ tokenCount: 100, documentCount: 7, characterCount: 0 });
    expect(table.rows[0]?.perTenThousandCharacters).toBe(0);
  });

  it.each([
    [[{ type: '改革', count: -1 }], {}, /each count must be an integer ≥ 0, received -1/],
    [[{ type: '改革', count: 5 }], { tokenCount: 4 }, /options\.tokenCount must be an integer ≥ 5, received 4/],
    [[{ type: 7, count: 5 }], {}, /each type must be a string/],
    [3, {}, /list must be an iterable/],
  ])('refuses %o with %o', (list, options, message) => {
    expect(() => tableFromCounts(list as never, options)).toThrow(message);
  });
});
