import { describe, expect, it } from 'vitest';
import { type GroupedNgramTable, type NgramTable, ngrams, skipgrams, termFrequencies } from '../../../src/index.js';

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
    [{ by: 3 }, /ngrams: options\.by must be a field name/],
    [{ minCount: 0 }, /options\.minCount must be an integer ≥ 1/],
  ])('refuses %o', (options, message) => {
    expect(() => ngrams([], options as never)).toThrow(message);
  });
});

describe('ngrams by groups', () => {
  const documents = [
    { id: 'a', meta: { date: '2019', place: '甲县' }, tokens: ['基层', '治理', '，', '基层', '治理', '现代化'] },
    { id: 'b', meta: { date: '2020', place: '甲县' }, tokens: ['基层', '治理'] },
    { id: 'c', meta: { date: '2019' }, tokens: ['constructor', '__proto__', '基层', '治理'] },
    { id: 'd', meta: { date: '2021', place: '乙县' }, tokens: ['。'] },
  ];

  it('counts each group as if it stood alone', () => {
    const table = ngrams(documents, { by: 'place' });
    expect(table.groupedBy).toEqual(['place']);
    expect(table.groups.map((g) => g.values)).toEqual([[''], ['乙县'], ['甲县']]);
    for (const { values, ...group } of table.groups) {
      const members = documents.filter((d) => (d.meta.place ?? '') === values[0]);
      const { groups: _groups, groupedBy: _by, ...alone } = ngrams(members);
      expect(group).toEqual(alone);
    }
    const { groups: _groups, groupedBy: _by, ...whole } = table;
    expect(whole).toEqual((({ groups: _g, groupedBy: _b, ...rest }) => rest)(ngrams(documents)));
    expect(ngrams(documents)).toMatchObject({ groupedBy: [], groups: [] });
  });

  it('groups as termFrequencies does: crossed fields, functions, totals', () => {
    const decade = ({ meta }: { readonly meta: { readonly date?: string } }) => `${meta.date?.slice(0, 3)}0`;
    for (const by of ['place', ['date', 'place'], decade, [decade, 'place']] as const) {
      const table = ngrams(documents, { n: 1, by });
      const terms = termFrequencies(documents, { by });
      const plain = ({ rows, ...totals }: NgramTable) => ({ ...totals, rows: rows.map(({ words: _, ...row }) => row) });
      const { groups, ...whole } = table;
      expect({ ...plain(whole), groups: groups.map(plain) }).toEqual(terms);
    }
  });

  it('leaves out what is rare over all documents, so that groups add up', () => {
    const table = skipgrams(documents, { by: 'date', minCount: 2, skip: 2 });
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) {
      const parts = table.groups.flatMap((g) => g.rows.filter((r) => r.type === row.type));
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(row.count);
      expect(parts.reduce((sum, part) => sum + part.documentCount, 0)).toBe(row.documentCount);
    }
    expect(table.groups.flatMap((g) => g.rows.map((r) => r.type))).not.toContain('constructor __proto__');
  });

  it('gives a promise of the same for a stream', async () => {
    async function* stream() {
      yield* documents;
    }
    const promise: Promise<GroupedNgramTable> = ngrams(stream(), { by: 'place' });
    expect(await promise).toEqual(ngrams(documents, { by: 'place' }));
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
