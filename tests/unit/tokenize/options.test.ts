import { describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer, type Engine, RULES, type Rule } from '../../../src/tokenize/index.js';

const cut = async (text: string, options = {}) =>
  (await createTokenizer({ lexicons: [], ...options }))(text).map((token) => token.text);

describe('rules', () => {
  it.each<[Rule, string, string, string]>([
    ['numbers', '投资23,876万元，占23.4%', '投资 23,876万 元 ， 占 23.4%', 'fxsjy/jieba#857'],
    ['numbers', '总量达一点七八万亿美元', '总量 达 一点七八万亿 美元', 'yanyiwu/cppjieba#197'],
    ['numbers', '三百二十五个村，百分之三十', '三百二十五 个 村 ， 百分之三十', 'hankcs/HanLP#296'],
    ['numbers', '第十四届大会第3次会议', '第十四 届 大会 第3 次 会议', 'fxsjy/jieba#88'],
    ['numbers', '一百二十三分之五的代表', '一百二十三分之五 的 代表', 'fxsjy/jieba#380'],
    ['numbers', '气温－5度，1/3的人', '气温 －5 度 ， 1/3 的 人', 'fxsjy/jieba#564'],
    ['dates', '2024年3月15日8时30分召开', '2024年 3月 15日 8时 30分 召开', ''],
    ['dates', '二〇二四年十二月三十一日', '二〇二四年 十二月 三十一日', ''],
    ['dates', '今年1月份，15:30开始', '今年 1月份 ， 15:30 开始', ''],
    ['latin', '投资5.2%GDP', '投资 5.2% GDP', ''],
    ['latin', '建设5G基站，应对COVID-19', '建设 5G 基站 ， 应对 COVID-19', ''],
    [
      'addresses',
      '请发至fgw.bgs@example.gov.cn，见https://www.example.gov.cn/a-1?b=2。',
      '请 发 至 fgw.bgs@example.gov.cn ， 见 https://www.example.gov.cn/a-1?b=2 。',
      '',
    ],
    [
      'documents',
      '根据国办发〔2020〕1号和（浙政发〔2019〕23号）',
      '根据 国办发〔2020〕1号 和 （ 浙政发〔2019〕23号 ）',
      '',
    ],
    ['formulas', '构建1+5+N体系和N+1机制', '构建 1+5+N 体系 和 N+1 机制', ''],
    ['spaces', '各位代表：\r\n\t　现在', '各位 代表 ： \r\n\t　 现在', ''],
  ])('%s: %s', async (rule, text, expected, thread) => {
    const whole = (await cut(text)).join('|');
    expect(whole, thread).toBe(rule === 'spaces' ? '各位|代表|：|\r\n\t　|现在' : expected.replaceAll(' ', '|'));
    expect((await cut(text, { rules: { [rule]: false } })).join('|')).not.toBe(whole);
  });

  it('leave numerals inside words to the dictionary', async () => {
    expect(await cut('统一百货商店')).toEqual(['统一', '百货', '商店']);
    expect(await cut('千万不要万一')).toEqual(['千万', '不要', '万一']);
    expect(await cut('十二生肖')).toEqual(['十二生肖']);
  });

  it('join more in coarse granularity', async () => {
    const coarse = { granularity: 'coarse' as const };
    expect(await cut('2024年3月15日', coarse)).toEqual(['2024年3月15日']);
    expect(await cut('补贴500元，10-20天', coarse)).toEqual(['补贴', '500元', '，', '10-20', '天']);
  });

  it('give their tokens kinds and parts of speech', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    const facts = tokenize('2024年 5G 1+N 98% 国发〔2020〕1号').map((token) => [token.text, token.kind, token.pos]);
    expect(facts).toEqual([
      ['2024年', 'number', 't'],
      [' ', 'space', 'x'],
      ['5G', 'latin', 'eng'],
      [' ', 'space', 'x'],
      ['1+N', 'symbol', 'x'],
      [' ', 'space', 'x'],
      ['98%', 'number', 'm'],
      [' ', 'space', 'x'],
      ['国发〔2020〕1号', 'word', 'n'],
    ]);
  });

  it('are all switched off for nodejieba parity', async () => {
    const rules = Object.fromEntries(RULES.map((rule) => [rule, false]));
    expect(await cut('GDP增长5.2%', { rules, granularity: 'coarse' })).toEqual([
      'G',
      'D',
      'P',
      '增长',
      '5',
      '.',
      '2',
      '%',
    ]);
  });
});

describe('remove', () => {
  it('takes words out of one tokenizer (yanyiwu/nodejieba#33)', async () => {
    expect(await cut('推进依法行政', { remove: ['推进', '没有这个词'] })).toEqual(['推', '进', '依法', '行政']);
    expect(await cut('推进依法行政')).toEqual(['推进', '依法', '行政']);
  });
});

describe('a lexicon that is not forced', () => {
  const lexicon = (lines: string) => compileLexicon(parseLexicon(lines).value, { forced: false });

  it('wins against its own parts, with and without a count (fxsjy/jieba#210, #222)', async () => {
    for (const line of ['营商环境', '营商环境 0 n', '营商环境 3 n', '营商环境 900000 n']) {
      expect(await cut('持续优化营商环境', { lexicons: [lexicon(line)] })).toEqual(['持续', '优化', '营商环境']);
    }
  });

  it('gives way where the context weighs more', async () => {
    const text = '我国人民生活水平';
    expect(await cut(text, { lexicons: [lexicon('国人')] })).toEqual(['我国', '人民', '生活', '水平']);
    expect(await cut(text, { lexicons: [compileLexicon(parseLexicon('国人').value)] })).toContain('国人');
  });

  it('takes no patterns', () => {
    expect(() => compileLexicon(parseLexicon('/[甲乙]级/').value, { forced: false })).toThrow(
      /options\.forced must be true/,
    );
  });
});

describe('an engine', () => {
  it('cuts between terms and rules, and loses nothing', async () => {
    const engine: Engine = {
      name: 'pairs',
      version: '1',
      segment: (text) => (text.match(/..?/gsu) ?? []).map((pair) => ({ text: pair, pos: 'n' })),
    };
    const tokenize = await createTokenizer({ engine, lexicons: [compileLexicon(parseLexicon('共同富裕').value)] });
    const text = '推动共同富裕，2024年见效了';
    expect(tokenize(text).map((token) => `${token.text}/${token.pos}`)).toEqual([
      '推动/n',
      '共同富裕/null',
      '，/x',
      '2024年/t',
      '见效/n',
      '了/n',
    ]);
    expect(tokenize.provenance).toMatchObject({ engine: 'tifa with pairs 1', dictionary: null });
    const broken: Engine = { ...engine, segment: () => [] };
    const lossless = await createTokenizer({ engine: broken, lexicons: [] });
    expect(
      lossless(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
    await expect(createTokenizer({ engine: {} as never })).rejects.toThrow(/options\.engine must be an engine/);
  });
});
