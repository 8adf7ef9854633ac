import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The scripts import the built package by its own name, as a user's would.
const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'examples');
const run = (script: string, ...args: string[]): string =>
  execFileSync('node', [join(folder, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const cells = (line: string): string[] =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);

const checks: Record<string, () => void> = {
  'list-slogans.mjs': () => {
    const output = run('list-slogans.mjs');
    expect(output).toContain('一网通办  clause, members none');
    expect(output).toMatch(
      /五减 目标 {2}count, members full\n {6}减环节\n {6}减材料\n {6}减时限\n {6}减费用\n {6}减跑动\n/,
    );
    expect(run('list-slogans.mjs', join(folder, 'corpus/2024-shazhou-liangxin.txt'))).toContain('四大行动'); // GB18030
  },
  'where-members-stand.mjs': () => {
    const output = run('where-members-stand.mjs');
    const own = output.slice(output.indexOf('members from text'), output.indexOf('members from document'));
    expect(own).toContain('四早\t1× in 1\t早发现、早报告、早隔离、早治疗');
    const known = output.slice(output.indexOf('members from gazetteer'), output.indexOf('members from nowhere'));
    expect(known).toContain('四个自信\t1× in 1\t道路自信、理论自信、制度自信、文化自信');
    expect(output).toMatch(/members from nowhere: [1-9]/);
  },
  'slogans-by-year-and-place.mjs': () => {
    const lines = run('slogans-by-year-and-place.mjs')
      .trimEnd()
      .split('\n')
      .filter((l) => l.startsWith('|'));
    expect(cells(lines[0] as string)).toEqual(['place', ...Array.from({ length: 13 }, (_, i) => `${2014 + i}`), 'all']);
    const rows = lines.slice(2).map(cells);
    expect(rows.length).toBe(9);
    for (const row of rows) {
      const numbers = row.slice(1).map(Number);
      expect(numbers.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(numbers.at(-1));
      expect(numbers.at(-1)).toBeGreaterThan(3);
    }
  },
  'quotation-kinds.mjs': () => {
    const rows = run('quotation-kinds.mjs')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.map((row) => row[0]).sort()).toEqual(['name', 'scare', 'slogan', 'speech', 'term', 'title']);
    expect(rows[0]?.[0]).toBe('slogan');
    expect(rows.reduce((sum, row) => sum + Number.parseFloat(row[2] as string), 0)).toBeCloseTo(100, 0);
  },
  'reading-aid.mjs': () => {
    const output = run('reading-aid.mjs');
    expect(output).toMatch(
      /<mark class="slogan" tabindex="0" title="四早 · 计数 count · 成员：早发现、早报告、早隔离、早治疗[^"]*">四早</,
    );
    expect(output).toMatch(/title="六稳 [^"]*稳就业、稳金融[^"]*Six Stabilities/);
    const page = readFileSync(join(folder, 'corpus/2020-shazhou-fangyi.txt'), 'utf8').trimEnd();
    const body = output.slice(output.indexOf('</style>', output.indexOf('<body>'))).replaceAll(/<[^>]*>/g, '');
    expect(body.trimEnd()).toBe(page);
  },
  'word-frequencies-by-year.mjs': () => {
    const lines = run('word-frequencies-by-year.mjs').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^30 documents, \d{4} tokens, \d{4} types$/);
    const rows = lines
      .filter((l) => l.startsWith('|'))
      .slice(2)
      .map(cells);
    expect(rows.length).toBe(12);
    expect(rows.map((row) => row[0])).toContain('企业');
    const shared = rows.map((row) => Number(row[2]));
    expect(shared).toEqual(shared.toSorted((a, b) => b - a));
  },
  'keywords.mjs': () => {
    const lines = run('keywords.mjs').trimEnd().split('\n');
    expect(lines.length).toBe(11);
    expect(lines.slice(1, 6).join()).toContain('冰雪节');
  },
  'keyness-of-two-periods.mjs': () => {
    const lines = run('keyness-of-two-periods.mjs').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^from 2020 on: \d+ tokens; before: \d+ tokens$/);
    for (const line of lines.slice(1)) {
      const [, side, counts] = line.split('\t') as [string, string, string];
      const [later, earlier] = counts.split(':').map(Number) as [number, number];
      expect(side).toBe(later > earlier ? 'later' : 'earlier');
    }
    expect(lines.some((l) => l.startsWith('脱贫\tearlier'))).toBe(true);
  },
  'concordance.mjs': () => {
    const lines = run('concordance.mjs').trimEnd().split('\n');
    const corpus = readdirSync(join(folder, 'corpus')).filter((f) => f.endsWith('.txt'));
    for (const line of lines) {
      expect(line).toContain(' [干部] ');
      expect(corpus).toContain(`${line.split(' ')[0]}.txt`);
    }
    expect(lines.length).toBeGreaterThan(9);
    const right = lines.map((line) => line.split(' [干部] ')[1] as string);
    expect(right.indexOf('作风是成败关键。有')).toBeLessThan(right.indexOf('怕得罪人，检查时"睁一只眼'));
  },
  'slogan-timeline.mjs': () => {
    const output = run('slogan-timeline.mjs');
    expect(output).toMatch(/^30 documents, 13 years, 9 places\n/);
    expect(output).toContain('八项规定  2× in 2 documents');
    expect(output).toContain('first 2014-05-16 (东浦市), last 2025-11-20 (云岭市)');
    // 「一帶一路」 of the traditional article is counted with “一带一路”.
    expect(run('slogan-timeline.mjs', join(folder, 'corpus'), '一带一路')).toContain('一带一路  3× in 2 documents');
  },
  'lexical-diversity.mjs': () => {
    const rows = run('lexical-diversity.mjs').trimEnd().split('\n').slice(2).map(cells);
    expect(rows.length).toBe(9);
    for (const [, tokens, types, mattr, mtld, hdd] of rows) {
      expect(Number(tokens)).toBeGreaterThan(Number(types));
      for (const share of [mattr, hdd]) expect(Number(share) > 0.5 && Number(share) < 1).toBe(true);
      expect(Number(mtld)).toBeGreaterThan(50);
    }
  },
  'collocates.mjs': () => {
    expect(run('collocates.mjs')).toMatch(/^企业: \d+ occurrences, \d+ tokens/);
    expect(run('collocates.mjs', '高质量')).toContain('高质量: 0 occurrences');
    const rows = run('collocates.mjs')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').map(Number));
    expect(rows.length).toBeGreaterThan(2);
    for (const [, count, left, right] of rows)
      expect((left as number) + (right as number)).toBeGreaterThanOrEqual(count as number);
  },
  'classify-by-field.mjs': () => {
    const lines = run('classify-by-field.mjs').trimEnd().split('\n');
    const accuracy = Number(/^32 articles, 4 fields, accuracy (\d\.\d\d)$/.exec(lines[0] as string)?.[1]);
    const rows = lines.filter((line) => line.startsWith('|')).slice(2);
    expect(rows.length).toBe(4);
    const counts = rows.map((row) => cells(row).slice(1, 5).map(Number));
    for (const row of counts) expect(row.reduce((a, b) => a + b, 0)).toBe(8);
    const right = counts.reduce((sum, row, i) => sum + (row[i] as number), 0);
    expect(right / 32).toBeCloseTo(accuracy, 2);
    expect(accuracy).toBeGreaterThan(0.5);
    expect(lines.at(-1)).toMatch(/ → 交通$/);
    const own = run('classify-by-field.mjs', join(folder, 'articles-by-field.tsv'), '学校给学生加课，教师到岗。');
    expect(own.trimEnd()).toMatch(/ → 教育$/);
  },
  'figures.mjs': () => {
    const output = run('figures.mjs');
    expect(
      output.startsWith('\ufeffid,numeral,value,kind,clause\r\n') ||
        output.startsWith('\ufeffid,numeral,value,kind,clause\n'),
    ).toBe(true);
    expect(output).toContain(',3.2万亿,3200000000000,cardinal,');
    expect(output).toContain(',5.6%,0.056,percentage,年均增长5.6%');
    expect(output).not.toContain('2026年');
  },
  'own-lexicon.mjs': () => {
    const [without, withOwn, ...rest] = run('own-lexicon.mjs').trimEnd().split('\n') as [string, string, ...string[]];
    expect(without).not.toContain('/ “双随机、一公开” /');
    expect(withOwn).toContain('/ 放管服改革 / ， / 推行 / “双随机、一公开” / ， / 完善 / 县管校聘 /');
    expect(rest.length).toBe(3);
    for (const line of rest) expect(line).toMatch(/ whole forced$/);
  },
};

describe('examples', () => {
  const scripts = readdirSync(folder)
    .filter((f) => f.endsWith('.mjs'))
    .sort();

  it('are all checked, listed in their README and short', () => {
    expect(Object.keys(checks).sort()).toEqual(scripts);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const script of scripts) {
      expect(readme).toContain(`\`${script}\``);
      expect(readFileSync(join(folder, script), 'utf8').split('\n').length, script).toBeLessThanOrEqual(40);
    }
  });

  it.each(scripts)('%s prints what it promises', (script) => {
    checks[script]?.();
  });
});
