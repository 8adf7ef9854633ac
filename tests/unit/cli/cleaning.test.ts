import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.js';

const PAGE = `第B3版:民生 上一版2  4下一版
2021年03月05日 星期五

山城推行“三个一线”工作法

放大 缩小 默认

记者 赵一

区里推行“三个一线”工作法：决策在一线、服务在一线、评价在一线。全 面 推 进２０２１年
改革。

短评

办好小事见初心

推行“三个一线”工作法，就是把小事办好。改革无小事。

（孙三）
`;
const folder = temporaryFolder({ 'page.txt': PAGE, 'again.txt.gz': gzipSync(PAGE) });
afterAll(folder.remove);
const cwd = folder.path;
const CLEAN = ['--split', 'articles', '--clean', 'fullWidth,boilerplate,straySpaces,joinLines'];

async function rows(args: readonly string[]): Promise<Record<string, unknown>[]> {
  const { code, out } = await inProcess([...args, ...CLEAN, '-f', 'jsonl'], cwd);
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
const at = ({ start, end }: Record<string, unknown>) => PAGE.slice(start as number, end as number);

describe('places in tables of cleaned texts', () => {
  it('are those in the text as it was read: words', async () => {
    const tokens = await rows(['words', '--per', 'token', 'page.txt']);
    const year = tokens.find(({ text }) => text === '2021年')!;
    expect([year['document'], at(year)]).toEqual(['page.txt#1', '２０２１年']);
    expect(at(tokens.find(({ text }) => text === '全面推进' || text === '全面')!)).toMatch(/^全 面/);
    expect(tokens.some(({ text }) => text === '放大')).toBe(false);
  });

  it('are those in the text as it was read: slogans and concordance', async () => {
    const slogans = await rows(['slogans', '--per', 'occurrence', 'page.txt']);
    expect(new Set(slogans.map(({ document }) => document))).toEqual(new Set(['page.txt#1', 'page.txt#2']));
    for (const slogan of slogans) expect(at(slogan)).toBe(slogan['text']);
    const lines = await rows(['kwic', '改革', 'page.txt']);
    expect(lines.map(({ document }) => document)).toEqual(['page.txt#1', 'page.txt#2']);
    for (const line of lines) {
      expect(at(line)).toBe('改革');
      expect(PAGE.slice(line['contextStart'] as number, line['contextEnd'] as number)).toContain('改革');
    }
  });

  it('are those in the text as it was read: passages that texts share', async () => {
    const shared = await rows(['reuse', '--min-length', '6', 'page.txt']);
    expect(shared.length).toBeGreaterThan(0);
    for (const { sourceStart, sourceEnd, start, end } of shared) {
      const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      expect(bare(PAGE.slice(start as number, end as number))).toBe(
        bare(PAGE.slice(sourceStart as number, sourceEnd as number)),
      );
    }
  });
});

describe('--clean duplicates', () => {
  it('leaves out what was there before, and says so', async () => {
    const { code, out, error } = await inProcess(['documents', '.', '--clean', 'duplicates', '-f', 'csv'], cwd);
    expect(code).toBe(0);
    expect(out.split('\r\n').map((line) => line.split(',')[0])).toEqual(['\ufeffdocument', 'again.txt.gz', '']);
    expect(error).toBe('tifa documents: warning: page.txt: is the same as again.txt.gz, left out\n');
  });

  it('does not go with shards', async () => {
    const { code, error } = await inProcess(['plan', '--into', 'run', '.', '--clean', 'nearDuplicates:0.8'], cwd);
    expect([code, error]).toEqual([
      2,
      'tifa plan: --clean duplicates does not go with shards, none of which sees the documents of the others\n',
    ]);
  });

  it('refuses steps that are none', async () => {
    const { code, error } = await inProcess(['documents', '.', '--clean', 'kangxi,tidy'], cwd);
    expect(code).toBe(2);
    expect(error).toMatch(/^tifa documents: --clean must be names out of kangxi, .*, received "tidy"\n$/);
  });
});
