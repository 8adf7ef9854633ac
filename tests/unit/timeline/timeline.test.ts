import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffusion, type SloganRecord, sloganRecords, sloganTimeline, temperature } from '../../../src/index.js';
import { isoDate } from '../../../src/timeline/index.js';

const record = (document: string, date: string | null, place: string | null, ...slogans: string[]): SloganRecord => ({
  document,
  date,
  place,
  slogans,
});

const RECORDS: readonly SloganRecord[] = [
  record('zj-2016', '2016-12', '浙江', '最多跑一次', '最多跑一次', '河长制十条'),
  record('jx-2018', '2018年1月', '江西', '最多跑一次'),
  record('hb-2018', '2018', '湖北'),
  record('zj-2018', '20180125', '浙江', '最多跑一次', '两不愁三保障'),
  record('gs-2019', '2019-01-20', '甘肃', '两不愁、三保障', '最多跑一次'),
  record('xx', null, '湖北', '两不愁，三保障'),
];

describe('sloganTimeline', () => {
  const timeline = sloganTimeline(RECORDS);

  it('follows a formulation over periods and places', () => {
    const row = timeline.rows[0]!;
    expect(row).toMatchObject({ canonical: '最多跑一次', known: true, count: 5, documentCount: 4, share: 4 / 6 });
    expect(row.periods).toEqual([
      { period: '2016', documentCount: 1, count: 2, total: 1, share: 1 },
      { period: '2018', documentCount: 2, count: 2, total: 3, share: 2 / 3 },
      { period: '2019', documentCount: 1, count: 1, total: 1, share: 1 },
    ]);
    expect(row.places.map((p) => [p.place, p.documentCount, p.total])).toEqual([
      ['江西', 1, 1],
      ['浙江', 2, 2],
      ['甘肃', 1, 1],
    ]);
    expect(row.first).toEqual({ date: '2016-12', document: 'zj-2016', place: '浙江' });
    expect(row.last).toEqual({ date: '2019-01-20', document: 'gs-2019', place: '甘肃' });
    expect(row.peak).toMatchObject({ period: '2016', share: 1 });
  });

  it('tells the documents behind the shares', () => {
    expect(timeline.periods).toEqual([
      { period: '2016', documentCount: 1 },
      { period: '2018', documentCount: 3 },
      { period: '2019', documentCount: 1 },
    ]);
    expect(timeline).toMatchObject({ documentCount: 6, undatedCount: 1, period: 'year' });
  });

  it('brings spellings of one formulation together', () => {
    const row = timeline.rows.find((r) => r.variants.some((v) => v.form === '两不愁三保障'))!;
    expect(row.variants.map((v) => v.form)).toEqual(['两不愁、三保障', '两不愁三保障', '两不愁，三保障']);
    expect(row.documentCount).toBe(3);
    const local = sloganTimeline([
      record('a', '2020', null, '五清 五建'),
      record('b', '2021', null, '五清、五建', '五清、五建'),
    ]);
    expect(local.rows.map((r) => [r.canonical, r.known, r.documentCount])).toEqual([['五清、五建', false, 2]]);
  });

  it('counts by month or day, leaving out what is not dated that exactly', () => {
    const months = sloganTimeline(RECORDS, { period: 'month', slogans: ['“最多跑一次”'] });
    expect(months.rows).toHaveLength(1);
    expect(months.rows[0]!.periods.map((p) => p.period)).toEqual(['2016-12', '2018-01', '2019-01']);
    expect(months.undatedCount).toBe(2);
    expect(sloganTimeline(RECORDS, { period: 'day' }).periods.map((p) => p.period)).toEqual([
      '2018-01-25',
      '2019-01-20',
    ]);
  });

  it('leaves out what is rare, and has nothing for nothing', () => {
    expect(sloganTimeline(RECORDS, { minDocumentCount: 4 }).rows).toHaveLength(1);
    expect(sloganTimeline([])).toEqual({
      period: 'year',
      rows: [],
      periods: [],
      places: [],
      documentCount: 0,
      undatedCount: 0,
    });
    const undated = sloganTimeline([record('a', null, null, 'constructor')]).rows[0]!;
    expect(undated).toMatchObject({
      canonical: 'constructor',
      first: null,
      last: null,
      peak: null,
      periods: [],
      places: [],
    });
  });

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length }), (records) => {
        expect(sloganTimeline(records)).toEqual(timeline);
        expect(diffusion(records)).toEqual(diffusion(RECORDS));
      }),
      { numRuns: 30 },
    );
  });

  it('detects the slogans of documents, at once or from a stream', async () => {
    const documents = [
      { id: 'a', text: '推进规范化、程序化、制度化“三化”建设。', meta: { date: '2019-05-01', place: '宁波' } },
      { id: 'b', text: '会议研究了春耕生产。', meta: { date: '2020' } },
    ];
    const records = [...sloganRecords(documents)];
    expect(records).toEqual([
      { document: 'a', date: '2019-05-01', place: '宁波', slogans: ['三化'] },
      { document: 'b', date: '2020', place: null, slogans: [] },
    ]);
    expect(sloganTimeline(documents)).toEqual(sloganTimeline(records));
    async function* stream() {
      yield* documents;
    }
    const streamed: SloganRecord[] = [];
    for await (const item of sloganRecords(stream())) streamed.push(item);
    expect(streamed).toEqual(records);
    const renamed = documents.map(({ id, text, meta }) => ({ id, text, meta: { 年: meta.date } }));
    expect([...sloganRecords(renamed, { dateField: '年' })][0]!.date).toBe('2019-05-01');
  });

  it('counts a known formulation that is one segment of a longer slogan, once', () => {
    const [document] = sloganRecords([
      { id: 'a', text: '打造“审批不见面、材料不重复、最多跑一次”的政务环境。落实“最多跑一次”。', meta: {} },
    ]);
    expect(document!.slogans.filter((form) => form === '最多跑一次')).toHaveLength(2);
    expect(document!.slogans).toHaveLength(3);
    const known = [...sloganRecords([{ id: 'b', text: '稳定实现“两不愁、三保障”。', meta: {} }])][0]!;
    expect(known.slogans).toEqual(['两不愁三保障']);
  });

  it.each([
    [[], { period: 'week' }, /options\.period must be one of "year", "month", "day"/],
    [[], { minDocumentCount: 0 }, /options\.minDocumentCount must be an integer ≥ 1/],
    [[], { slogans: '三化' }, /options\.slogans must be an iterable/],
    [[], { place: 'x' }, /options\.place is not an option/],
    [['三化'], {}, /each document must be a document/],
  ])('refuses %o with %o', (documents, options, message) => {
    expect(() => sloganTimeline(documents as never, options as never)).toThrow(message);
  });
});

