import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readCorpus, type SourceDocument } from '../../../src/corpus/index.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-read-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const gb = createMultibyteEncoder('gb18030');
let folders = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(root, String(folders++));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

async function read(inputs: string | string[], options?: ReadOptions) {
  const corpus = readCorpus(inputs, options);
  const documents: SourceDocument[] = [];
  for await (const document of corpus) documents.push(document);
  const problems = corpus.problems.map((p) => `${p.severity} ${p.kind} ${p.file}${p.row === null ? '' : `:${p.row}`}`);
  return { documents, problems, messages: corpus.problems.map((p) => p.message) };
}
const essence = (documents: readonly SourceDocument[]) => documents.map(({ id, text, meta }) => ({ id, text, meta }));

describe('readCorpus', () => {
  it('reads the text files of a folder at any depth in order of code units', async () => {
    const path = folder({
      'b.txt': '二〇二一年政府工作报告',
      'a/z.txt': '市委召开全体会议',
      'a/B.text': '推动高质量发展',
      '.hidden.txt': '不读',
    });
    const { documents, problems } = await read(path);
    expect(essence(documents)).toEqual([
      { id: 'a/B.text', text: '推动高质量发展', meta: {} },
      { id: 'a/z.txt', text: '市委召开全体会议', meta: {} },
      { id: 'b.txt', text: '二〇二一年政府工作报告', meta: {} },
    ]);
    expect(problems).toEqual([]);
    expect(documents[0]?.origin).toMatchObject({ file: 'a/B.text', row: null, encoding: 'utf-8', bytes: { start: 0 } });
  });

  it('detects encodings, unzips, and gives short files the encoding of their neighbours', async () => {
    const long = '各级党组织要认真学习贯彻会议精神，把思想和行动统一到中央决策部署上来。';
    const path = folder({
      'a.txt': gb(long),
      'b.txt': gb('职权'),
      'c.txt.gz': gzipSync(gb(long)),
      'd.txt': Buffer.from(`\ufeff${long}`, 'utf16le'),
    });
    const { documents } = await read(path);
    expect(documents.map((d) => [d.text, d.origin.encoding])).toEqual([
      [long, 'gb18030'],
      ['职权', 'gb18030'],
      [long, 'gb18030'],
      [long, 'utf-16le'],
    ]);
  });

  it('takes an encoding that is given', async () => {
    const path = folder({ 'a.txt': gb('水路') });
    expect((await read(path, { encoding: 'gbk' })).documents[0]).toMatchObject({
      text: '水路',
      origin: { encoding: 'gb18030', confidence: 1 },
    });
  });

  it('reads JSON lines: text, id, metadata, rows and bytes', async () => {
    const lines = ['{"id":"a","text":"第一篇","date":"2020","n":3,"tags":["x"],"none":null}', '', '{"text":"第二篇"}'];
    const path = folder({ 'x.jsonl': `${lines.join('\r\n')}\n` });
    const { documents, problems } = await read(path);
    expect(essence(documents)).toEqual([
      { id: 'a', text: '第一篇', meta: { date: '2020', n: '3', tags: '["x"]' } },
      { id: 'x.jsonl:3', text: '第二篇', meta: {} },
    ]);
    expect(documents[1]?.origin.row).toBe(3);
    const { start, end } = documents[1]!.origin.bytes as { start: number; end: number };
    expect(
      Buffer.from(`${lines.join('\r\n')}\n`)
        .subarray(start, end)
        .toString(),
    ).toBe(lines[2]);
    expect(problems).toEqual([]);
  });

  it('reports a bad line in the middle and loses nothing else', async () => {
    const path = folder({ 'x.jsonl': '{"text":"甲"}\n{"text":\n[1]\n{"body":1}\n{"text":"乙"}\n' });
    const { documents, problems, messages } = await read(path);
    expect(documents.map((d) => d.text)).toEqual(['甲', '乙']);
    expect(problems).toEqual([
      'error invalid-json x.jsonl:2',
      'error invalid-json x.jsonl:3',
      'error no-text-field x.jsonl:4',
    ]);
    expect(messages[2]).toBe('its field "body" holds no text and is left out');
  });

  it.each([
    ['csv', ','],
    ['csv', ';'],
    ['csv', '\t'],
    ['tsv', '\t'],
  ])('reads .%s with %j', async (extension, delimiter) => {
    const row = (...cells: string[]) => `${cells.join(delimiter)}\r\n`;
    const path = folder({
      [`x.${extension}`]: gb(
        row('id', '正文', '日期') + row('1', `"第一行\n第${delimiter}二行"`, '2020') + row('2', '乙', ''),
      ),
    });
    const { documents, problems } = await read(path);
    expect(essence(documents)).toEqual([
      { id: '1', text: `第一行\n第${delimiter}二行`, meta: { 日期: '2020' } },
      { id: '2', text: '乙', meta: {} },
    ]);
    expect(problems).toEqual([]);
    expect(documents[1]?.origin).toMatchObject({ row: 3, encoding: 'gb18030' });
  });

  it('names the columns where the wanted one is missing', async () => {
    const path = folder({ 'x.csv': 'id,content\n1,a\n', 'y.txt': '乙' });
    const { documents, problems, messages } = await read(path, { textField: 'txt' });
    expect(documents.map((d) => d.text)).toEqual(['乙']);
    expect(problems).toEqual(['error no-text-column x.csv:1']);
    expect(messages).toEqual(['has no column "txt", its columns: id, content']);
  });

  it('warns of rows with too few or too many fields', async () => {
    const path = folder({ 'x.csv': 'id,text\n1,a,b\n2\n3,c\n' });
    const { documents, problems } = await read(path);
    expect(documents.map((d) => d.text)).toEqual(['a', '', 'c']);
    expect(problems).toEqual(['warning field-count x.csv:2', 'warning field-count x.csv:3']);
  });

  it('reads tables and JSON lines in UTF-16', async () => {
    const path = folder({
      'x.csv': Buffer.from('\ufeffid,text\n1,深化改革\n', 'utf16le'),
      'y.jsonl': Buffer.from('\ufeff{"text":"扩大开放"}\n', 'utf16le').swap16(),
    });
    expect((await read(path)).documents.map((d) => [d.id, d.text])).toEqual([
      ['1', '深化改革'],
      ['y.jsonl:1', '扩大开放'],
    ]);
  });

  it('takes metadata from the path, the side table and the row, the table first', async () => {
    const path = folder({
      '宁波/2020.txt': '甲',
      '杭州/2021.txt': '乙',
      '杭州/散.md': '丙',
      'metadata.tsv': 'id\tfile\tplace\ttitle\nnb\t宁波/2020.txt\t宁波市\t报告\nhz\t2021.txt\t\t讲话\n',
    });
    const { documents, problems } = await read(path, { path: '{place}/{year}.txt' });
    expect(essence(documents)).toEqual([
      { id: 'nb', text: '甲', meta: { place: '宁波市', year: '2020', title: '报告' } },
      { id: 'hz', text: '乙', meta: { place: '杭州', year: '2021', title: '讲话' } },
      { id: '杭州/散.md', text: '丙', meta: {} },
    ]);
    expect(problems).toEqual(['warning path-pattern 杭州/散.md']);
  });

  it('takes a side table by id, given by name', async () => {
    const path = folder({ 'x.jsonl': '{"id":"a","text":"甲"}\n', 'meta.csv': 'id,place\na,宁波\n' });
    const { documents, problems } = await read(path, { metadata: join(path, 'meta.csv') });
    expect(essence(documents)).toEqual([{ id: 'a', text: '甲', meta: { place: '宁波' } }]);
    expect(problems).toEqual([]);
  });

  it('refuses rows of the side table that lead out of the corpus, and reports double and idle ones', async () => {
    const path = folder({
      'a.txt': '甲',
      'metadata.csv': 'file,place\n../a.txt,x\n/etc/passwd,y\nC:\\a.txt,z\na.txt,宁波\na.txt,杭州\nb.txt,w\n,v\n',
    });
    const { documents, problems } = await read(path);
    expect(documents[0]?.meta).toEqual({ place: '宁波' });
    expect(problems.map((p) => p.replace(root, ''))).toEqual([
      expect.stringMatching(/^error path-outside .*:2$/),
      expect.stringMatching(/^error path-outside .*:3$/),
      expect.stringMatching(/^error path-outside .*:4$/),
      expect.stringMatching(/^warning duplicate-key .*:6$/),
      expect.stringMatching(/^warning no-key .*:8$/),
      expect.stringMatching(/^warning no-such-file /),
    ]);
  });

  it('reports what cannot be read and reads the rest', async () => {
    const good = gzipSync(Buffer.from('{"text":"甲"}\n'.repeat(3)));
    const path = folder({
      'a.txt': '甲',
      'broken.jsonl.gz': good.subarray(0, good.length - 12),
      'noise.txt.gz': 'no gzip at all',
      'picture.png': '',
      'z.txt': '乙',
    });
    const { documents, problems, messages } = await read([join(path, 'absent.txt'), path]);
    expect(documents.filter((d) => d.origin.file.endsWith('.txt')).map((d) => d.text)).toEqual(['甲', '乙']);
    expect(problems).toEqual([
      `error unreadable ${join(path, 'absent.txt')}`,
      'warning unknown-format picture.png',
      'error unreadable broken.jsonl.gz',
      'error unreadable noise.txt.gz',
    ]);
    expect(messages.slice(2)).toEqual([
      'the gzip data ends too early',
      'is not gzipped, whatever its name says; where it has been unpacked already, take .gz off',
    ]);
  });

  it('leaves out documents beyond the limit, compressed ones too', async () => {
    const big = '改'.repeat(1000);
    const path = folder({
      'a.txt': big,
      'b.txt.gz': gzipSync(big),
      'c.jsonl': `{"text":"${big}"}\n{"text":"乙"}\n`,
    });
    const { documents, problems, messages } = await read(path, { maxDocumentBytes: 2000 });
    expect(documents.map((d) => d.text)).toEqual(['乙']);
    expect(problems).toEqual(['error too-large a.txt', 'error too-large b.txt.gz', 'error too-long c.jsonl:1']);
    expect(messages[1]).toBe('larger than the limit of 2 KB for one document');
  });

  it('makes each line a document where asked', async () => {
    const path = folder({ 'a.txt': '甲\n\n乙\n' });
    expect((await read(path, { split: 'lines' })).documents.map((d) => [d.id, d.text])).toEqual([
      ['a.txt:1', '甲'],
      ['a.txt:3', '乙'],
    ]);
  });

  it('warns where characters could not be decoded', async () => {
    const path = folder({
      'a.txt': Buffer.concat([Buffer.from('深入贯彻落实'), Buffer.of(0xff), Buffer.from('精神')]),
    });
    const { documents, messages } = await read(path);
    expect(documents[0]?.text).toBe('深入贯彻落实\ufffd精神');
    expect(messages).toEqual(['one character could not be decoded as utf-8']);
  });

  it('throws at the first error where strict', async () => {
    const path = folder({ 'x.jsonl': '{"text":"甲"}\n{\n' });
    await expect(read(path, { strict: true })).rejects.toThrow(
      'readCorpus: x.jsonl:2: the line is not valid JSON and is left out',
    );
  });

  it('refuses wrong options before it reads anything', () => {
    expect(() => readCorpus('x', { encodng: 'gbk' } as ReadOptions)).toThrow(
      /^readCorpus: options\.encodng is not an option/,
    );
    expect(() => readCorpus('x', { format: 'doc' as 'txt' })).toThrow(RangeError);
    expect(() => readCorpus('x', { maxDocumentBytes: 0 })).toThrow(RangeError);
    expect(() => readCorpus(3 as unknown as string)).toThrow(TypeError);
  });

  it('can be read twice', async () => {
    const path = folder({ 'a.txt': '甲', 'b.png': '' });
    const corpus = readCorpus(path);
    for (let i = 0; i < 2; i++) {
      const ids: string[] = [];
      for await (const { id } of corpus) ids.push(id);
      expect(ids).toEqual(['a.txt']);
      expect(corpus.problems.length).toBe(1);
    }
  });
});
