import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CountJob, type CountOptions, countCorpus, readCorpus } from '../../../src/corpus/index.js';
import {
  type CollocateCounts,
  collocates,
  createTokenizer,
  indexTokens,
  measureCollocates,
  termFrequencies,
  tokenizeDocuments,
  year,
} from '../../../src/index.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-count-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const PHRASES = [
  '全面推进乡村振兴。',
  '落实“三个一线”工作法。',
  '发展数字经济，优化营商环境。',
  '"引号"\\与\t制表',
  'constructor __proto__',
];
const rows = Array.from({ length: 400 }, (_, i) => ({
  id: `r${i}`,
  date: `20${20 + (i % 3)}-05-01`,
  place: ['宁波', '杭州', ''][i % 3],
  text: Array.from({ length: 1 + (i % 4) }, (_, k) => PHRASES[(i * 7 + k * 3) % PHRASES.length]).join(''),
}));
mkdirSync(join(root, 'more'));
writeFileSync(join(root, 'rows.jsonl'), rows.map((r) => `${JSON.stringify(r)}\n`).join(''));
for (let i = 0; i < 12; i++) writeFileSync(join(root, 'more', `${i}.txt`), PHRASES[i % PHRASES.length] as string);
writeFileSync(join(root, 'broken.jsonl'), '{"text":"甲"}\n{"text":\n');

async function counted(job: CountJob, options?: CountOptions) {
  const groups: unknown[] = [];
  const counting = countCorpus(root, job, options);
  for await (const { rows, ...group } of counting) groups.push({ ...group, rows: [...rows] });
  return { groups, problems: counting.problems };
}

