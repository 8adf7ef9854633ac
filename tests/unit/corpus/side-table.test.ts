import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xlsxParts, zipOf } from './formats/office.js';
import { readFiles } from './formats/read.js';

const TEXTS = { '1.txt': '推进改革。', '2.txt': '扩大开放。', '3.txt.gz': gzipSync('绿色发展。') };
const xlsx = (sheets: Parameters<typeof xlsxParts>[0]) => zipOf(xlsxParts(sheets));
const metas = (documents: readonly { meta: unknown }[]) => documents.map(({ meta }) => meta);

describe('a side table', () => {
  it('may be a workbook, taken up unasked in a folder', async () => {
    const table = xlsx({
      说明: [['这一页', '没有文件名']],
      目录: [
        ['文件名', '年', '地区'],
        ['1.txt', 2019, '宁波'],
        ['2.txt', 2020, ''],
        ['3.txt.gz', 2021.5, '杭州'],
      ],
    });
    const { documents, problems } = await readFiles({ ...TEXTS, 'metadata.xlsx': table });
    expect(problems).toEqual([]);
    expect(metas(documents)).toEqual([{ 年: '2019', 地区: '宁波' }, { 年: '2020' }, { 年: '2021.5', 地区: '杭州' }]);
  });

  it('names files with or without folder and extension', async () => {
    const table = 'file,place\n1,宁波\n2.txt,杭州\n3.txt,台州\n9,x\n';
    const { documents, problems } = await readFiles({ ...TEXTS, 'metadata.csv': table });
    expect(metas(documents)).toEqual([{ place: '宁波' }, { place: '杭州' }, {}]);
    expect(problems.map((p) => p.split(': ')[1])).toEqual([
      'has a row for 3.txt, which is not among the files read',
      'has a row for 9, which is not among the files read',
    ]);
  });

  it.each([
    ['a workbook without key column', 'metadata.xlsx', xlsx({ a: [['标题'], ['x']] }), 'no-key', 'its columns: 标题'],
    [
      'a damaged workbook',
      'metadata.xlsx',
      xlsx({ a: [['file'], ['x']] }).subarray(9),
      'damaged',
      'damaged or incomplete',
    ],
    [
      'a folder that leads out',
      'metadata.xlsx',
      xlsx({
        a: [
          ['file', 'x'],
          ['../1.txt', 'y'],
        ],
      }),
      'path-outside',
      'leads out of',
    ],
  ])('reports %s, and the texts are read', async (_name, name, bytes, kind, message) => {
    const { documents, problems } = await readFiles({ ...TEXTS, [name]: bytes });
    expect(metas(documents)).toEqual([{}, {}, {}]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`error ${kind} `);
    expect(problems[0]).toContain(message);
  });
});
