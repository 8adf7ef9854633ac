import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { novelSlogans, type SloganRecord } from '../../../src/index.js';

const record = (document: string, date: string | null, place: string | null, ...slogans: string[]): SloganRecord => ({
  document,
  date,
  place,
  slogans,
});

const RECORDS: readonly SloganRecord[] = [
  record('a', '2018', '甲县', '五湖共治'),
  record('b', '2019-03', '乙县', '三清三建', '三清三建'),
  record('c', '2020-01', '甲县', '三清三建', '八步走法', '最多跑一次'),
  record('d', '2020-02', '丙县', '八步走法', '五湖共治', '最多跑一次'),
  record('e', null, '丁县', '八步走法', '只此一回'),
  record('f', '2020-05', null, '六诊六治'),
];
const brief = (rows: ReturnType<typeof novelSlogans>) => rows.map((row) => row.canonical);

describe('novelSlogans', () => {
  it('ranks what the gazetteer does not list by how late it came', () => {
    const rows = novelSlogans(RECORDS);
    expect(brief(rows)).toEqual(['八步走法', '三清三建', '五湖共治']);
    expect(rows[0]).toEqual({
      canonical: '八步走法',
      novelty: expect.closeTo(Math.log10(10 / 3), 12),
      period: '2020',
      first: { date: '2020-01', document: 'c', place: '甲县' },
      last: { date: '2020-02', document: 'd', place: '丙县' },
      documentCount: 2,
      count: 2,
      placeCount: 3,
      earlierCount: 2,
    });
    expect(rows[1]).toMatchObject({ novelty: expect.closeTo(Math.log10(10 / 6), 12), count: 3, period: '2019' });
    expect(rows[2]).toMatchObject({ novelty: 0, earlierCount: 0 });
  });

  it('is the chance that none of its documents is earlier', () => {
    // Every choice of two of the five dated documents, counted out.
    const dated = [0, 1, 2, 3, 4];
    const choices = dated.flatMap((a) => dated.filter((b) => b > a).map((b) => [a, b] as const));
    const late = choices.filter(([a]) => a >= 2).length;
    expect(10 ** -novelSlogans(RECORDS)[0]!.novelty).toBeCloseTo(late / choices.length, 12);
  });

  it('narrows by first use, documents, places and known formulations', () => {
    expect(brief(novelSlogans(RECORDS, { since: '2020' }))).toEqual(['八步走法']);
    expect(brief(novelSlogans(RECORDS, { minDocumentCount: 1, since: '2020' }))).toEqual(['八步走法', '六诊六治']);
    expect(brief(novelSlogans(RECORDS, { minPlaceCount: 3 }))).toEqual(['八步走法']);
    expect(brief(novelSlogans(RECORDS, { known: ['“三清、三建”'] }))).toEqual(['八步走法', '五湖共治']);
    expect(brief(novelSlogans(RECORDS, { limit: 1 }))).toEqual(['八步走法']);
    const months = novelSlogans(RECORDS, { period: 'month', minDocumentCount: 1 });
    expect(months.map((row) => [row.canonical, row.period])).toEqual([
      ['六诊六治', '2020-05'],
      ['五湖共治', '2020-02'],
      ['八步走法', '2020-01'],
      ['三清三建', '2019-03'],
    ]);
  });

  it('has nothing for nothing, and never a number that is none', () => {
    expect(novelSlogans([])).toEqual([]);
    expect(novelSlogans([record('a', null, null, '八步走法')], { minDocumentCount: 1 })).toEqual([]);
    const all = novelSlogans([record('a', '2020', null, 'constructor')], { minDocumentCount: 1 });
    expect(all).toMatchObject([{ canonical: 'constructor', novelty: 0, placeCount: 0 }]);
  });

  it('does not depend on the order of the documents', () => {
    const expected = novelSlogans(RECORDS, { minDocumentCount: 1 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length }), (records) => {
        expect(novelSlogans(records, { minDocumentCount: 1 })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [{ period: 'week' }, /options\.period must be one of/],
    [{ since: 2020 }, /novelSlogans: options\.since must be a period/],
    [{ known: '三化' }, /novelSlogans: options\.known must be an iterable/],
    [{ minPlaceCount: -1 }, /options\.minPlaceCount must be an integer ≥ 0/],
    [{ limit: 0.5 }, /options\.limit must be an integer ≥ 0/],
    [{ top: 5 }, /options\.top is not an option/],
  ])('refuses %o', (options, message) => {
    expect(() => novelSlogans([], options as never)).toThrow(message);
  });
});
