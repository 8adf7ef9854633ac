import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentField } from '../../../src/corpus/document-test.js';
import { readCorpus } from '../../../src/corpus/index.js';
import { createKeyColumn } from '../../../src/corpus/key-column.js';

describe('documentField', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ date: '2021-03-05', 日期: '1999' }, '2021', '2021-03'],
    [{ Date: '2021/3/5' }, '2021', '2021-03'],
    [{ 发布日期: '2020年1月5日', 时间: '2011' }, '2020', '2020-01'],
    [{ 日期: '不详', 年份: '2019' }, '2019', ''],
    [{ 标题: '2018年工作总结' }, '', ''],
    [{ date: '', 年份: '2019' }, '', ''],
  ])('takes the year and month of %o from the field that is the date', (meta, year, month) => {
    const document = Object.freeze({ id: 'a', meta: Object.freeze(meta) });
    expect([documentField(document, 'year'), documentField(document, 'month')]).toEqual([year, month]);
  });

  it('prefers a field of that very name', () => {
    expect(documentField({ id: 'a', meta: { year: '一九', 日期: '2020' } }, 'year')).toBe('一九');
  });
});

describe('a folder of an office', () => {
  it('is read without the locks of open documents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tifa-locks-'));
    for (const name of ['~$报告.docx', '报告.txt', '.~lock.表.xlsx#']) writeFileSync(join(folder, name), '推进改革。');
    const corpus = readCorpus(folder);
    const ids: string[] = [];
    for await (const { id } of corpus) ids.push(id);
    expect([ids, corpus.problems]).toEqual([['报告.txt'], []]);
    rmSync(folder, { recursive: true });
  });
});

describe('createKeyColumn', () => {
  it('gives back every key, also after it has grown and was cleared', () => {
    const column = createKeyColumn();
    for (let round = 0; round < 2; round++) {
      const keys = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? '' : `${'\ud800词'.repeat(i % 5)}${i}`));
      for (const key of keys) column.push(key);
      expect(keys.every((key, i) => column.at(i) === key)).toBe(true);
      expect(column.length).toBe(keys.length);
      column.clear();
      expect(column.length).toBe(0);
    }
  });
});