describe('countCorpus', () => {
  it('counts words as termFrequencies does', async () => {
    const tokenizer = await createTokenizer();
    const table = await termFrequencies(tokenizeDocuments(readCorpus(root), tokenizer), { by: [year, 'place'] });
    const { groups } = await counted({ task: 'frequencies', by: ['year', 'place'] });
    expect(groups.length).toBe(table.groups.length);
    expect(groups).toEqual(
      table.groups.map(({ values, rows, tokenCount, documentCount, characterCount }) => ({
        values,
        tokenCount,
        documentCount,
        characterCount,
        rows: rows.map((row) => ({ ...row, values, kind: null })),
        collocates: null,
      })),
    );
  });

  it.each<[string, CountJob]>([
    ['frequencies', { task: 'frequencies', by: ['year'] }],
    ['ngrams', { task: 'ngrams', n: 3, by: ['place'] }],
    ['timeline', { task: 'timeline', by: ['year'] }],
    ['documents', { task: 'documents', by: ['place'] }],
    ['collocates', { task: 'collocates', node: ['发展', '乡村*'], window: 3, by: ['year'] }],
    ['collocates, each', { task: 'collocates', node: ['发展'], overlap: 'each', boundary: 'document' }],
    ['own terms', { task: 'frequencies', lexicons: [{ name: 'own', text: 'form\n数字经济\n' }], bundled: false }],
  ])('%s do not depend on threads or memory', async (_name, job) => {
    const one = await counted(job);
    expect(one.groups.length).toBeGreaterThan(0);
    expect(await counted(job, { limit: 3 })).toEqual(one);
    for (const options of [{ threads: 2, limit: 5 }, { threads: 3 }]) {
      const several = await counted(job, options);
      expect(several.groups).toEqual(one.groups);
      expect(several.problems).toEqual(one.problems);
    }
    expect(one.problems).toMatchObject([{ kind: 'invalid-json', file: 'broken.jsonl', row: 2 }]);
  });

  it.each<[string, Partial<CountJob>, Parameters<typeof collocates>[2]]>([
    ['by default', {}, {}],
    ['to one side', { window: { left: 3, right: 0 } }, { window: { left: 3, right: 0 } }],
    ['with each node', { overlap: 'each' }, { overlap: 'each' }],
    ['over sentence ends', { boundary: 'document', window: 8 }, { window: 8, expected: 'span', sortBy: 'logDice' }],
    ['filtered', { filter: { stopWords: ['数字'], minLength: 2 } }, { minCount: 2, terms: 2 }],
  ])('counts collocates as collocates does, %s', async (_name, own, options = {}) => {
    const documents = tokenizeDocuments(readCorpus(root), await createTokenizer());
    const index = await indexTokens(documents, { ...own.filter, boundary: own.boundary });
    const isNode = (type: string) => type === '全面' || type.startsWith('发');
    const whole = collocates(index, isNode, options);
    const job: CountJob = { task: 'collocates', node: ['全面', '发*'], ...own };
    const [group] = (await counted(job, { threads: 2, limit: 7 })).groups as { collocates: CollocateCounts }[];
    const { window: _window, overlap: _overlap, ...measures } = options;
    expect(measureCollocates((group as { collocates: CollocateCounts }).collocates, measures)).toEqual(whole);
    expect(whole.rows.length).toBeGreaterThan(0);
  });

  it('ranks collocates by count; one without its node has no rows', async () => {
    const { groups } = await counted({ task: 'collocates', node: ['数字经济'], window: 1, by: ['place'] });
    expect(groups).toMatchObject([
      { values: [''], collocates: { node: ['数字经济'] } },
      {
        values: ['宁波'],
        rows: [
          { rank: 1, type: '优化', documentCount: 67 },
          { rank: 1, type: '发展' },
        ],
      },
      {
        values: ['杭州'],
        rows: [
          { rank: 1, type: '优化' },
          { rank: 1, type: '发展' },
        ],
      },
    ]);
    expect((await counted({ task: 'collocates', node: ['温州'] })).groups).toMatchObject([
      { rows: [], collocates: { node: [], nodeCount: 0, windowCount: 0, rows: [] } },
    ]);
  });

  it('counts slogans with their kinds', async () => {
    const { groups } = await counted({ task: 'timeline', where: ['place=宁波'] });
    expect(groups).toMatchObject([{ values: [], rows: [{ rank: 1, type: '三个一线', kind: 'count' }] }]);
  });

  it('counts nothing in nothing', async () => {
    expect((await counted({ task: 'frequencies', where: ['place=温州'] })).groups).toEqual([]);
  });

  it('refuses a wrong job or option at once', () => {
    expect(() => countCorpus(root, { task: 'words' as 'ngrams' })).toThrow(/^countCorpus: job\.task must be one of/);
    expect(() => countCorpus(root, { task: 'ngrams', n: 0 })).toThrow(
      'countCorpus: job.n must be an integer from 1 to 20',
    );
    expect(() => countCorpus(root, { task: 'collocates' })).toThrow(
      'countCorpus: job.node must be an array of types, at least one, received undefined',
    );
    expect(() => countCorpus(root, { task: 'collocates', node: [] })).toThrow(TypeError);
    expect(() => countCorpus(root, { task: 'collocates', node: ['党'], window: -1 })).toThrow(
      'countCorpus: job.window must be an integer ≥ 0, received -1',
    );
    expect(() => countCorpus(root, { task: 'ngrams', where: ['x'] })).toThrow(RangeError);
    expect(() => countCorpus(root, { task: 'ngrams' }, { threads: 0 })).toThrow(RangeError);
    expect(() => countCorpus(root, { task: 'ngrams' }, { limit: 0 })).toThrow(RangeError);
  });

  it('ends at the first error where strict', async () => {
    await expect(counted({ task: 'documents' }, { read: { strict: true } })).rejects.toThrow(
      'countCorpus: broken.jsonl:2: the line is not valid JSON and is left out',
    );
    await expect(counted({ task: 'documents' }, { read: { strict: true }, threads: 2 })).rejects.toThrow(
      'broken.jsonl:2',
    );
  });
});
