import { describe, expect, it } from 'vitest';
import { checkLexicons, compileLexicon, lexiconEntries, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer } from '../../../src/tokenize/index.js';

const lexicon = (lines: string, options = {}) => compileLexicon(parseLexicon(lines, { format: 'auto' }).value, options);
const tsv = (...forms: string[]) => lexicon(`form\n${forms.join('\n')}`, { name: 'mine' });

async function cut(text: string, ...lexicons: ReturnType<typeof lexicon>[]): Promise<string[]> {
  const tokenize = await createTokenizer({ lexicons });
  return tokenize(text).map((token) => token.text);
}

describe('a term of a lexicon is cut whole', () => {
  it.each([
    ['hankcs/HanLP#53', '八荣八耻', '树立以八荣八耻为主要内容的荣辱观'],
    ['hankcs/HanLP#1054', '河湖长制办公室', '县河湖长制办公室牵头督办'],
    ['fxsjy/jieba#605', '城乡居民基本养老保险', '城乡居民基本养老保险参保率提高'],
    ['fxsjy/jieba#222', '中南海', '在中南海召开座谈会'],
    ['fxsjy/jieba#267', '云南', '赴云南调研'],
    ['LTP#457', '计算机', '推广计算机教育'],
    ['LTP#479', '长江经济带生态环境警示片', '通报长江经济带生态环境警示片披露的问题'],
    ['lancopku/pkuseg-python#101', '全面从严治党', '坚持全面从严治党永远在路上'],
    ['fxsjy/jieba#938', '《留守女士》', '话剧《留守女士》上演'],
    ['fxsjy/jieba#938', '同一个世界，同一个梦想', '喊出同一个世界，同一个梦想的口号'],
    ['fxsjy/jieba#534', '“小切口”立法', '探索“小切口”立法的路子'],
    ['hankcs/HanLP#659', '《信访工作条例》', '学习贯彻《信访工作条例》精神'],
    ['hankcs/HanLP#218', '“放管服”改革', '深化“放管服”改革'],
    ['fxsjy/jieba#282', '“浙里办”', '在“浙里办”上申请'],
    ['fxsjy/jieba#873', 'C++/Rust 双栈', '培训C++/Rust 双栈人才'],
    ['fxsjy/jieba#385', '1+1>2', '实现1+1>2的效果'],
    ['fxsjy/jieba#300', 'New Area', '建设 New Area 示范区'],
    ['messense/jieba-rs#75', '红 旗 渠', '弘扬红 旗 渠精神'],
    ['fxsjy/jieba#659', '规范V1.0', '按照规范V1.0执行'],
    ['fxsjy/jieba#524', '第Ⅲ类', '列入第Ⅲ类水体'],
    ['fxsjy/jieba#296', '前人栽树，后人乘凉', '所谓前人栽树，后人乘凉，正是如此'],
    ['quanteda/quanteda#2476', '印度', '访问印度和印度尼西亚'],
    ['quanteda/quanteda#1746', '一个中国原则', '坚持一个中国原则不动摇'],
  ])('%s: %s', async (_thread, term, text) => {
    const tokens = await cut(text, tsv(term));
    expect(tokens).toContain(term);
    expect(tokens.join('')).toBe(text);
  });

  it('not only the term that was added last, and not only the first (hankcs/HanLP#575, THULAC#106)', async () => {
    const terms = ['链长制', '林长制', '田长制', '街长制', '湾长制'];
    expect(await cut(terms.join('、'), tsv(...terms))).toEqual(terms.join('、').split(/(、)/));
  });

  it('all lines of a large list, none silently left out (hankcs/HanLP#263, ko-ichi-h/khcoder#490)', async () => {
    const chars = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
    const forms: string[] = [];
    for (const a of chars) for (const b of chars) for (const c of chars) forms.push(`${a}${b}${c}制`);
    const big = tsv(...forms);
    const tokenize = await createTokenizer({ lexicons: [big] });
    for (const form of forms) expect(tokenize(`推行${form}`)[1]?.entry?.form).toBe(form);
  });

  it('one entry does not leak into a longer word (quanteda/quanteda#2476)', async () => {
    expect(await cut('印度尼西亚', tsv('印度', '印度尼西亚'))).toEqual(['印度尼西亚']);
  });

  it('overlapping entries give one token each place, once (quanteda/quanteda#502, #1375)', async () => {
    const tokens = await cut(
      '推进国家治理体系和治理能力现代化',
      tsv('国家治理体系', '治理体系', '治理能力现代化', '治理能力'),
    );
    expect(tokens).toEqual(['推进', '国家治理体系', '和', '治理能力现代化']);
  });

  it('and carries its entry: line, tags, category (quanteda/quanteda#2063)', async () => {
    const mine = lexicon('form\tnorm\tcategory\ttags\n# 别称\n八项规定精神\t八项规定\t党建/作风\t中央|2012', {
      name: '党建',
    });
    const tokenize = await createTokenizer({ lexicons: [mine] });
    const token = tokenize('落实八项规定精神')[1];
    expect(token).toMatchObject({ text: '八项规定精神', norm: '八项规定' });
    expect(token?.entry).toEqual({
      form: '八项规定精神',
      norm: '八项规定',
      count: null,
      pos: null,
      category: '党建/作风',
      tags: ['中央', '2012'],
      lexicon: 'lexicon',
      line: 3,
    });
  });
});

