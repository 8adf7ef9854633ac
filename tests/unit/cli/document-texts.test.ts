import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.js';

const PAGE = `第B3版:民生 上一版2  4下一版
2021年03月05日 星期五

山城推行“三个一线”工作法

放大 缩小 默认

记者 赵一

区里推行“三个一线”工作法：决策在一线、服务在一线、评价在一线。全 面 推 进２０２１年改革。

短评

办好小事见初心

推行“三个一线”工作法，就是把小事办好。改革无小事。

（孙三）
`;
const folder = temporaryFolder({
  'c/page.txt': PAGE,
  'c/again.txt.gz': gzipSync(PAGE),
  'c/rows.csv': 'id,text,file,place\n-1,"=推进改革",甲.doc,青林\n2,,,\n',
  'c/empty.jsonl': '',
});
afterAll(folder.remove);
const cwd = folder.path;
const run = (...args: string[]) => inProcess(args, cwd);
const CLEAN = ['--split', 'articles', '--clean', 'fullWidth,boilerplate,straySpaces,joinLines,duplicates'];
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

describe('tifa documents --text', () => {
  it.each(['x.jsonl', 'x.xlsx', 'x.parquet', 'x.csv', 'x.tsv', 'x'])(
    'writes %s, a corpus that counts like the first',
    async (name) => {
      const output = name === 'x' ? ['--into', 'x'] : ['--text', '-o', name];
      expect((await run('documents', 'c/page.txt', 'c/again.txt.gz', ...CLEAN, ...output, '-q')).error).toBe('');
      const again = await run('documents', name, '--text', '-f', 'jsonl');
      const [article, comment, ...more] = lines(again.out);
      expect(more).toEqual([]);
      expect(article).toMatchObject({
        id: 'page.txt#1',
        title: '山城推行“三个一线”工作法',
        byline: '记者 赵一',
        date: '2021-03-05',
      });
      expect(article!['text']).toContain('全面推进2021年改革。');
      expect(comment).toMatchObject({ id: 'page.txt#2', label: '短评', title: '办好小事见初心', byline: '孙三' });
      const counted = async (...args: string[]) => (await run('frequencies', ...args, '-q', '-f', 'csv')).out;
      expect(await counted(name)).toBe(await counted('c/page.txt', 'c/again.txt.gz', ...CLEAN));
      rmSync(join(cwd, name), { recursive: true });
    },
  );

  it('maps the places of a cleaned text back to the source where asked', async () => {
    const [article] = lines((await run('documents', 'c/page.txt', ...CLEAN, '--text', '--places', '-f', 'jsonl')).out);
    expect(article).toMatchObject({ file: 'page.txt', row: null });
    const at = article!['text']!.indexOf('2021年改革');
    const places = article!['places'] as unknown as string[];
    const inside = places.map((place) => place.split(/[-=]/u).map(Number) as [number, number, number, number]);
    const [start, , from] = inside.find(([s, e]) => s <= at && at < e)!;
    expect(PAGE.slice(from + at - start, from + at - start + 5)).toBe('２０２１年');
  });

  it('prints the texts for a person', async () => {
    expect((await run('documents', 'c/page.txt', '--split', 'articles', '--text')).out).toMatch(
      /^page\.txt#1\n山城推行[\s\S]*改革。\n\npage\.txt#2\n短评\n[\s\S]*（孙三）\n$/,
    );
  });

  it('calls fields by another name where theirs is taken, in lists too', async () => {
    const list = await run('documents', 'c/rows.csv', '-f', 'csv');
    expect(list.out.replace('\ufeff', '').split('\r\n')).toEqual([
      'document,file,row,characters,encoding,confidence,meta.file,place',
      expect.stringMatching(/^'-1,rows\.csv,2,5,utf-8,[\d.]+,甲\.doc,青林$/),
      expect.stringMatching(/^2,rows\.csv,3,0,utf-8,[\d.]+,,$/),
      '',
    ]);
    const texts = await run('documents', 'c/rows.csv', '--text', '--places', '-f', 'jsonl');
    expect(lines(texts.out)).toEqual([
      {
        id: '-1',
        text: '=推进改革',
        file: 'rows.csv',
        row: 2,
        places: ['0-5=0-5'],
        'meta.file': '甲.doc',
        place: '青林',
      },
      { id: '2', text: '', file: 'rows.csv', row: 3, places: [] },
    ]);
  });

  it('has its head where there is no document', async () => {
    expect((await run('documents', 'c/empty.jsonl', '--text', '-q', '-f', 'csv')).out).toBe('\ufeffid,text\r\n');
    expect((await run('documents', 'c/empty.jsonl', '-q', '-f', 'tsv')).out).toBe(
      'document\tfile\trow\tcharacters\tencoding\tconfidence\n',
    );
    expect((await run('documents', 'c/empty.jsonl', '-q', '-f', 'jsonl')).out).toBe('');
  });

  it('counts ids that are there twice, in the closing table', async () => {
    expect((await run('documents', 'c/rows.csv', 'c/rows.csv')).out).toMatch(
      /with the id of another\n[^\n]*\n +4 +10 +2\n$/,
    );
  });
});

describe('tifa documents --into', () => {
  it('says what it has written, and refuses a folder that holds anything', async () => {
    expect((await run('documents', 'c/rows.csv', '--into', 'new/texts', '-f', 'table')).code).toBe(2);
    const { code, out, error } = await run('documents', 'c/rows.csv', '--into', 'new/texts');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/\nnew\/texts +2 +5\n$/);
    expect(readdirSync(join(cwd, 'new/texts')).sort()).toEqual(['-1.txt', '2.txt', 'metadata.tsv']);
    expect(readFileSync(join(cwd, 'new/texts/metadata.tsv'), 'utf8')).toBe(
      'file\tid\tmeta.file\tplace\n-1.txt\t-1\t甲.doc\t青林\n2.txt\t2\t\t\n',
    );
    for (const [into, why] of [
      ['new/texts', 'new/texts: the folder holds something already; name a new one'],
      ['c', 'c: the folder holds something already; name a new one'],
      ['c/page.txt', 'c/page.txt: a part of the path is no folder'],
      ['c/page.txt/x', 'c/page.txt/x: a part of the path is no folder'],
    ] as const) {
      const again = await run('documents', 'c/rows.csv', '--into', into);
      expect([again.code, again.error]).toEqual([1, `tifa documents: ${why}\n`]);
    }
  });

  it.each<[string, string[]]>([
    ['--text does not go with --by', ['--text', '--by', 'place']],
    ['--into does not go with --by', ['--into', 'x', '--by', 'place']],
    ['--places goes with --text', ['--places']],
    ['--output does not go with --into, which writes a folder of text files', ['--into', 'x', '-o', 'x.csv']],
    ['--places does not go with --into, which writes a folder of text files', ['--into', 'x', '--text', '--places']],
  ])('%s', async (message, args) => {
    const { code, error } = await run('documents', 'c/rows.csv', ...args);
    expect([code, error]).toEqual([2, `tifa documents: ${message}\n`]);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});
