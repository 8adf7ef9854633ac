import { describe, expect, it } from 'vitest';
import { duplicateFinder } from '../../../src/corpus/cleaning/index.js';
import { nearDuplicates } from '../../../src/index.js';
import { countCorpus, dropDuplicates, planShards } from '../../../src/node.js';
import { temporaryFolder } from '../cli/run-cli.js';
import { readFiles } from './formats/read.js';

const NOTICE =
  '区政府办公室印发通知，要求各镇街加快推进农业农村现代化，扎实做好粮食生产工作，守住耕地红线，落实最严格的耕地保护制度，全面完成全年粮食播种面积和产量任务，确保重要农产品供给稳定。';
const NEARLY = `${NOTICE.replace('各镇街', '各乡镇')}（记者 丁一）`;
const OTHER = '市里召开营商环境大会，表扬一批企业，部署“一件事一次办”改革，推动政务服务事项网上办、掌上办。';

async function dropped(texts: readonly string[], options: Parameters<typeof dropDuplicates>[1] = {}) {
  const told: unknown[] = [];
  const kept: string[] = [];
  const onDropped = (document: { id: string }, { of, similarity }: { of: string; similarity: number }) =>
    told.push([document.id, of, similarity]);
  const documents = texts.map((text, i) => ({ id: String(i), text, meta: {} }));
  for await (const { id } of dropDuplicates(documents, { ...options, onDropped })) kept.push(id);
  return { kept, told };
}

describe('dropDuplicates', () => {
  it('keeps the first of the same texts, white space aside, and tells of the others', async () => {
    const { kept, told } = await dropped([NOTICE, OTHER, NOTICE.replaceAll('，', '， \r\n'), NEARLY, '', ' ', OTHER]);
    expect(kept).toEqual(['0', '1', '3', '4', '5']);
    expect(told).toEqual([
      ['2', '0', 1],
      ['6', '1', 1],
    ]);
  });

  it('finds near ones with minSimilarity', async () => {
    const { kept, told } = await dropped([NOTICE, OTHER, NEARLY, OTHER], { minSimilarity: 0.7 });
    expect(kept).toEqual(['0', '1']);
    expect(told).toEqual([
      ['2', '0', expect.closeTo(0.87, 1)],
      ['3', '1', 1],
    ]);
    expect((await dropped([NOTICE, NEARLY], { minSimilarity: 0.99 })).kept).toEqual(['0', '1']);
  });

  it('remembers the last texts kept only, as many as window says', async () => {
    const texts = [NOTICE, OTHER, '第三篇文章讲的是山海协作。', NOTICE, OTHER, NEARLY];
    expect((await dropped(texts, { window: 2 })).kept).toEqual(['0', '1', '2', '3', '4', '5']);
    expect((await dropped(texts, { window: 2, minSimilarity: 0.7 })).kept).toEqual(['0', '1', '2', '3', '4']);
    expect((await dropped(texts, { window: 3, minSimilarity: 0.7 })).kept).toEqual(['0', '1', '2']);
  });

  it('refuses wrong options', async () => {
    await expect(dropped([], { minSimilarity: 0 })).rejects.toThrow('dropDuplicates: options.minSimilarity must be');
    await expect(dropped([], { window: 0 })).rejects.toThrow('dropDuplicates: options.window must be');
    await expect(dropDuplicates([], { onDropped: 1 } as never).next()).rejects.toThrow('options.onDropped');
  });
});

describe('duplicateFinder', () => {
  it('finds what nearDuplicates finds, up to its standard error', () => {
    // Texts of random characters of which a part is replaced: similarities spread over 0…1.
    let seed = 7;
    const random = (n: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    const texts: string[] = [];
    for (let i = 0; i < 300; i++) {
      const old = i % 3 === 0 ? '' : (texts[random(i)] as string);
      const fresh = (length: number) => String.fromCharCode(...Array.from({ length }, () => 0x4e00 + random(3000)));
      const part = random(100);
      texts.push(old === '' ? fresh(200) : old.slice(0, 200 - part) + fresh(part));
    }
    const documents = texts.map((text, i) => ({ id: String(i), text, meta: {} }));
    const { pairs } = nearDuplicates(documents, { minSimilarity: 0.3 });
    const exact = new Map(pairs.map(({ idA, idB, similarity }) => [`${idA} ${idB}`, similarity]));
    const finder = duplicateFinder({ minSimilarity: 0.7 }, 64);
    const keptIds: number[] = [];
    let found = 0;
    texts.forEach((text, i) => {
      const duplicate = finder.find(String(i), text);
      if (duplicate === null) {
        // Nothing among the last 64 kept is clearly nearer than asked for.
        for (const k of keptIds.slice(-64)) expect(exact.get(`${k} ${i}`) ?? 0).toBeLessThan(0.7 + 4 * 0.044);
        keptIds.push(i);
        return;
      }
      found++;
      expect(keptIds.slice(-64).map(String)).toContain(duplicate.of);
      expect(Math.abs((exact.get(`${duplicate.of} ${i}`) ?? 0) - duplicate.similarity)).toBeLessThan(4 * 0.044);
    });
    expect(found).toBeGreaterThan(40);
  });
});

describe('clean: duplicates', () => {
  const files = { 'a.txt': NOTICE, 'b.txt': OTHER, 'c.txt': NEARLY, 'd.txt': `${NOTICE}\n` };

  it('leaves documents out and reports each with the reason', async () => {
    const { documents, problems } = await readFiles(files, { clean: ['nearDuplicates:0.7'] });
    expect(documents.map(({ id }) => id)).toEqual(['a.txt', 'b.txt']);
    expect(problems).toEqual([
      expect.stringMatching(/^warning near-duplicate c\.txt: is nearly the same \(0\.8\d\) as a\.txt, left out$/),
      'warning duplicate d.txt: is the same as a.txt, left out',
    ]);
    const same = await readFiles(files, { clean: ['duplicates'] });
    expect(same.documents.map(({ id }) => id)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('looks at documents after they were cleaned, and after where', async () => {
    const pages = { 'a.txt': NOTICE, 'b.txt': `放大 缩小 默认\n${NOTICE}` };
    expect((await readFiles(pages, { clean: ['duplicates'] })).documents).toHaveLength(2);
    expect((await readFiles(pages, { clean: ['duplicates', 'boilerplate'] })).documents).toHaveLength(1);
    const where = await readFiles(pages, { clean: ['boilerplate', 'duplicates'], where: ['id=b.txt'] });
    expect(where.documents.map(({ id }) => id)).toEqual(['b.txt']);
  });

  it('counts the same with any number of threads, and refuses shards', async () => {
    const folder = temporaryFolder(files);
    const count = async (threads: number, where: readonly string[]) => {
      const counting = countCorpus(
        folder.path,
        { task: 'documents', where },
        { threads, read: { clean: ['duplicates'] } },
      );
      for await (const { documentCount } of counting) return [documentCount, counting.problems.length];
      return null;
    };
    expect(await count(1, [])).toEqual([3, 1]);
    expect(await count(2, [])).toEqual([3, 1]);
    expect(await count(1, ['id!=a.txt'])).toEqual([3, 0]);
    const planned = planShards(
      `${folder.path}/plan`,
      [folder.path],
      { task: 'documents' },
      {
        shards: 2,
        read: { clean: ['duplicates'] },
      },
    );
    await expect(planned).rejects.toThrow('cannot leave out duplicates');
    folder.remove();
  });
});