describe('diffusion', () => {
  it('tells who was first and who echoed', () => {
    const [row] = diffusion(RECORDS, { slogans: ['最多跑一次'] });
    expect(row).toEqual({
      canonical: '最多跑一次',
      origins: [{ place: '浙江', period: '2016', date: '2016-12', document: 'zj-2016', lag: 0, documentCount: 2 }],
      adopters: [
        { place: '江西', period: '2018', date: '2018-01', document: 'jx-2018', lag: 2, documentCount: 1 },
        { place: '甘肃', period: '2019', date: '2019-01-20', document: 'gs-2019', lag: 3, documentCount: 1 },
      ],
      placeCount: 3,
      spread: [
        { period: '2016', placeCount: 1 },
        { period: '2018', placeCount: 2 },
        { period: '2019', placeCount: 3 },
      ],
    });
  });

  it('calls nobody first within a period, unless a finer one tells', () => {
    const records = [record('a', '2019-03-01', '甲', '三化'), record('b', '2019-02-27', '乙', '三化')];
    expect(diffusion(records)[0]!.origins.map((o) => o.place)).toEqual(['乙', '甲']);
    const [row] = diffusion(records, { period: 'day' });
    expect(row!.origins.map((o) => o.place)).toEqual(['乙']);
    expect(row!.adopters[0]).toMatchObject({ place: '甲', lag: 2 });
    expect(diffusion(records, { period: 'month' })[0]!.adopters[0]!.lag).toBe(1);
  });

  it('leaves out what one place alone uses, unless asked', () => {
    const records = [
      record('a', '2019', '甲', '三化'),
      record('b', '2020', '甲', '三化'),
      record('c', '2020', null, '三化'),
    ];
    expect(diffusion(records)).toEqual([]);
    expect(diffusion(records, { minPlaceCount: 1 })[0]).toMatchObject({ placeCount: 1, adopters: [] });
    expect(diffusion([])).toEqual([]);
  });
});

