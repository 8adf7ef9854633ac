import fc from 'fast-check';
import nodejieba from 'nodejieba';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, RULES, type Tokenizer } from '../../src/tokenize/index.js';
import { type SlowSegmenter, slowSegmenter } from './slow-segmenter.js';

const TEXTS = [
  '全区上下要以“五个一”行动为抓手，统筹推进产业发展、城市更新和民生改善，力争三年见成效。',
  '会议指出，今年一季度地区生产总值同比增长6.3%，规模以上工业增加值增长7.1%，好于预期。',
  '李晓明同志在镇村两级干部大会上强调：不折腾、不懈怠、不动摇，一张蓝图绘到底！',
  '推行“1+3+N”网格化管理模式，选派127名第一书记驻村，解决急难愁盼问题2,300余件。',
  '加強兩岸經濟文化交流，維護臺海和平穩定，是全體中華兒女的共同願望。',
  '深入实施《乡村振兴战略规划（2018—2022年）》，农村人居环境明显改善，户厕改造完成98.6%。',
  'AI、5G、大数据等新技术加快落地；“跨省通办”事项达到143项，网上可办率超过九成五。',
  '𠮷林小镇の実験😀与Ａ２Ｂ、①②③、㈠、™混排，\r\n\t　空白也在。',
  '他来到了网易杭研大厦，小明硕士毕业于中国科学院计算所，后在日本京都大学深造。',
  '',
  '，，。。  \n\n',
  'e-mail：abc.def@example.com http://www.example.com/?a=1&b=2',
];

describe('parity mode', () => {
  let withModel: Tokenizer;
  let without: Tokenizer;
  let slow: SlowSegmenter;
  beforeAll(async () => {
    const rules = Object.fromEntries(RULES.map((rule) => [rule, false]));
    const mode = { lexicons: [], rules, granularity: 'coarse' } as const;
    withModel = await createTokenizer({ ...mode, unknownWords: 'hmm' });
    without = await createTokenizer({ ...mode, unknownWords: 'none' });
    slow = slowSegmenter();
  });
  const words = (tokenize: Tokenizer, text: string) => tokenize(text).map((token) => token.text);

  it.each(TEXTS)('cuts and tags as nodejieba: %s', (text) => {
    expect(words(withModel, text)).toEqual(nodejieba.cut(text, true));
    expect(words(without, text)).toEqual(nodejieba.cut(text));
    expect(withModel(text).map(({ text: word, pos }) => ({ word, tag: pos }))).toEqual(nodejieba.tag(text));
  });

  it.each(TEXTS)('cuts as the slow twin: %s', (text) => {
    expect(words(withModel, text)).toEqual(slow.cut(text, true));
    expect(words(without, text)).toEqual(slow.cut(text, false));
  });

  it('and so for any mixture of words, signs and rare characters', () => {
    const pieces = fc.constantFrom(
      ...TEXTS.flatMap((text) => text.split(/(?<=[、，；“”])/)),
      ...['一', '十二', 'GDP', '3.5', '.', '%', '😀', '𠮷', '龘', '的', '了', '云计算', '韩玉鉴赏', '\u0000', '·', '…'],
      ...['小', '阿', '鑫', '淼', '彧', '钧', '人', '大', '上', '中'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(words(withModel, text)).toEqual(slow.cut(text, true));
        expect(words(without, text)).toEqual(slow.cut(text, false));
        expect(words(withModel, text)).toEqual(nodejieba.cut(text, true));
      }),
      { numRuns: 300 },
    );
  });
});
