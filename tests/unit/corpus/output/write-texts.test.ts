import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { textFileName, uniqueNames } from '../../../../src/corpus/output/text-file-name.js';
import { documentRows, readCorpus, type SourceDocument, writeTable, writeTexts } from '../../../../src/node.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-texts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const TEXT = '推进“一件事一次办”，群众少跑腿。\r\n\r\n第二段，“引号”与\t制表。\n';

async function read(path: string): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const document of readCorpus(path)) documents.push(document);
  return documents;
}
const essence = ({ id, text, meta }: SourceDocument) => ({ id, text, meta });
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const IDS = [
  'a.txt',
  '宁波/2020.txt',
  'news.csv:12',
  'page.txt#1',
  '-1',
  '../../etc/passwd',
  '/etc/hosts',
  '',
  '.',
  '.hidden',
];
const ODD = [
  'con',
  'NUL.txt',
  ' space ',
  'new\nline\ttab',
  'a',
  'A',
  'A.TXT',
  'a/b',
  'a.txt/b',
  '长'.repeat(200),
  'x\ud800y',
  '=1+1',
];
const DOCUMENTS = [...IDS, ...ODD].map((id, i) => ({
  id,
  text: `${i}、${TEXT}`,
  meta: i % 3 === 0 ? {} : { file: 'f', id: 'other', place: i % 2 === 0 ? '=青林' : '"白\n云"', __proto__x: ' 空 ' },
}));

describe('writeTexts', () => {
  it('writes a folder that is read as the same documents, whatever their ids', async () => {
    const characters = DOCUMENTS.reduce((sum, { text }) => sum + text.length, 0);
    expect(await writeTexts(at('all'), DOCUMENTS)).toEqual({ files: DOCUMENTS.length, characters });
    const documents = (await read(at('all'))).map(essence).sort(byId);
    const wanted = DOCUMENTS.map(({ id, text, meta }) => {
      const { file, id: other, ...rest } = meta as Record<string, string>;
      const taken = file === undefined ? {} : { 'meta.file': file, 'meta.id': other as string };
      const fallback = id === '' ? '_.txt' : id; // a document without an id is called like its file
      return { id: fallback.replace('\ud800', '\ufffd'), text, meta: { ...taken, ...rest } };
    });
    expect(documents).toEqual(wanted.sort(byId));
    expect(readdirSync(root)).toEqual(['all']);
    expect(readFileSync(join(at('all'), '宁波/2020.txt'), 'utf8')).toBe(DOCUMENTS[1]!.text);
  });

  it('takes a new folder or an empty one, and none that holds anything', async () => {
    mkdirSync(at('empty'));
    await writeTexts(at('empty/'), [DOCUMENTS[0]!]);
    expect(readdirSync(at('empty')).sort()).toEqual(['a.txt', 'metadata.tsv']);
    await writeTexts(
      at('new/er'),
      (async function* () {
        yield DOCUMENTS[0]!;
      })(),
    );
    await expect(writeTexts(at('new'), DOCUMENTS)).rejects.toMatchObject({ code: 'EEXIST' });
    writeFileSync(at('file'), '');
    await expect(writeTexts(at('file'), DOCUMENTS)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(writeTexts(at('file/x'), DOCUMENTS)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await writeTexts(at('none'), []);
    expect(readdirSync(at('none'))).toEqual([]);
  });

  it('leaves nothing behind where the reading fails', async () => {
    const failing = (async function* () {
      yield DOCUMENTS[0]!;
      throw new Error('no more');
    })();
    await expect(writeTexts(at('failed'), failing)).rejects.toThrow('no more');
    expect(existsSync(at('failed'))).toBe(false);
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await expect(writeTexts(at('x'), 3 as never)).rejects.toThrow(/^writeTexts: documents must be an iterable/);
  });
});

describe('textFileName', () => {
  it('stays in its folder, is visible, short and made of what every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
        const parts = textFileName(id).split('/');
        expect(parts.at(-1)).toMatch(/.\.txt$/u);
        for (const part of parts) {
          expect(part).not.toMatch(/^[\s.]|[\s.]$|[<>:"|?*\\\u0000-\u001f\u007f]|\p{Surrogate}/u);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(210);
          expect(part.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is never given twice, also where case does not count', () => {
    const nameOf = uniqueNames();
    const names = ['a.txt', 'a.txt', 'A.txt', 'a (2).txt', 'a (2).txt', 'a.txt'].map(nameOf);
    expect(names).toEqual(['a.txt', 'a (2).txt', 'A (3).txt', 'a (2) (2).txt', 'a (2) (3).txt', 'a (4).txt']);
    const other = uniqueNames();
    const many = Array.from({ length: 200 }, (_, i) => other(['b.txt', 'b (3).txt', 'B (5).txt'][i % 3]!));
    expect(new Set(many.map((name) => name.toLowerCase())).size).toBe(200);
  });
});

describe('documentRows', () => {
  const page =
    '第B3版:民生\n\n山城办起长者食堂\n\n记者 赵一\n\n全 面 推 进养老服务，老人的一餐饭，是家事也是国\n事。\n';
  it.each(['jsonl', 'xlsx', 'parquet', 'csv', 'tsv'])(
    'make a .%s that is read as the same documents',
    async (format) => {
      const from = mkdtempSync(join(root, 'from-'));
      writeFileSync(join(from, 'page.txt'), page);
      writeFileSync(join(from, 'copy.txt'), page.replace('\n事', '事'));
      const clean = ['boilerplate', 'straySpaces', 'joinLines', 'duplicates'] as const;
      const corpus = () => readCorpus(from, { split: 'articles', clean });
      const wanted: SourceDocument[] = [];
      for await (const document of corpus()) wanted.push(document);
      expect(wanted.map(({ id }) => id)).toEqual(['copy.txt#1']);
      await writeTable(join(from, `out.${format}`), documentRows(corpus()));
      expect((await read(join(from, `out.${format}`))).map(essence)).toEqual(wanted.map(essence));
    },
  );

  it('say with places where each stretch came from', async () => {
    writeFileSync(at('page.txt'), page);
    const clean = ['straySpaces'] as const;
    const rows: Record<string, unknown>[] = [];
    for await (const row of documentRows(readCorpus(at('page.txt'), { split: 'articles', clean }), { places: true })) {
      rows.push(row);
    }
    const [{ file, row, text, places }] = rows as [Record<string, string[] | string>];
    expect([file, row]).toEqual(['page.txt', null]);
    for (const place of places as string[]) {
      const [, start, end, from, to] = /^(\d+)-(\d+)=(\d+)-(\d+)$/u.exec(place)!.map(Number) as number[];
      expect((text as string).slice(start, end)).toBe(page.slice(from, to));
    }
    expect((places as string[]).length).toBeGreaterThan(1);
    await expect(async () => {
      for await (const _ of documentRows([], { places: 1 as never }));
    }).rejects.toThrow(TypeError);
  });
});
