import { describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer, RULES, type Rule, type TokenizerOptions } from '../../../src/tokenize/index.js';

/** The names that rules have joined: tokens of two words and more of the plain cut. */
async function namesOf(text: string, options: TokenizerOptions = {}): Promise<string[]> {
  const off = { people: false, places: false, organisations: false };
  const [tokenize, plain] = await Promise.all([
    createTokenizer({ lexicons: [], ...options }),
    createTokenizer({ lexicons: [], ...options, rules: off }),
  ]);
  const known = new Set(plain(text).map((token) => `${token.start} ${token.end}`));
  return tokenize(text)
    .filter((token) => !known.has(`${token.start} ${token.end}`))
    .map((token) => `${token.text}/${token.kind}/${token.pos}`);
}
const persons = (names: string) => names.split(' ').map((name) => `${name}/word/nr`);

describe('people', () => {
  it.each([
    ['a title before', '副市长钱铭泽带队检查，书记孔令甫、镇长鲁大椿陪同。', '钱铭泽 孔令甫 鲁大椿'],
    ['a calling before', '村民褚梓涵家的稻田，记者  熊梓涵摄', '褚梓涵 熊梓涵'],
    ['a form of address behind', '向熊梓涵同志学习，听褚梓涵老人回忆', '熊梓涵 褚梓涵'],
    ['a verb of saying behind', '“稻子熟了。”褚阿根说，收成不错。鲁大椿强调，要抓早。', '褚阿根 鲁大椿'],
    ['a list of names', '局长孔令甫、鲁大椿、褚阿根等出席会议', '孔令甫 鲁大椿 褚阿根'],
    ['names of two characters', '镇长鲁椿表示；书记褚泽、鲁椿。', '鲁椿 褚泽 鲁椿'],
    ['double surnames', '教授欧阳梓涵介绍，司马铭泽同志', '欧阳梓涵 司马铭泽'],
    ['a surname that is a word', '局长高铭泽强调，于梓涵同志', '高铭泽 于梓涵'],
    ['a name kept back', '被告人褚某某辩称，村民鲁某说', '褚某某 鲁某'],
    ['transliterations', '总统弗拉基米尔·科瓦列夫与乔治·W·哈特利通话', '弗拉基米尔·科瓦列夫 乔治·W·哈特利'],
    ['names of the north-west', '农民买买提·托合提介绍', '买买提·托合提'],
  ])('%s: %s', async (_what, text, names) => {
    expect(await namesOf(text)).toEqual(persons(names));
    expect(await namesOf(text, { rules: { people: false, organisations: false } })).toEqual([]);
  });

  it.each([
    ['书记高度重视，主任向大家介绍'],
    ['曾任市长，时任书记，由任副市长兼任'],
    ['5张床位，一项工作，三包责任'],
    ['困难群众，广大老人和青年'],
    ['山东·泰安，中国·江南水乡'],
    ['钱袋子鼓起来，农民有饭吃、有衣穿'],
    ['书记和他说，代表就此表示'],
    ['经济社会发展，全面推进乡村振兴'],
  ])('no name in %s', async (text) => {
    expect(await namesOf(text)).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['behind a place', '在东坡镇调研，走访石咀村', '东坡镇 石咀村'],
    ['a chain of levels', '云和县红星乡红旗村', '红星乡 红旗村'],
    ['foreign cities', '与菲律宾达雷斯市结好', '达雷斯市'],
  ])('%s: %s', async (_what, text, names) => {
    const found = await namesOf(text);
    expect(found).toEqual(names.split(' ').map((name) => `${name}/word/ns`));
    expect(await namesOf(text, { rules: { places: false } })).toEqual([]);
  });

  it.each([
    ['全省各市县乡村，我县各乡镇，每个村'],
    ['贫困县摘帽，示范村建设，文明社区创建'],
    ['工业强市、文旅兴县，下乡进村入户'],
    ['市区和城区，山区县，新建社区服务站3个'],
    ['精品村70个，综保区和高新区'],
  ])('no name in %s', async (text) => {
    expect(await namesOf(text)).toEqual([]);
  });
});

