import { gzipSync } from 'node:zlib';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { describe, expect, it } from 'vitest';
import { readFiles } from './read.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const gbk = createMultibyteEncoder('gb18030');
const big5 = createMultibyteEncoder('big5');

/** A PDF of pages of lines given in hexadecimal, in one Chinese font that embeds nothing. */
function pdfOf(pages: readonly (readonly string[])[], cmap: string, ordering: string, extra = ''): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ');
  objects[1] = '<</Type/Catalog/Pages 2 0 R>>';
  objects[2] = `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`;
  objects[3] = `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${cmap}/DescendantFonts[4 0 R]${extra === '' ? '' : '/ToUnicode 6 0 R'}>>`;
  objects[4] = `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>`;
  objects[5] =
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>';
  objects[6] = `<</Length ${extra.length}>>stream\n${extra}\nendstream`;
  objects[7] = '<</Title(Report)/Author(Zhao)>>';
  pages.forEach((lines, i) => {
    const content = `BT /F1 12 Tf 16 TL 50 700 Td ${lines.map((line) => `<${line}> Tj T*`).join(' ')} ET`;
    objects[10 + 2 * i] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${11 + 2 * i} 0 R>>`;
    objects[11 + 2 * i] = `<</Length ${content.length}>>stream\n${content}\nendstream`;
  });
  let out = '%PDF-1.4\n';
  const places: [number, number][] = [];
  objects.forEach((body, number) => {
    places.push([number, out.length]);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  });
  const start = out.length;
  out += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, at] of places) out += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  out += `trailer<</Size 100/Root 1 0 R/Info 7 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

const LINES = [
  '坚持稳中求进工作总基调，完整准确全面贯',
  '彻新发展理念，加快构建新发展格局，着力',
  '推动城乡融合发展，办好各项民生实事，让',
  '群众满意。',
];
const GOOD = pdfOf([[...LINES.map((line) => hex(gbk(line))), hex(gbk('— 1 —'))]], 'GBK-EUC-H', 'GB1');

describe('.pdf', () => {
  it('reads old Chinese fonts by the character maps and joins the lines', async () => {
    const { documents, problems } = await readFiles({
      'a.pdf': GOOD,
      'b.pdf': pdfOf([[hex(big5('鄉村振興'))]], 'ETen-B5-H', 'CNS1'),
      'c.pdf': pdfOf([[hex(Buffer.from('乡村', 'utf16le').swap16())]], 'UniGB-UCS2-H', 'GB1'),
    });
    expect(problems).toEqual([]);
    expect(documents.map((d) => d.text)).toEqual([LINES.join(''), '鄉村振興', '乡村']);
    expect(documents[0]?.meta).toEqual({ title: 'Report', author: 'Zhao' });
  });

  it('is read gzipped too, and a part of it reported', async () => {
    const packed = gzipSync(GOOD);
    const files = { 'a.pdf.gz': packed, 'b.pdf.gz': packed.subarray(0, packed.length - 9), 'c.pdf.gz': GOOD };
    const { documents, problems } = await readFiles(files);
    expect(documents.map(({ text, origin }) => [origin.file, text])).toEqual([['a.pdf.gz', LINES.join('')]]);
    expect(problems).toEqual([
      'error unreadable b.pdf.gz: the gzip data ends too early',
      'error unreadable c.pdf.gz: is not gzipped, whatever its name says; where it has been unpacked already, take .gz off',
    ]);
  });

  it('folds radicals', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
      '2 beginbfchar <0001> <2f08> <0002> <2ea0> endbfchar endcmap end end';
    const { documents } = await readFiles({ 'a.pdf': pdfOf([['00010002']], 'Identity-H', 'Identity', map) });
    expect(documents[0]?.text).toBe('人民');
  });

  it('reports pictures of pages, damage and empty files, and reads the rest', async () => {
    const { documents, problems } = await readFiles({
      '1.pdf': pdfOf([[], []], 'GBK-EUC-H', 'GB1'),
      '2.pdf': pdfOf([[hex(gbk('改革'))], []], 'GBK-EUC-H', 'GB1'),
      '3.pdf': GOOD.subarray(0, 300),
      '4.pdf': '',
      '5.pdf': GOOD,
    });
    expect(documents.map((d) => d.id)).toEqual(['2.pdf', '5.pdf']);
    expect(problems.slice(0, 2)).toEqual([
      'error no-text 1.pdf: holds no text: its 2 pages are pictures; run character recognition (OCR) on it first',
      'warning no-text 2.pdf: 1 of its 2 pages hold no text: 2',
    ]);
    expect(problems.slice(2).map((p) => p.split(': ').slice(0, 2).join(': '))).toEqual([
      'error damaged 3.pdf: the file is damaged or incomplete',
      'error damaged 4.pdf: is empty',
    ]);
  });
});
