import { describe, expect, it } from 'vitest';
import { type ReadOptions, readCorpus, type SourceDocument } from '../../../src/node.js';
import { readFiles } from './formats/read.js';

const PAGE = `第B3版:民生 上一版2  4下一版
2021年03月05日 星期五

山城办起长者食堂

放大 缩小 默认

记者 赵一 通讯员 钱二

老人的一餐饭，是家事也是国事。全 面 推 进２０２１年的⼈⺠食堂。

短评

办好小事见初心

民生无小事。

（孙三）
`;

/** Every character of the text that stands in the source as it is, at the place that `toSource` says. */
function kept({ text, toSource }: SourceDocument, source: string): number {
  let same = 0;
  for (let i = 0; i < text.length; i++) {
    const { start, end } = toSource!({ start: i, end: i + 1 });
    if (source.slice(start, end) === text[i]) same++;
  }
  return same;
}

describe('split: articles', () => {
  it('gives each article of a page with what stands at its head, and its place in the page', async () => {
    const { documents, problems } = await readFiles({ 'p.txt': PAGE }, { split: 'articles' });
    expect(problems).toEqual([]);
    expect(documents.map(({ id, meta }) => [id, meta])).toEqual([
      [
        'p.txt#1',
        { title: '山城办起长者食堂', byline: '记者 赵一 通讯员 钱二', page: '第B3版:民生', date: '2021-03-05' },
      ],
      ['p.txt#2', { title: '办好小事见初心', byline: '孙三', label: '短评', page: '第B3版:民生', date: '2021-03-05' }],
    ]);
    for (const document of documents) {
      const { start, end } = document.origin.span!;
      expect(PAGE.slice(start, end)).toBe(document.text);
      expect(kept(document, PAGE)).toBe(document.text.length);
    }
  });

  it('holds for every format, and keeps what a table says of the date', async () => {
    const rows = [
      { id: 'a', text: PAGE, date: '2021-03-06', paper: '山城日报' },
      { id: 'b', text: '  ' },
    ];
    const jsonl = rows.map((row) => JSON.stringify(row)).join('\n');
    const { documents } = await readFiles({ 'p.jsonl': jsonl }, { split: 'articles' });
    expect(documents.map(({ id, meta, origin }) => [id, meta['date'], meta['paper'], origin.row])).toEqual([
      ['a#1', '2021-03-06', '山城日报', 1],
      ['a#2', '2021-03-06', '山城日报', 1],
    ]);
  });
});

describe('clean', () => {
  it('cleans each document in the order of the steps, and finds the way back', async () => {
    const clean = ['kangxi', 'fullWidth', 'boilerplate', 'straySpaces', 'joinLines'] as const;
    const { documents } = await readFiles({ 'p.txt': PAGE }, { split: 'articles', clean });
    const [first] = documents;
    expect(first?.text).toContain('全面推进2021年的人民食堂。');
    expect(first?.text).not.toContain('放大');
    const at = first!.text.indexOf('2021年的人民');
    expect(first?.toSource?.({ start: at, end: at + 8 })).toEqual({
      start: PAGE.indexOf('２０２１年的⼈⺠'),
      end: PAGE.indexOf('２０２１年的⼈⺠') + 8,
    });
    expect(kept(first!, PAGE)).toBe(first!.text.length - 6); // four digits and two radicals were rewritten
    const { documents: whole } = await readFiles({ 'p.txt': PAGE }, { clean });
    expect(kept(whole[0]!, PAGE)).toBe(whole[0]!.text.length - 6);
    expect(whole[0]?.origin.span).toBeUndefined();
  });

  it('writes traditional text in simplified characters', async () => {
    const read = async (clean: ReadOptions['clean']) =>
      (await readFiles({ 'a.txt': '堅持「兩個確立」，推動資訊產業。' }, { clean: clean! })).documents[0]?.text;
    expect(await read(['traditionalToSimplified'])).toBe('坚持「两个确立」，推动资讯产业。');
    expect(await read(['traditionalToSimplified:hk', 'fullWidth'])).toBe('坚持「两个确立」，推动资讯产业。');
  });

  it.each([
    [['foo'], 'readCorpus: options.clean must be names out of kangxi, fullWidth, boilerplate'],
    [['kangxi:x'], 'readCorpus: options.clean must be names'],
    [
      ['traditionalToSimplified:cn'],
      'readCorpus: options.clean traditionalToSimplified: must be one of "t", "tw", "hk"',
    ],
    [
      ['nearDuplicates:2'],
      'readCorpus: options.clean nearDuplicates: must be a number above 0 and at most 1, received "2"',
    ],
    [[1], 'readCorpus: options.clean must be names'],
    ['kangxi', 'readCorpus: options.clean must be an array of names of steps, received "kangxi"'],
  ])('refuses %j', (clean, message) => {
    expect(() => readCorpus('x', { clean: clean as never })).toThrow(message);
  });
});

describe('where', () => {
  it('takes documents by what is known of them, articles too', async () => {
    const { documents } = await readFiles({ 'p.txt': PAGE }, { split: 'articles', where: ['label=短评'] });
    expect(documents.map(({ id }) => id)).toEqual(['p.txt#2']);
    expect(() => readCorpus('x', { where: ['label'] })).toThrow('documentTest: each condition must be FIELD=VALUE');
  });
});
