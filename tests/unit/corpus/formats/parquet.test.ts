import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { countCorpus, mapShard, mergeShards, planShards } from '../../../../src/node.js';
import { readFiles } from './read.js';

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;
const COLUMNS: Parameters<typeof parquetWriteBuffer>[0]['columnData'] = [
  { name: 'id', data: ['甲', null, '丙', '丁', '戊'], type: 'STRING' },
  { name: '正文', data: ['推进“三变”改革。', '“一,二”\n下一行', '', null, '坚持绿色发展。'], type: 'STRING' },
  { name: '年', data: [2019, 2020, null, 2022, 2023], type: 'INT32' },
  { name: '编号', data: [1n, 2n ** 40n, 3n, 4n, 5n], type: 'INT64' },
  { name: '率', data: [0.5, 1, null, 2.25, 3], type: 'DOUBLE' },
  { name: '日期', data: Array.from({ length: 5 }, (_, i) => new Date(Date.UTC(2020, 0, i + 1, i === 4 ? 8 : 0))) },
];
const parquet = (options: Options = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData: COLUMNS, rowGroupSize: 2, ...options }));

describe('.parquet', () => {
  it('gives a document for each row, the other columns as metadata', async () => {
    const { documents, problems } = await readFiles({ 'a.parquet': parquet() });
    expect(problems).toEqual([]);
    expect(documents.map(({ id, text, meta, origin }) => [id, text, meta, origin.row])).toEqual([
      ['甲', '推进“三变”改革。', { 年: '2019', 编号: '1', 率: '0.5', 日期: '2020-01-01' }, 1],
      ['a.parquet:2', '“一,二”\n下一行', { 年: '2020', 编号: String(2 ** 40), 率: '1', 日期: '2020-01-02' }, 2],
      ['丙', '', { 编号: '3', 日期: '2020-01-03' }, 3],
      ['丁', '', { 年: '2022', 编号: '4', 率: '2.25', 日期: '2020-01-04' }, 4],
      ['戊', '坚持绿色发展。', { 年: '2023', 编号: '5', 率: '3', 日期: '2020-01-05T08:00:00' }, 5],
    ]);
    expect(documents[0]?.origin).toEqual({ file: 'a.parquet', row: 1, encoding: null, confidence: 1, bytes: null });
  });

  it('reads the same gzipped, and packed with gzip and Brotli inside', async () => {
    const compressors = { GZIP: gzipSync, BROTLI: brotliCompressSync } as NonNullable<Options['compressors']>;
    const { documents, problems } = await readFiles({
      'a.parquet': parquet(),
      'b.parquet.gz': gzipSync(parquet()),
      'c.parquet': parquet({ codec: 'GZIP', compressors }),
      'd.parquet': parquet({ codec: 'BROTLI', compressors }),
      'e.parquet': parquet({ codec: 'UNCOMPRESSED' }),
    });
    expect(problems).toEqual([]);
    const texts = documents.map(({ text }) => text);
    expect(texts).toHaveLength(25);
    for (let i = 5; i < 25; i++) expect(texts[i]).toBe(texts[i % 5]);
  });

  it('takes the text column that is asked for', async () => {
    const { documents } = await readFiles({ 'a.parquet': parquet() }, { textField: '日期', idField: '编号' });
    expect([documents[0]?.id, documents[0]?.text]).toEqual(['1', '2020-01-01']);
  });

  it('reports what cannot be read, and reads the rest', async () => {
    const bytes = parquet();
    const broken = Uint8Array.from(bytes);
    broken.fill(0x55, 10, 40);
    const lz4 = parquet({ codec: 'LZ4', compressors: { LZ4: (b) => b } });
    const { documents, problems } = await readFiles({
      '1.parquet': bytes.subarray(0, 100),
      '2.parquet': '不是',
      '3.parquet': broken,
      '4.parquet': lz4,
      '5.parquet': new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: '甲', data: ['x'] },
            { name: '乙', data: ['y'] },
          ],
        }),
      ),
      '6.parquet': new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: [], type: 'STRING' }] })),
      '7.parquet': bytes,
    });
    // Of a broken file the groups that are whole are read.
    expect(documents.map((d) => d.origin.file)).toEqual([...Array(3).fill('3.parquet'), ...Array(5).fill('7.parquet')]);
    expect(problems.map((p) => p.slice(0, p.indexOf(':') + 24))).toEqual([
      'error damaged 1.parquet: the file is damaged or',
      'error damaged 2.parquet: the file is damaged or',
      'error damaged 3.parquet: the file is damaged or',
      'error unknown-compression 4.parquet: is packed with LZ4, wh',
      'error no-text-column 5.parquet: has no text column (--',
      'warning no-text 6.parquet: holds no row',
    ]);
  });
});

describe('a Parquet file in parts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-parquet-'));
  const path = join(folder, 'many.parquet');
  const texts = Array.from({ length: 40 }, (_, i) => `全面推进乡村振兴，第${i}次。`.repeat((i % 3) + 1));
  writeFileSync(
    path,
    new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: texts }], rowGroupSize: 7 })),
  );
  afterAll(() => rmSync(folder, { recursive: true }));
  const job = { task: 'frequencies', by: ['id'] } as const;
  const rowsOf = async (
    groups: AsyncIterable<{ values: readonly string[]; rows: Iterable<{ type: string; count: number }> }>,
  ) => {
    const found: unknown[] = [];
    for await (const { values, rows } of groups)
      for (const { type, count } of rows) found.push([...values, type, count]);
    return found;
  };

  it('is counted the same by one thread, several, and shards', async () => {
    const one = await rowsOf(countCorpus(path, job));
    expect(new Set(one.map((row) => (row as string[])[0])).size).toBe(40);
    const several = countCorpus(path, job, { threads: 2 });
    expect(await rowsOf(several)).toEqual(one);
    expect(several.progress.bytes).toBeLessThanOrEqual(several.progress.totalBytes);
    const plan = join(folder, 'plan');
    await planShards(plan, [path], job, { shards: 3 });
    for (const shard of [2, 0, 1]) await mapShard(plan, shard);
    expect(await rowsOf((await mergeShards(plan)).groups)).toEqual(one);
  });
});
