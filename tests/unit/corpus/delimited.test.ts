import { describe, expect, it } from 'vitest';
import { delimiterOf, parseDelimited } from '../../../src/corpus/delimited.js';

const fields = (text: string, delimiter = ',') => parseDelimited(text, delimiter).map((r) => r.fields);

describe('parseDelimited', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', '', []],
    ['one record without a line end', '标题,年份', [['标题', '年份']]],
    [
      'LF, CRLF and CR',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'empty fields',
      ',\na,\n',
      [
        ['', ''],
        ['a', ''],
      ],
    ],
    ['empty lines are no records', '\n\na\n\n', [['a']]],
    ['quoted delimiter and line break', '"改革,开放\n四十年",1978\n', [['改革,开放\n四十年', '1978']]],
    ['doubled quotes', '"所谓""四个自信""",x', [['所谓"四个自信"', 'x']]],
    ['a quote inside an unquoted field', '他说"好",b', [['他说"好"', 'b']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that is never closed', 'a\n"b,c', [['a'], ['b,c']]],
  ])('%s', (_name, text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('numbers records from the given row', () => {
    expect(parseDelimited('a\n\nb', '\t', 7).map((r) => r.row)).toEqual([7, 9]);
  });
});

it.each([
  ['a,b,c', ','],
  ['标题;年份;正文', ';'],
  ['id\tdate\ttext', '\t'],
  ['text', ','],
])('delimiterOf %s', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});
