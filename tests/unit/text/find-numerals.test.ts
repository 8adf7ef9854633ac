import { describe, expect, it } from 'vitest';
import { findNumerals, parseNumeral } from '../../../src/text/index.js';

describe('findNumerals', () => {
  it.each<[string, [string, number | null, string][]]>([
    ['', []],
    ['落实政策', []],
    [
      '七个参加和六个杜绝',
      [
        ['七', 7, 'cardinal'],
        ['六', 6, 'cardinal'],
      ],
    ],
    ['共脱贫1万2千人', [['1万2千', 12000, 'cardinal']]],
    [
      '投资3.5亿元、３．５亿元',
      [
        ['3.5亿', 350000000, 'cardinal'],
        ['３．５亿', 350000000, 'cardinal'],
      ],
    ],
    ['国内生产总值114.4万亿元', [['114.4万亿', 114.4e12, 'cardinal']]],
    ['新建23,876套住房', [['23,876', 23876, 'cardinal']]],
    [
      '1,2,3号楼',
      [
        ['1', 1, 'cardinal'],
        ['2', 2, 'cardinal'],
        ['3', 3, 'cardinal'],
      ],
    ],
    [
      '2014,2015年',
      [
        ['2014', 2014, 'cardinal'],
        ['2015', 2015, 'cardinal'],
      ],
    ],
    [
      '增长百分之三，降到百分之十二点五',
      [
        ['百分之三', 0.03, 'percentage'],
        ['百分之十二点五', 0.125, 'percentage'],
      ],
    ],
    [
      '增长3.5%、６％',
      [
        ['3.5%', 0.035, 'percentage'],
        ['６％', 0.06, 'percentage'],
      ],
    ],
    [
      '千分之二点五，5‰，万分之一',
      [
        ['千分之二点五', 0.0025, 'percentage'],
        ['5‰', 0.005, 'percentage'],
        ['万分之一', 0.0001, 'percentage'],
      ],
    ],
    [
      '三分之二以上，4分之1，几分之一',
      [
        ['三分之二', 2 / 3, 'fraction'],
        ['4分之1', 0.25, 'fraction'],
        ['几分之一', null, 'fraction'],
      ],
    ],
    ['提高2.1个百分点', [['2.1', 2.1, 'cardinal']]],
    [
      '第十四届、第3次、第一百二十一条',
      [
        ['第十四', 14, 'ordinal'],
        ['第3', 3, 'ordinal'],
        ['第一百二十一', 121, 'ordinal'],
      ],
    ],
    ['“一三五九”路径', [['一三五九', 1359, 'digits']]],
    [
      '二〇二五年，二○○八年，二OO八年，二零一九年',
      [
        ['二〇二五', 2025, 'digits'],
        ['二○○八', 2008, 'digits'],
        ['二OO八', 2008, 'digits'],
        ['二零一九', 2019, 'digits'],
      ],
    ],
    ['区号0574', [['0574', 574, 'digits']]],
    ['壹佰贰拾万元', [['壹佰贰拾万', 1200000, 'cardinal']]],
    ['干部队伍，陆续收拾', []],
    [
      '十几个、几十个、数百家、几千人',
      [
        ['十几', null, 'cardinal'],
        ['几十', null, 'cardinal'],
        ['数百', null, 'cardinal'],
        ['几千', null, 'cardinal'],
      ],
    ],
    ['数据、几乎', []],
    [
      '三四百人，两三天，十七八岁',
      [
        ['三四百', null, 'cardinal'],
        ['两三', null, 'cardinal'],
        ['十七八', null, 'cardinal'],
      ],
    ],
    [
      '20多万人、一百余户、十多亿元、200多个',
      [
        ['20多万', null, 'cardinal'],
        ['一百余', null, 'cardinal'],
        ['十多亿', null, 'cardinal'],
        ['200多', null, 'cardinal'],
      ],
    ],
    [
      '农历廿五，卅年',
      [
        ['廿五', 25, 'cardinal'],
        ['卅', 30, 'cardinal'],
      ],
    ],
    [
      '两手抓、双拥、夫妻俩、兩岸',
      [
        ['两', 2, 'cardinal'],
        ['双', 2, 'cardinal'],
        ['俩', 2, 'cardinal'],
        ['兩', 2, 'cardinal'],
      ],
    ],
    [
      '三点五万亩，二十点五，一点一滴，一点一策，一点一亿',
      [
        ['三点五万', 35000, 'cardinal'],
        ['二十点五', 20.5, 'cardinal'],
        ['一', 1, 'cardinal'],
        ['一', 1, 'cardinal'],
        ['一', 1, 'cardinal'],
        ['一', 1, 'cardinal'],
        ['一点一亿', 1.1e8, 'cardinal'],
      ],
    ],
    [
      '下午三点五十分',
      [
        ['三', 3, 'cardinal'],
        ['五十', 50, 'cardinal'],
      ],
    ],
    [
      '一百二，三万五，三万零五，两千三',
      [
        ['一百二', 120, 'cardinal'],
        ['三万五', 35000, 'cardinal'],
        ['三万零五', 30005, 'cardinal'],
        ['两千三', 2300, 'cardinal'],
      ],
    ],
    [
      '千村示范、万村整治，万一',
      [
        ['千', 1000, 'cardinal'],
        ['万', 10000, 'cardinal'],
        ['万', 10000, 'cardinal'],
        ['一', 1, 'cardinal'],
      ],
    ],
    [
      '三万五千亿，三亿五千万，五千万',
      [
        ['三万五千亿', 3.5e12, 'cardinal'],
        ['三亿五千万', 3.5e8, 'cardinal'],
        ['五千万', 5e7, 'cardinal'],
      ],
    ],
    [
      '“十四五”“十五五”，十五个',
      [
        ['十四五', null, 'digits'],
        ['十五五', null, 'digits'],
        ['十五', 15, 'cardinal'],
      ],
    ],
    ['G20峰会、PM2.5浓度、5G', [['5', 5, 'cardinal']]],
    [
      '2020.07.06',
      [
        ['2020', 2020, 'cardinal'],
        ['07', 7, 'digits'],
        ['06', 6, 'digits'],
      ],
    ],
    [
      '两万五千里長征，三萬六千億',
      [
        ['两万五千', 25000, 'cardinal'],
        ['三萬六千億', 3.6e12, 'cardinal'],
      ],
    ],
    [
      '1+5+N',
      [
        ['1', 1, 'cardinal'],
        ['5', 5, 'cardinal'],
      ],
    ],
    ['12345678901234567890', [['12345678901234567890', null, 'cardinal']]],
    [
      '第一，第二',
      [
        ['第一', 1, 'ordinal'],
        ['第二', 2, 'ordinal'],
      ],
    ],
    ['第三方', [['第三', 3, 'ordinal']]],
    [
      '一百零距离',
      [
        ['一百', 100, 'cardinal'],
        ['零', 0, 'cardinal'],
      ],
    ],
    [
      '二十三百',
      [
        ['二十', 20, 'cardinal'],
        ['三百', 300, 'cardinal'],
      ],
    ],
  ])('%s', (text, expected) => {
    const found = findNumerals(text);
    expect(found.map((n) => [n.text, n.value, n.kind])).toEqual(expected);
    for (const n of found) expect(text.slice(n.start, n.end)).toBe(n.text);
  });

  it('refuses what is no string', () => {
    expect(() => findNumerals(3 as unknown as string)).toThrow('findNumerals: text must be a string, received 3');
  });
});

describe('parseNumeral', () => {
  it.each<[string, number | null]>([
    ['', null],
    ['七', 7],
    ['伍', 5],
    ['拾贰', 12],
    ['两', 2],
    ['双', 2],
    ['十', 10],
    ['十五', 15],
    ['一百零八', 108],
    ['一万零三百', 10300],
    ['1万2千', 12000],
    ['3.5亿', 3.5e8],
    ['23,876', 23876],
    ['百分之三', 0.03],
    ['百分之百', 1],
    ['3.5%', 0.035],
    ['三分之二', 2 / 3],
    ['零分之二', null],
    ['第三', 3],
    ['二〇二五', 2025],
    ['三点一四', 3.14],
    ['十几', null],
    ['数十', null],
    ['三四百', null],
    ['三个', null],
    ['N', null],
    ['个三', null],
    [' 三', null],
    ['4.35万', 43500],
    ['8.7亿', 8.7e8],
  ])('%s is %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});
