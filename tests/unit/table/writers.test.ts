import { describe, expect, it } from 'vitest';
import { toCsv, toJsonLines, toMarkdown, toTsv } from '../../../src/index.js';

const rows = [
  { type: '改革', count: 12, share: 0.1 + 0.2, note: null },
  { type: '他说：“好,好”', count: 3, share: Number.NaN, note: '一行\r\n两行' },
];

describe('toCsv', () => {
  it('writes a byte order mark, CRLF and quotes where they are needed', () => {
    expect(toCsv(rows)).toBe(
      '\ufefftype,count,share,note\r\n改革,12,0.30000000000000004,\r\n"他说：“好,好”",3,,"一行\r\n两行"\r\n',
    );
    expect(toCsv([{ a: 'x"y' }], { bom: false })).toBe('a\r\n"x""y"\r\n');
  });

  it.each(['=1+1', '+1', '-改革', '@SUM(A1)', '\tx', '\rx', '＝1', '＠x'])('guards the text %j', (text) => {
    expect(toCsv([{ a: text }], { bom: false, header: false })).toMatch(/^"?'/);
    expect(toCsv([{ a: text }], { bom: false, header: false, guardFormulas: false })).not.toMatch(/^"?'/);
  });

  it('leaves negative numbers and harmless texts alone', () => {
    expect(toCsv([{ a: -1.5, b: '1-2', c: true, d: ['甲', '乙'], e: { x: 1 } }], { bom: false, header: false })).toBe(
      '-1.5,1-2,true,甲|乙,"{""x"":1}"\r\n',
    );
  });

  it('takes columns in order, with headings, also ones no row has', () => {
    expect(toCsv(rows, { bom: false, columns: ['count', 'constructor'] })).toBe('count,constructor\r\n12,\r\n3,\r\n');
    expect(toCsv(rows, { bom: false, columns: { count: '频数' } })).toBe('频数\r\n12\r\n3\r\n');
    expect(toCsv([], { bom: false, columns: ['a'] })).toBe('a\r\n');
    expect(toCsv([])).toBe('\ufeff');
  });

  it('gathers the keys of all rows', () => {
    expect(toCsv([{ a: 1 }, { b: 2, a: 3 }], { bom: false })).toBe('a,b\r\n1,\r\n3,2\r\n');
  });

  it.each([
    [[1], {}, /toCsv: each row must be an object, received 1/],
    [3, {}, /toCsv: rows must be an iterable of objects/],
    [[], { BOM: true }, /toCsv: options\.BOM is not an option/],
  ])('refuses %o with %o', (input, options, message) => {
    expect(() => toCsv(input as never, options as never)).toThrow(message);
  });
});

describe('toTsv', () => {
  it('writes tabs and LF without byte order mark and quotes what would break a line', () => {
    expect(toTsv(rows, { columns: ['type', 'note'] })).toBe('type\tnote\n改革\t\n他说：“好,好”\t"一行\r\n两行"\n');
    expect(toTsv([{ a: 'x\ty' }], { header: false })).toBe('"x\ty"\n');
  });
});

describe('toMarkdown', () => {
  it('sets numbers to the right and escapes what would break the table', () => {
    expect(
      toMarkdown([
        { type: 'a|b\\', count: 2, x: null },
        { type: '<b>\n二', count: null, x: null },
      ]),
    ).toBe(
      '| type | count | x |\n| --- | ---: | --- |\n| a\\|b\\\\ | 2 |  |\n| &lt;b>&lt;br>二 |  |  |\n'.replace(
        '&lt;br>',
        '<br>',
      ),
    );
    expect(toMarkdown([])).toBe('');
  });
});

describe('toJsonLines', () => {
  it('writes a row a line, all or chosen columns', () => {
    expect(toJsonLines(rows)).toBe(rows.map((row) => JSON.stringify(row) + '\n').join(''));
    expect(toJsonLines(rows, { columns: { type: '词', __proto__: 'x' } as never }).split('\n')[0]).toBe(
      '{"词":"改革"}',
    );
    expect(toJsonLines([{ a: 1 }], { columns: ['a', 'b'] })).toBe('{"a":1,"b":null}\n');
  });

  it('can be read back whatever the texts hold', () => {
    const odd = [{ t: '\ud800', u: '\u2028"\n' }];
    expect(JSON.parse(toJsonLines(odd))).toEqual(odd[0]);
  });
});
