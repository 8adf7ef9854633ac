import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem, type ReadOptions, readCorpus, type SourceDocument, tableBytes } from '../../../src/node.js';
import { docxParts, zipOf } from './formats/office.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-odd-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const gb = createMultibyteEncoder('gb18030');
const PAGE = '县里推行“一件事一次办”，群众少跑腿，数据多跑路。坚持稳中求进，办好民生实事。';
let folders = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(root, String(folders++));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

async function read(inputs: string | string[], options?: ReadOptions) {
  const corpus = readCorpus(inputs, options);
  const documents: SourceDocument[] = [];
  for await (const document of corpus) documents.push(document);
  const problems = corpus.problems.map((p) => `${p.severity} ${p.kind} ${formatProblem(p)}`);
  return { documents, problems };
}

async function table(format: 'csv' | 'tsv' | 'jsonl' | 'xlsx' | 'parquet'): Promise<Uint8Array> {
  const rows = [
    { id: 'a', text: PAGE, place: '青林' },
    { id: 'b', text: '扩大开放。', place: '' },
  ];
  const parts: Uint8Array[] = [];
  for await (const part of tableBytes(rows, format)) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

describe('every format', () => {
  it.each(['txt', 'html', 'docx', 'csv', 'tsv', 'jsonl', 'xlsx', 'parquet'])(
    '.%s is read gzipped too',
    async (format) => {
      const bytes: Uint8Array =
        format === 'txt'
          ? Buffer.from(PAGE)
          : format === 'html'
            ? Buffer.from(`<html><body><div id="ozoom"><p>${PAGE}</p></div></body></html>`)
            : format === 'docx'
              ? zipOf(docxParts(`<w:p><w:r><w:t>${PAGE}</w:t></w:r></w:p>`))
              : await table(format as 'csv');
      const name = `页 面.${format}`;
      const [plain, packed] = [folder({ [name]: bytes }), folder({ [`${name}.gz`]: gzipSync(bytes) })];
      const strip = ({ documents }: { documents: SourceDocument[] }) =>
        documents.map(({ text, meta, origin: { row, encoding } }) => ({ text, meta, row, encoding }));
      const [one, two] = [await read(plain), await read(packed)];
      expect([one.problems, two.problems]).toEqual([[], []]);
      expect(strip(two)).toEqual(strip(one));
      expect(one.documents[0]?.text).toContain(PAGE);
      expect(two.documents[0]?.origin.file).toBe(`${name}.gz`);
      if (format === 'txt' || format === 'docx') return;
      const big = await read(packed, { maxDocumentBytes: 40 });
      expect(big.problems[0]).toMatch(/error (?:too-large|too-long|no-text-column) /);
    },
  );
});

describe('a folder', () => {
  it('whose links lead back into it is read once', async () => {
    const path = folder({ 'a.txt': PAGE });
    mkdirSync(join(path, 'b'));
    writeFileSync(join(path, 'b', 'c.txt'), PAGE);
    symlinkSync('..', join(path, 'b', 'up'));
    symlinkSync('.', join(path, 'here'));
    symlinkSync('itself', join(path, 'itself'));
    symlinkSync(join(path, 'b'), join(path, 'd'));
    const { documents, problems } = await read(path);
    expect(documents.map(({ id }) => id)).toEqual(['a.txt', 'b/c.txt', 'd/c.txt']);
    expect(problems).toEqual([
      'warning link-loop b/up: not read: the link leads back to a folder that it lies in',
      'warning link-loop d/up: not read: the link leads back to a folder that it lies in',
      'warning link-loop here: not read: the link leads back to a folder that it lies in',
      'warning unknown-format itself: not read: the name does not say a format that tifa reads',
    ]);
  });

  it('with odd names is read, and each is told on one line', async () => {
    const names = ['-dash.txt', 'new\nline.txt', '“引号” 和 空格.TXT', 'é.txt', '[x]*.txt', `${'长'.repeat(80)}.txt`];
    const path = folder(Object.fromEntries(names.map((name) => [name, PAGE])));
    writeFileSync(join(path, 'tab\tand\nline.csv'), 'id,full\n1,a\n');
    const { documents, problems } = await read(path);
    expect(documents.map(({ id }) => id).sort()).toEqual([...names].sort());
    expect(problems).toEqual([
      'error no-text-column tab\\tand\\nline.csv:1: has no text column (--text-field names it), its columns: id, full',
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['CR alone', 'id,text\r1,推进改革\r2,扩大开放\r'],
    ['blank lines first', '\r\n\n\nid,text\r\n1,推进改革\r\n2,扩大开放'],
    ['a mark and a blank line first', '\ufeff\nid,text\n1,推进改革\n2,扩大开放\n'],
    ['blank lines between', 'id,text\n\n1,推进改革\n\n\n2,扩大开放\n'],
  ])('with %s loses no row', async (_name, content) => {
    for (const bytes of [Buffer.from(content), Buffer.from(gb(content.replace('\ufeff', '')))]) {
      const { documents, problems } = await read(folder({ 'a.csv': bytes }));
      expect([documents.map(({ id, text }) => [id, text]), problems]).toEqual([
        [
          ['1', '推进改革'],
          ['2', '扩大开放'],
        ],
        [],
      ]);
    }
  });

  it('that is empty, or a header alone, is told', async () => {
    const { documents, problems } = await read(
      folder({
        'a.csv': '',
        'b.csv': 'id,text\n',
        'c.jsonl': '',
        'd.tsv': '\ufeff',
        'e.txt': ' \n',
        'f.pdf': '',
        'g.parquet': '',
      }),
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([['e.txt', ' \n']]);
    expect(problems).toEqual([
      'warning no-text a.csv: holds no row',
      'warning no-text b.csv: holds no row',
      'warning no-text c.jsonl: holds no row',
      'warning no-text d.tsv: holds no row',
      'warning no-text e.txt: holds no text',
      'error damaged f.pdf: is empty: it holds not a byte',
      'error damaged g.parquet: is empty: it holds not a byte',
    ]);
  });

  it('in which a text is no text is told by the field', async () => {
    const lines = [
      '{"text":null}',
      '{"content":["甲"]}',
      '{"note":"甲"}',
      '{"text":"甲","__proto__":"x","constructor":1}',
    ];
    const { documents, problems } = await read(folder({ 'a.jsonl': lines.join('\n') }));
    expect(problems).toEqual([
      'error no-text-field a.jsonl:1: its field "text" holds no text and is left out',
      'error no-text-field a.jsonl:2: its field "content" holds no text and is left out',
      'error no-text-field a.jsonl:3: has no text field (--text-field names it), its fields: note',
    ]);
    expect(Object.entries(documents[0]!.meta)).toEqual([
      ['__proto__', 'x'],
      ['constructor', '1'],
    ]);
  });
});

describe('an encoding', () => {
  it('that gives little ordinary Chinese is doubted, once for a file', async () => {
    const long = PAGE.repeat(8);
    const mixed = Buffer.concat([Buffer.from(long), Buffer.from(gb(long))]);
    const rows = Buffer.concat(Array.from({ length: 40 }, () => Buffer.from(`${PAGE}\n`)));
    const path = folder({
      'mixed.txt': mixed,
      'mixed.jsonl': Buffer.concat([Buffer.from('{"text":"'), mixed, Buffer.from('"}\n{"text":"甲"}\n')]),
      'good.txt': gb(long),
      'good.csv': Buffer.concat([Buffer.from('text\n'), rows]),
      'english.txt': 'The naïve report speaks of “policy” and of nothing else. '.repeat(20),
    });
    const { problems } = await read(path);
    const doubted = problems.filter((problem) => problem.includes('doubtful-encoding'));
    expect(doubted.map((problem) => problem.split(': ')[0])).toEqual([
      'warning doubtful-encoding mixed.jsonl',
      'warning doubtful-encoding mixed.txt',
    ]);
    expect((await read(join(path, 'mixed.txt'), { encoding: 'utf-8' })).problems).toEqual([
      expect.stringContaining('could not be decoded as utf-8; is it in another encoding (--encoding)?'),
    ]);
  });
});

describe('a gzipped file', () => {
  it('of several parts is read whole; what follows the gzip data, and what is none, is told', async () => {
    const path = folder({
      '1.txt.gz': Buffer.concat([gzipSync('推进改革，'), gzipSync('扩大开放。')]),
      '2.txt.gz': Buffer.concat([gzipSync('推进改革，'), Buffer.from('garbage')]),
      '3.txt.gz': PAGE,
      '4.txt.gz': '',
      '5.TXT.GZ': gzipSync(PAGE),
      '6.txt': gzipSync(PAGE),
    });
    const { documents, problems } = await read(path);
    expect(gunzipSync(gzipSync(PAGE)).toString()).toBe(PAGE);
    expect(documents.slice(0, 2).map(({ text }) => text)).toEqual(['推进改革，扩大开放。', PAGE]);
    expect(problems.slice(0, 3)).toEqual([
      'error unreadable 2.txt.gz: something that is not gzipped follows the gzip data',
      'error unreadable 3.txt.gz: is not gzipped, whatever its name says; where it has been unpacked already, take .gz off',
      'error unreadable 4.txt.gz: the gzip data ends too early',
    ]);
    expect(problems.slice(3).join()).toContain('6.txt');
  });
});