describe('organisations', () => {
  const text = '云和县水务局、浙江东坡建设有限公司和杭州市西湖区发展和改革局签约';
  const names = ['云和县水务局', '浙江东坡建设有限公司', '杭州市西湖区发展和改革局'];

  it('are joined in coarse granularity, or where asked for', async () => {
    const organisations = names.map((name) => `${name}/word/nt`);
    expect(await namesOf(text, { granularity: 'coarse' })).toEqual(organisations);
    const tokenize = await createTokenizer({ lexicons: [], rules: { organisations: true } });
    expect(tokenize(text).flatMap((token) => (token.pos === 'nt' ? [token.text] : []))).toEqual(names);
    expect(await namesOf(text)).toEqual([]);
  });

  it.each([['中国公司和外国公司'], ['浙江上市公司，全省国有企业集团'], ['城市医疗集团建设'], ['我市成立公司']])(
    'no name in %s',
    async (other) => {
      expect(await namesOf(other, { granularity: 'coarse' })).toEqual([]);
    },
  );
});

describe('rules for names', () => {
  const text = '县长鲁大椿在东坡镇表示，要办好。';

  it('say the same in columns, with no id for a name', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    const tokens = tokenize(text);
    const columns = tokenize.columns(text);
    expect([...columns.starts]).toEqual([...tokens.map((token) => token.start), text.length]);
    expect([...columns.kinds].every((kind) => kind < 6)).toBe(true);
    for (const [i, token] of tokens.entries()) {
      if (token.pos === 'nr' || token.text === '东坡镇') expect(columns.words[i]).toBe(0);
    }
  });

  it('leave the terms of a lexicon alone', async () => {
    const lexicons = [compileLexicon(parseLexicon('form\n大椿').value)];
    expect(await namesOf(text, { lexicons })).toEqual(['东坡镇/word/ns']);
  });

  it('work beside the model for unknown words and beside an engine', async () => {
    const joined = await createTokenizer({ lexicons: [], unknownWords: 'hmm' });
    expect(joined('比尔·盖茨').map((token) => token.text)).toEqual(['比尔·盖茨']);
    const engine = {
      name: 'units',
      version: '1',
      segment: (piece: string) => [...piece].map((c) => ({ text: c, pos: 'n' })),
    };
    const tokenize = await createTokenizer({ lexicons: [], engine });
    expect(tokenize('王铭泽说：好').map((token) => `${token.text}/${token.pos}`)).toEqual([
      '王铭泽/nr',
      '说/n',
      '：/n',
      '好/n',
    ]);
  });

  it('are explained', async () => {
    const tokenize = await createTokenizer({ lexicons: [] });
    expect(tokenize.explain('鲁大椿', text)).toMatchObject({ whole: true, cause: 'rule' });
    expect(tokenize.explain('大椿', text)).toMatchObject({ whole: false, cause: 'rule-first' });
    expect(tokenize.explain('国发〔2020〕1号')).toMatchObject({ whole: true, cause: 'rule' });
  });

  it('are off in parity mode', async () => {
    const rules = Object.fromEntries(RULES.map((rule) => [rule, false])) as Record<Rule, boolean>;
    expect(await namesOf(text, { rules, granularity: 'coarse' })).toEqual([]);
  });

  it('end at every prefix without loss', async () => {
    const whole = `${text}记者 欧阳梓涵报道，乔治·W·哈特利、云和县红星乡团结村东坡建设有限公司`;
    const tokenize = await createTokenizer({ rules: { organisations: true } });
    for (let end = 0; end <= whole.length; end++) {
      const prefix = whole.slice(0, end);
      expect(
        tokenize(prefix)
          .map((token) => token.text)
          .join(''),
      ).toBe(prefix);
    }
  });
});
