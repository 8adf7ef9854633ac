import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../../src/lexicon/index.js';

const forms = (source: string | Uint8Array) => parseLexicon(source).value.map((entry) => entry.form);

describe('parseLexicon', () => {
  it('reads TSV by the names in its header', () => {
    const source =
      '# 党建用语\nform\tcategory\ttags\tcount\tsource\n三会一课\t党建/制度\t支部|学习\t120\t手册\n枫桥经验\t\t\t\t\n';
    expect(parseLexicon(source, { name: '党建' })).toEqual({
      issues: [],
      value: [
        {
          form: '三会一课',
          norm: '三会一课',
          count: 120,
          pos: null,
          category: '党建/制度',
          tags: ['支部', '学习'],
          lexicon: '党建',
          line: 3,
        },
        {
          form: '枫桥经验',
          norm: '枫桥经验',
          count: null,
          pos: null,
          category: null,
          tags: [],
          lexicon: '党建',
          line: 4,
        },
      ],
    });
  });

  it('reads jieba lines with and without count and part of speech (fxsjy/jieba#951)', () => {
    const { value, issues } = parseLexicon('共同富裕 300 n\n河长制 n\n放管服\n一带一路　88');
    expect(value.map(({ form, count, pos }) => [form, count, pos])).toEqual([
      ['共同富裕', 300, 'n'],
      ['河长制', null, 'n'],
      ['放管服', null, null],
      ['一带一路', 88, null],
    ]);
    expect(issues).toEqual([]);
  });

  it('takes a mark, CRLF, lone CR and full-width spaces (fxsjy/jieba#236)', () => {
    expect(forms('\ufeff乡村振兴 5 n\r\n　新型城镇化　7　n \r\n\r\n户籍改革\r粮食安全')).toEqual([
      '乡村振兴',
      '新型城镇化',
      '户籍改革',
      '粮食安全',
    ]);
  });

  it('reads bytes as UTF-8, UTF-16 and GB18030 (jiebaR#10)', () => {
    // 政府工作报告, 三农 in GB18030
    const gb = Uint8Array.from([
      0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6, 0x0d, 0x0a, 0xc8, 0xfd, 0xc5, 0xa9,
    ]);
    expect(forms(gb)).toEqual(['政府工作报告', '三农']);
    expect(forms(new TextEncoder().encode('\ufeff政府工作报告\n三农'))).toEqual(['政府工作报告', '三农']);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x09, 0x4e, 0x9c, 0x51]);
    expect(forms(utf16)).toEqual(['三农']);
  });

  it('reports every problem with its place (napi-rs/node-rs#55, hankcs/HanLP#263)', () => {
    const source = 'form\tcount\tpos\n三农\t一百\tn\n\t5\tn\n双减\t7\tn\textra\n双减\t8\tn\n１＋Ｎ\t1\tn\n1+N\t2\tn\n';
    const { value, issues } = parseLexicon(source, { file: 'mine.tsv' });
    expect(value.map((entry) => entry.form)).toEqual(['双减', '１＋Ｎ']);
    expect(issues).toEqual([
      {
        severity: 'error',
        kind: 'bad-count',
        file: 'mine.tsv',
        line: 2,
        column: 4,
        expected: 'a count: digits only',
        received: '一百',
      },
      {
        severity: 'error',
        kind: 'empty-form',
        file: 'mine.tsv',
        line: 3,
        column: 1,
        expected: 'a form',
        received: '\t5\tn',
      },
      {
        severity: 'error',
        kind: 'too-many-cells',
        file: 'mine.tsv',
        line: 4,
        column: 1,
        expected: '3 cells',
        received: '4',
      },
      {
        severity: 'warning',
        kind: 'duplicate-form',
        file: 'mine.tsv',
        line: 7,
        column: 1,
        expected: 'a form that is not on line 6 already',
        received: '1+N',
      },
    ]);
  });

  it('says where a pattern is wrong', () => {
    const problems = (form: string) =>
      parseLexicon(form).issues.map(({ kind, column, expected }) => [kind, column, expected]);
    expect(problems('/《关于[甲》/')).toEqual([['bad-pattern', 5, 'a closing ]']]);
    expect(problems('/a{3,2}/')).toEqual([['bad-pattern', 3, '{m,n} with 1 ≤ n and m ≤ n']]);
    expect(problems('/?/')).toEqual([['bad-pattern', 2, 'something to repeat before it']]);
    expect(problems('/一?/')).toEqual([['bad-pattern', 1, 'a pattern that does not match the empty string']]);
    expect(problems('/.{200}.{200}/')).toEqual([['bad-pattern', 8, 'a pattern that matches at most 256 characters']]);
    expect(problems('/“{N}个[^”]{1,8}”/')).toEqual([]);
  });

  it('has nothing to say about nothing', () => {
    expect(parseLexicon('')).toEqual({ value: [], issues: [] });
    expect(parseLexicon('# only\n\n')).toEqual({ value: [], issues: [] });
  });

  it('rejects what is no source and no option', () => {
    expect(() => parseLexicon(5 as never)).toThrow(/parseLexicon: source must be a string or a Uint8Array, received 5/);
    expect(() => parseLexicon('', { separator: ',' } as never)).toThrow(/options\.separator is not an option/);
    expect(() => parseLexicon('三农 3 n', { format: 'tsv' }).issues[0]?.kind).not.toThrow();
    expect(parseLexicon('三农 3 n', { format: 'tsv' }).issues[0]?.kind).toBe('missing-column');
  });
});
