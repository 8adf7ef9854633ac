import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docxParts, encryptedOffice, xlsxParts, zipOf } from './office.js';
import { readFiles } from './read.js';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const BODY =
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('关于推进“四水共治”的意见')}</w:p>` +
  `<w:p>${run('第一行')}<w:r><w:br/></w:r>${run('第二行，河长')}${run('负责')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>` +
  `<w:tbl><w:tr><w:tc><w:p>${run('指标')}</w:p></w:tc><w:tc><w:p>${run('2021年')}</w:p></w:tc></w:tr></w:tbl>`;
const DOCX = zipOf(docxParts(BODY, '河长指各级负责人。'));
const ROWS = [
  ['编号', '正文', '年份', '地区'],
  ['a1', '推进“三变”改革。', 2020, '东浦'],
  ['', ' 坚持绿色发展。', 2021.5, ''],
];
const XLSX = zipOf(xlsxParts({ 文章: ROWS }));

describe('.docx', () => {
  it('gives paragraphs, line breaks, tables and footnotes, and the properties', async () => {
    const { documents, problems } = await readFiles({ 'a.docx': DOCX, 'b.docx.gz': gzipSync(DOCX) });
    expect(problems).toEqual([]);
    expect(documents[0]).toEqual({
      id: 'a.docx',
      text: '关于推进“四水共治”的意见\n第一行\n第二行，河长负责。\n指标\t2021年\n河长指各级负责人。',
      meta: { title: '山乡&新貌', author: '赵一', created: '2021-03-05' },
      origin: { file: 'a.docx', row: null, encoding: null, confidence: 1, bytes: null },
    });
    expect(documents[1]?.text).toBe(documents[0]?.text);
  });

  it('reports what cannot be read, and reads the rest', async () => {
    const truncated = DOCX.subarray(0, DOCX.length - 200);
    const gone = { ...docxParts(BODY) };
    delete gone['word/document.xml'];
    const damaged = Buffer.from(DOCX);
    damaged.fill(0x55, DOCX.indexOf('word/document.xml') + 40, DOCX.indexOf('word/document.xml') + 60);
    const old = encryptedOffice().fill(0, 1024);
    const { documents, problems } = await readFiles({
      '1.docx': encryptedOffice(),
      '2.docx': truncated,
      '3.docx': zipOf(gone),
      '4.docx': damaged,
      '5.docx': old,
      '6.docx': '不是文档',
      '7.docx': zipOf(docxParts('')),
      '8.docx': DOCX,
      '9.docx': zipOf({ ...docxParts(BODY), 'word/document.xml': '<w:document><w:body>' }),
    });
    expect(documents.map((d) => d.id)).toEqual(['7.docx', '8.docx']);
    expect(problems.map((p) => p.slice(0, p.indexOf(':') + 20))).toEqual([
      'error encrypted 1.docx: is protected by a ',
      'error damaged 2.docx: the file is damage',
      'error damaged 3.docx: holds no Word docu',
      'error damaged 4.docx: the file is damage',
      'error old-format 5.docx: is an old Office f',
      'error damaged 6.docx: the file is damage',
      'warning no-text 7.docx: holds no text (onl',
      'error damaged 9.docx: the document canno',
    ]);
  });
});

describe('.xlsx', () => {
  it('gives a document for each row of the text column, the other cells being metadata', async () => {
    const { documents, problems } = await readFiles({ 'a.xlsx': XLSX }, { idField: '编号' });
    expect(problems).toEqual([]);
    expect(documents.map(({ id, text, meta, origin }) => ({ id, text, meta, row: origin.row }))).toEqual([
      { id: 'a1', text: '推进“三变”改革。', meta: { 年份: '2020', 地区: '东浦' }, row: 2 },
      { id: 'a.xlsx:3', text: ' 坚持绿色发展。', meta: { 年份: '2021.5' }, row: 3 },
    ]);
  });

  it('reads every sheet that has the column and names the others', async () => {
    const bytes = zipOf(xlsxParts({ 一: ROWS, 说明: [['名称']], 二: [['text'], ['开放']] }));
    const { documents, problems } = await readFiles({ 'a.xlsx': bytes });
    expect(documents.map((d) => [d.id, d.text, d.meta['sheet']])).toEqual([
      ['a.xlsx:2', '推进“三变”改革。', undefined],
      ['a.xlsx:3', ' 坚持绿色发展。', undefined],
      ['二:2', '开放', '二'],
    ]);
    expect(problems).toEqual([
      'warning no-text-column a.xlsx: the sheet 说明 has no text column (--text-field names it), its columns: 名称',
    ]);
  });

  it('names the columns where the one asked for is not there', async () => {
    const { documents, problems } = await readFiles({ 'a.xlsx': XLSX, 'b.txt': '改革' }, { textField: '内容' });
    expect(documents.map((d) => d.id)).toEqual(['b.txt']);
    expect(problems).toEqual([
      'error no-text-column a.xlsx: the sheet 文章 has no column "内容", its columns: 编号, 正文, 年份, 地区',
    ]);
  });

  it('refuses an archive that unpacks too large or lies about it, before reading, and reads the rest', async () => {
    const parts = xlsxParts({ 一: ROWS });
    const sheet = 'xl/worksheets/sheet1.xml';
    const bomb = zipOf({ ...parts, 'xl/media/a.bin': new Uint8Array(100) }, { 'xl/media/a.bin': 3_000_000_000 });
    const liar = zipOf({ ...parts, [sheet]: Buffer.alloc(30_000_000, 32) }, { [sheet]: 1000 });
    const { documents, problems } = await readFiles({
      '1.xlsx': bomb,
      '2.xlsx': liar,
      '3.xlsx': XLSX.subarray(0, 900),
      '4.xlsx': encryptedOffice(),
      '5.xlsx': XLSX,
      '6.xlsx': zipOf(docxParts(BODY)),
    });
    expect(documents.length).toBe(2);
    expect(problems).toEqual([
      'error too-large 1.xlsx: would unpack to 3.0 GB, the limit is 200 MB; it was not unpacked',
      `error damaged 2.xlsx: the file is damaged or incomplete: ${sheet} unpacks to more than the 1 KB it declares`,
      'error damaged 3.xlsx: the file is damaged or incomplete: the list of its parts is missing, so it is no whole .xlsx',
      'error encrypted 4.xlsx: is protected by a password; save it without one',
      'error damaged 6.xlsx: holds no workbook (xl/workbook.xml)',
    ]);
  });
});
