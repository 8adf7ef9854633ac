import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/text/index.js';
import { workOf } from '../../tools/work-of.js';

const seen = (text: string) => findQuotations(text).map((q) => [q.text, q.depth, q.repaired] as const);
const texts = (text: string) => findQuotations(text).map((q) => q.text);

describe('findQuotations', () => {
  it.each([
    ['推进“三化”建设', ['三化']],
    ['推进‘三化’建设', ['三化']],
    ['推進「三化」建設', ['三化']],
    ['推進『三化』建設', ['三化']],
    ['推进"三化"建设', ['三化']],
    ['推进＂三化＂建设', ['三化']],
    ['推进〝三化〞建设', ['三化']],
    ['推進﹁三化﹂建設', ['三化']],
    ['印发《若干意见》和〈说明〉', ['若干意见', '说明']],
    ['抓好“六稳”“六保”', ['六稳', '六保']],
    ['抓好"六稳""六保"', ['六稳', '六保']],
    ['', []],
    ['没有引号', []],
    ['空的“”引号', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives the depth of nested quotations, outer ones first', () => {
    expect(seen('他说：“叫响‘枫桥经验’，好。”')).toEqual([
      ['叫响‘枫桥经验’，好。', 0, null],
      ['枫桥经验', 1, null],
    ]);
    expect(seen('《关于“两山”工作的意见》').map(([, depth]) => depth)).toEqual([0, 1]);
    expect(seen('“甲“乙”丙”').map(([text]) => text)).toEqual(['甲“乙”丙', '乙']);
  });

  it('reads reversed marks as meant', () => {
    expect(seen('实施”四轮驱动“战略')).toEqual([['四轮驱动', 0, 'reversed']]);
    expect(seen('坚持”三化“、”四提升“并举')).toEqual([
      ['三化', 0, 'reversed'],
      ['四提升', 0, 'reversed'],
    ]);
    expect(seen('落实”双减”政策')).toEqual([['双减', 0, 'reversed']]);
    expect(seen('落实“双减“政策')).toEqual([['双减', 0, 'reversed']]);
  });

  it('repairs a lost mark within its clause and says so', () => {
    expect(seen('会议要求，抓好三项清单”落地。')).toEqual([['抓好三项清单', 0, 'missing-open']]);
    expect(seen('全面推行“一窗受理，集成服务。')).toEqual([['一窗受理', 0, 'missing-close']]);
    const [open] = findQuotations('全面推行“一窗受理，集成服务。');
    expect(open?.closed).toBe(false);
    expect(open?.end).toBe(open?.inner.end);
  });

  it('starts anew at each paragraph', () => {
    expect(texts('他谈到“双招的做法。\n\n\n另一段“双碳”目标')).toEqual(['双招的做法', '双碳']);
  });

  it('lets a short quotation go on over at most two line breaks', () => {
    expect(texts('落实“五位一\n\n体”布局')).toEqual(['五位一\n\n体']);
    expect(texts('落实“五位一\n\n\n体”布局')).toEqual(['五位一', '体']);
    expect(texts('落实"五位一\n体"布局和"四个全面"布局')).toEqual(['五位一\n体', '四个全面']);
  });

  it('takes an apostrophe for no mark', () => {
    expect(texts('China’s ‘dual carbon’ goals')).toEqual(['dual carbon']);
  });

  it('covers the marks with start and end, and what they hold with inner', () => {
    const text = '推进“三化”建设';
    for (const q of findQuotations(text)) {
      expect(text.slice(q.start, q.end)).toBe('“三化”');
      expect(text.slice(q.inner.start, q.inner.end)).toBe(q.text);
      expect(q.mark).toBe('“');
    }
  });

  it('does work in proportion to a text of nothing but marks', () => {
    for (const unit of ['“', '”', '“”', '”“', '"', '“a', '”a“b', '‘“']) {
      const work = (repeats: number) => {
        const { units, tries, steps } = workOf(() => findQuotations(unit.repeat(repeats)));
        return units + tries + steps;
      };
      expect(work(16_000) / work(2_000), unit).toBeLessThan(9);
    }
  });

  it('refuses what is no string', () => {
    expect(() => findQuotations(7 as never)).toThrow(TypeError);
  });
});