describe('temperature', () => {
  const timeline = sloganTimeline([
    ...Array.from({ length: 2000 }, (_, i) => record(`a${i}`, '2019', null, '三化')),
    ...Array.from({ length: 500 }, (_, i) => record(`b${i}`, '2020', null, '三化')),
    ...Array.from({ length: 499 }, (_, i) => record(`c${i}`, '2021', null, '三化')),
    record('d', '2022', null, '三化'),
  ]);

  it('knows the published bounds and no others', () => {
    expect(temperature(timeline).map((r) => [r.year, r.documentCount, r.temperature])).toEqual([
      ['2019', 2000, '沸'],
      ['2020', 500, '烫'],
      ['2021', 499, null],
      ['2022', 1, null],
    ]);
  });

  it('takes further bounds from the top down', () => {
    const bounds = { 热: 400, 暖: 300, 温: 200 };
    expect(temperature(timeline, { bounds }).map((r) => r.temperature)).toEqual(['沸', '烫', '热', '冷']);
    expect(temperature(timeline, { bounds: { 热: 400 } }).map((r) => r.temperature)).toEqual(['沸', '烫', '热', null]);
  });

  it('takes shares for other corpora', () => {
    const half = sloganTimeline([
      record('a', '2019', null, '三化'),
      ...Array.from({ length: 18 }, (_, i) => record(`b${i}`, '2019', null)),
    ]);
    expect(temperature(half, { by: 'share' })[0]).toMatchObject({ share: 1 / 19, temperature: '沸' });
    expect(temperature(half)[0]!.temperature).toBeNull();
  });

  it.each([
    [{ by: 'mood' }, /options\.by must be one of "count", "share"/],
    [{ bounds: { 冷: 3 } }, /each key of options\.bounds must be one of/],
    [{ bounds: { 暖: 300 } }, /options\.bounds\.热 must be given where 暖 is/],
    [{ bounds: { 热: 600 } }, /options\.bounds\.热 must be below that of 烫, 500/],
    [{ bounds: { 热: -1 } }, /options\.bounds\.热 must be a number ≥ 0/],
  ])('refuses %o', (options, message) => {
    expect(() => temperature(timeline, options as never)).toThrow(message);
  });

  it('refuses a timeline by months', () => {
    expect(() => temperature(sloganTimeline([], { period: 'month' }))).toThrow(/timeline\.period must be "year"/);
    expect(() => temperature([] as never)).toThrow(/timeline must be a timeline/);
  });
});

describe('isoDate', () => {
  it.each([
    ['2019', '2019'],
    ['2019-3-5', '2019-03-05'],
    ['2019/03/05 12:00', '2019-03-05'],
    ['20190305', '2019-03-05'],
    ['2019年3月5日', '2019-03-05'],
    ['2019年12月', '2019-12'],
    ['2019.11', '2019-11'],
    ['2019-13-05', '2019'],
    ['三月', null],
    ['', null],
    [null, null],
  ])('%j is %j', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
