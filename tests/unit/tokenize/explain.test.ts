import { describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer } from '../../../src/tokenize/index.js';

const lexicon = (lines: string, options = {}) => compileLexicon(parseLexicon(lines, { name: 'mine' }).value, options);

describe('explain', () => {
  it.each([
    ['forced', true, '城市更新行动', '实施城市更新行动'],
    ['shadowed', false, '城市更新', '实施城市更新行动'],
    ['overlapped', false, '行动方案', '实施城市更新行动方案'],
    ['variant', false, '城市更新 行动', '实施城市更新 行动'],
    ['variant', false, '雙碳戰略', '推進雙碳戰略'],
    ['dictionary', true, '实施', '实施城市更新行动'],
    ['compound', false, '基础设施', '加强基础设施建设'],
    ['rule', true, '5.2%', '增长5.2%'],
    ['outweighed', false, '国人', '中国人民'],
    ['not-listed', false, '碳达峰园区', '打造碳达峰园区'],
    ['absent', false, '三农', '打造园区'],
  ])('%s', async (cause, whole, term, text) => {
    const tokenize = await createTokenizer({ lexicons: [lexicon('城市更新行动\n双碳战略')] });
    const explanation = tokenize.explain(term, text);
    expect(explanation).toMatchObject({ term, cause, whole });
    expect(explanation.message).toContain(term);
  });

  it('names the entry, the rival and their lines', async () => {
    const tokenize = await createTokenizer({ lexicons: [lexicon('形式主义\n官僚主义\n力戒形式')] });
    const { message, rival, entry, tokens } = tokenize.explain('形式主义', '力戒形式主义');
    expect(entry?.line).toBe(1);
    expect(rival?.line).toBe(3);
    expect(message).toBe(
      '形式主义 is cut as 力戒形式/主义: 力戒形式 (mine, line 3) begins further left and takes part of it.',
    );
    expect(tokens.map((token) => token.text)).toEqual(['力戒形式', '主义']);
  });

  it('explains the first occurrence that is not whole', async () => {
    const tokenize = await createTokenizer({ lexicons: [lexicon('河长\n河长制')] });
    expect(tokenize.explain('河长', '河长推行河长制').cause).toBe('shadowed');
    expect(tokenize.explain('河长', '河长巡河').cause).toBe('forced');
  });

  it('knows terms that are weighted, and words joined as unknown', async () => {
    const weighted = await createTokenizer({ lexicons: [lexicon('营商环境 n', { forced: false })] });
    expect(weighted.explain('营商环境', '优化营商环境').cause).toBe('weighted');
    const joined = await createTokenizer({ lexicons: [], unknownWords: 'hmm' });
    expect(joined.explain('杭研', '他来到了网易杭研大厦').cause).toBe('unknown-word');
  });
});
