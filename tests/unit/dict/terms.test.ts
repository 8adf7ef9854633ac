import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledLexicons, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer } from '../../../src/tokenize/index.js';
import { DICT, readList, readRecords } from './read-list.js';

const COLUMNS = ['form', 'norm', 'count', 'pos', 'category', 'tags', 'source'] as const;
/** jieba's tags that the lists use: nouns, organisations, other names, verbs, fixed expressions. */
const TAGS = ['n', 'nt', 'nz', 'v', 'vn', 'l'];

describe.each([
  ['terms.tsv', 2000],
  ['organisations.tsv', 500],
])('%s', (file, least) => {
  const rows = readRecords<(typeof COLUMNS)[number]>(file);

  it('has the columns of a lexicon and enough rows', () => {
    expect(readList(file).columns).toEqual(COLUMNS);
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  it('lists a form once', () => {
    expect(new Set(rows.map((r) => r.form)).size).toBe(rows.length);
  });

  it('is read as a lexicon without an issue', () => {
    const { value, issues } = parseLexicon(readFileSync(resolve(DICT, file), 'utf8'), { file });
    expect(issues).toEqual([]);
    expect(value.length).toBe(rows.length);
  });

  it('holds terms: two characters or more, no sentence, no blank or mark of a clause', () => {
    const wrong = rows.filter((r) => r.form.length < 2 || r.form.length > 30 || /[\s，。；：！？“”]/.test(r.form));
    expect(wrong.map((r) => r.form)).toEqual([]);
  });

  it('tags every term and files it under a category of two levels at most', () => {
    expect(rows.filter((r) => !TAGS.includes(r.pos)).map((r) => r.form)).toEqual([]);
    expect(rows.filter((r) => !/^[^/]+(\/[^/]+)?$/.test(r.category)).map((r) => r.form)).toEqual([]);
  });

  it('names a defined source', () => {
    const defined = new Set(readRecords<'id'>('sources.tsv').map((r) => r.id));
    expect(rows.filter((r) => !defined.has(r.source)).map((r) => r.form)).toEqual([]);
  });

  it('gives an abbreviation the full name as its norm, and no name itself', () => {
    expect(rows.filter((r) => r.norm === r.form).map((r) => r.form)).toEqual([]);
    const norm = new Map(rows.map((r) => [r.form, r.norm]));
    expect(rows.filter((r) => r.norm !== '' && (norm.get(r.norm) ?? '') !== '').map((r) => r.form)).toEqual([]);
  });
});

describe('the bundled lexicons', () => {
  it('are the formulations, organisations and terms', () => {
    expect(bundledLexicons().map((l) => l.name)).toEqual(['slogans', 'organisations', 'terms']);
  });

  // Each line holds a listed form across the border of two words.
  it.each([
    ['会议开了三小时', ['三小']],
    ['这是第三防线', ['三防']],
    ['城市长效管理机制', ['市长']],
    ['集中办理手续', ['中办']],
    ['推动平稳增长', ['稳增长']],
    ['促进社会科学发展', ['科学发展']],
    ['把扩大国内需求作为重点', ['内需']],
    ['第152次会议', ['152']],
  ])('cut %s without %j', async (text, wrong) => {
    const tokenize = await createTokenizer();
    const cut = tokenize(text).map((t) => t.text);
    for (const word of wrong) expect(cut).not.toContain(word);
  });

  it.each([
    ['坚决落实三大攻坚战部署', '三大攻坚战', '三大攻坚战'],
    ['国家发改委印发通知', '国家发改委', '国家发展和改革委员会'],
    ['党的二十大报告提出', '党的二十大报告', '二十大报告'],
    ['推进乡村振兴战略', '乡村振兴战略', '乡村振兴战略'],
  ])('keep in %s the term %s whole and count it as %s', async (text, term, norm) => {
    const tokenize = await createTokenizer();
    expect(tokenize(text).find((t) => t.text === term)?.norm).toBe(norm);
  });
});