describe('which term is taken', () => {
  it('leftmost first, then the longest', async () => {
    expect(await cut('生态文明建设成效', tsv('生态文明', '文明建设成效'))).toEqual(['生态文明', '建设', '成效']);
    expect(await cut('生态文明建设成效', tsv('生态', '生态文明建设'))).toEqual(['生态文明建设', '成效']);
  });

  it('priority before length, order where both are equal', async () => {
    const long = lexicon('form\n生态文明建设', { name: 'long' });
    const short = lexicon('form\n生态', { name: 'short', priority: 1 });
    expect(await cut('生态文明建设', long, short)).toEqual(['生态', '文明', '建设']);
    const twin = compileLexicon(parseLexicon('form\tcategory\n生态\t环境', { name: 'twin' }).value);
    const tokenize = await createTokenizer({ lexicons: [twin, lexicon('form\n生态')] });
    expect(tokenize('生态')[0]?.entry?.lexicon).toBe('twin');
  });

  it('and what never can be is reported', () => {
    const a = compileLexicon(parseLexicon('三农\n１＋Ｎ', { name: 'a' }).value);
    const b = compileLexicon(parseLexicon('双碳\n1+N\n三农', { name: 'b' }).value);
    expect(checkLexicons([a, b]).map((issue) => [issue.file, issue.line, issue.received, issue.expected])).toEqual([
      ['b', 2, '1+N', 'a form that a (line 2) does not have'],
      ['b', 3, '三农', 'a form that a (line 1) does not have'],
    ]);
    expect(checkLexicons([a])).toEqual([]);
  });
});

describe('patterns (fxsjy/jieba#172)', () => {
  it.each([
    ['/《关于…的意见》/', '印发《关于加强基层治理的意见》和《条例》', '《关于加强基层治理的意见》'],
    ['/“{N}个[^”]{1,8}”/', '做到“七个带头”不含糊', '“七个带头”'],
    ['/第{N}届[全省市]{0,2}人大/', '召开第十四届全省人大会议', '第十四届全省人大'],
    ['/[甲-癸]级?医院/', '评为甲级医院', '甲级医院'],
    ['/G\\d/', '代号Gd线', 'Gd'],
    ['/1\\+{N}\\+N/', '构建1+12+N体系', '1+12+N'],
  ])('%s in %s', async (pattern, text, expected) => {
    const tokenize = await createTokenizer({ lexicons: [tsv(pattern)] });
    const found = tokenize(text).filter((token) => token.entry !== null);
    expect(found.map((token) => token.text)).toEqual([expected]);
    expect(found[0]?.norm).toBe(pattern);
  });

  it('takes the longest way and stays inside a clause', async () => {
    expect(await cut('《关于甲的意见》。《关于乙的意见》', tsv('/《关于…的意见》/'))).toEqual([
      '《关于甲的意见》',
      '。',
      '《关于乙的意见》',
    ]);
    expect(await cut('一二三四五', tsv('/[一-龥]{2,3}/'))).toEqual(['一二三', '四五']);
  });

  it('never ends inside a surrogate pair', async () => {
    expect(await cut('甲𠮷', tsv('/甲./'))).toEqual(['甲', '𠮷']);
    expect(await cut('甲𠮷', tsv('/甲.{2}/'))).toEqual(['甲𠮷']);
  });
});

describe('lexicons', () => {
  it('fold variants of a sign unless told not to', async () => {
    const folding = tsv('“1+5+N”工作体系');
    expect(await cut('建立“１＋５＋Ｎ”工作体系', folding)).toContain('“１＋５＋Ｎ”工作体系');
    const exact = lexicon('form\n“1+5+N”工作体系', { fold: false });
    expect(await cut('建立“１＋５＋Ｎ”工作体系', exact)).not.toContain('“１＋５＋Ｎ”工作体系');
  });

  it('keep their entries, in order', () => {
    const { value } = parseLexicon('form\tcount\ttags\n双减\t12\t教育\n/《…》/\t\t\n');
    expect(lexiconEntries(compileLexicon(value))).toEqual(value);
  });

  it('do not touch each other (fxsjy/jieba#739, #743)', async () => {
    const text = '打造法治政府示范区';
    const [one, two] = await Promise.all([
      createTokenizer({ lexicons: [tsv('法治政府示范区')] }),
      createTokenizer({ lexicons: [tsv('打造法治')] }),
    ]);
    const alone = await createTokenizer({ lexicons: [] });
    const words = (tokenize: typeof one) => tokenize(text).map((token) => token.text);
    expect(words(one)).toEqual(['打造', '法治政府示范区']);
    expect(words(two)).toEqual(['打造法治', '政府', '示范区']);
    expect(words(alone)).toEqual(['打造', '法治', '政府', '示范区']);
    expect(words(one)).toEqual(['打造', '法治政府示范区']);
  });

  it('reject entries that cannot be', () => {
    const bad = (form: string) => [{ ...parseLexicon('三农').value[0]!, form }];
    expect(() => compileLexicon(bad(''))).toThrow(
      /compileLexicon: entries\[0\]\.form must be one or more whole characters/,
    );
    expect(() => compileLexicon(bad('\ud800'))).toThrow(RangeError);
    expect(() => compileLexicon(bad('/[/'))).toThrow(/must be a closing \]/);
    expect(() => compileLexicon([], { priority: 1.5 })).toThrow(/options\.priority must be an integer/);
    expect(compileLexicon([]).entryCount).toBe(0);
  });
});
