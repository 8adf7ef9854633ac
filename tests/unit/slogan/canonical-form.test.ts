import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSlogans, gazetteer, sloganTimeline } from '../../../src/index.js';

const forms = (text: string) => detectSlogans(text).map((s) => s.canonical);

describe('spellings of one formulation count as one', () => {
  it.each<[string, readonly string[]]>([
    [
      '四个自信',
      [
        '“四个自信”',
        '“4个自信”',
        '“４个自信”',
        '「四個自信」',
        '『四個自信』',
        '＂四个自信＂',
        '"四个自信"',
        '‘四个自信’',
        '〝四个自信〞',
        '四个自信',
        '四個自信',
        '四个“自信”',
        '“四个”自信',
        '“四個‘自信’”',
        '“四个 自信”',
        '“四個\r\n自信”',
      ],
    ],
    [
      '两不愁三保障',
      [
        '“两不愁三保障”',
        '“两不愁、三保障”',
        '“两不愁 三保障”',
        '“两不愁；三保障”',
        '“两不愁/三保障”',
        '“2不愁3保障”',
        '「兩不愁三保障」',
        '两不愁、三保障',
        '两不愁，三保障',
        '两不愁 三保障',
        '兩不愁、三保障',
      ],
    ],
    ['一带一路', ['“一帶一路”', '一帶一路', '“一带\n一路”', '“1带1路”', '“一带、一路”']],
    ['五位一体', ['“五位一體”', '“5位1体”', '“五 位 一 体”', '“五位一体总体布局”']],
    ['863计划', ['“863”计划', '“863计划”', '863计划', '“８６３”计划', '“八六三”计划', '“八六三计划”', '“八六三”']],
    ['211工程', ['“211工程”', '211工程', '“211”工程', '“211”高校', '“二一一工程”', '「211」工程']],
    ['双百方针', ['“双百”方针', '“双百方针”', '双百方针', '「雙百」方針']],
    ['三农', ['“三农”', '三农', '“三农”问题', '“三农问题”', '三農', '“三农工作”']],
    ['十四五', ['“十四五”', '十四五规划', '“十四·五”规划', '“14五”规划', '「十四五」規劃']],
    ['三公经费', ['“三公”经费', '“三公经费”', '“三 公”经费', '“３公”经费']],
    ['八项规定', ['“八项规定”', '中央八项规定', '“8项规定”', '“八项”规定', '八項規定']],
  ])('%s', (canonical, spellings) => {
    for (const spelling of spellings) expect(forms(`要认真落实${spelling}。`), spelling).toEqual([canonical]);
  });

  // Formulations that no list knows.
  it.each<[string, readonly string[]]>([
    ['123', ['“123”工作法', '“一二三”工作法', '“１２３”工作法', '“一 二 三”工作法', '「一二三」工作法']],
    ['1359', ['“一三五九”路径', '“1359”路径']],
    ['1+7+N', ['“1+7+N”', '“1+7+n”', '“１＋７＋Ｎ”', '“1 + 7 + N”', '“1＋7﹢N”']],
    ['5+2', ['“5+2”', '“5＋2”', '“５＋２”']],
    ['十大跃升', ['“十大跃升”', '“10大跃升”', '“１０大躍升”']],
    ['两项联络', ['“两项联络”', '“2项联络”', '「兩項聯絡」']],
    ['十二项清单', ['“十二项清单”', '“12项清单”']],
    ['三提四降', ['“三提四降”', '“三提、四降”', '“3提4降”', '“三提 四降”']],
    [
      '守护青山、留住乡愁',
      ['“守护青山、留住乡愁”', '“守护青山，留住乡愁”', '“守护青山 留住乡愁”', '“守護青山、留住鄉愁”'],
    ],
    ['支部+合作社', ['“支部+合作社”', '“支部＋合作社”', '“支部 + 合作社”']],
  ])('%s', (canonical, spellings) => {
    for (const spelling of spellings) expect(forms(`全市推行${spelling}。`), spelling).toEqual([canonical]);
  });

  it('but what only looks alike does not', () => {
    expect(forms('落实“三农”和“三农普查”')).not.toEqual(['三农', '三农']);
    expect(forms('坚持“公开、公平、公正”的“三公”原则')).not.toContain('三公经费');
    // Characters that are wrong are not guessed at.
    expect(forms('落实“四个自心”')).toEqual(['四个自心']);
  });

  it('where a timeline is asked for one', () => {
    const documents = [
      { id: 'a', text: '落实“两不愁三保障”，抓好“10大跃升”。', meta: { date: '2018' } },
      { id: 'b', text: '落实兩不愁、三保障，抓好“十大跃升”。', meta: { date: '2019' } },
    ];
    for (const asked of ['两不愁、三保障', '兩不愁三保障', '“2不愁3保障”', '十大躍升', '10大跃升']) {
      const { rows } = sloganTimeline(documents, { slogans: [asked] });
      expect(
        rows.map((row) => row.documentCount),
        asked,
      ).toEqual([2]);
    }
  });

  it('in a timeline', () => {
    const documents = ['“四个自信”', '「四個自信」', '四个“自信”', '“4个自信”'].map((spelling, i) => ({
      id: String(i),
      text: `坚定${spelling}。`,
      meta: { date: `201${i + 5}-01-01` },
    }));
    const rows = sloganTimeline(documents).rows.filter((row) => row.canonical.includes('自'));
    expect(rows.map((row) => [row.canonical, row.count, row.documentCount])).toEqual([['四个自信', 4, 4]]);
  });
});

describe('spans in the text as given', () => {
  const known = [...gazetteer().entries.keys()];
  const noise = fc.constantFrom('', '𠀀', '😀', '\r\n', '\u3000', 'ａ', '，', '。', '\ud800', '\ufeff', '县里', 'é');
  const marks = fc.constantFrom('“”', '「」', '『』', '＂＂', '""', '〝〞', '‘’', '”“');

  it('are cut where they say, whatever stands around', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(noise, marks, fc.constantFrom(...known)), { maxLength: 6 }),
        noise,
        (parts, end) => {
          const text = parts.map(([before, [open, close], form]) => `${before}${open}${form}${close}`).join('') + end;
          for (const row of detectSlogans(text, { why: true })) {
            expect(text.slice(row.start, row.end)).toBe(row.text);
            for (const span of [...row.numerals, ...(row.suffix ? [row.suffix] : [])]) {
              expect(text.slice(span.start, span.end)).toBe(span.text);
            }
            for (const { span } of row.members) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
            expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(row.text) && !text.includes('\ud800')).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lie behind characters of two units and line ends where they are', () => {
    const text = '😀𠀀\r\n　落实“四個\r\n自信”，推进一帶一路。';
    expect(detectSlogans(text).map((s) => [s.start, s.text, s.canonical])).toEqual([
      [10, '四個\r\n自信', '四个自信'],
      [20, '一帶一路', '一带一路'],
    ]);
  });
});

describe('every entry of the gazetteer', () => {
  it('is found in quotation marks under its own form, by form and alias, with spaces and in full width', () => {
    const lost: string[] = [];
    for (const entry of gazetteer().entries.values()) {
      for (const form of [entry.form, ...entry.aliases]) {
        const inner = form.replace(/[“”]/g, '');
        const wide = inner.replace(/[0-9A-Za-z+]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const written of new Set([inner, [...inner].join(' '), wide])) {
          const [found] = detectSlogans(`落实“${written}”。`);
          if (found?.canonical !== entry.form || found.entry !== entry) lost.push(`${written} → ${found?.canonical}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
