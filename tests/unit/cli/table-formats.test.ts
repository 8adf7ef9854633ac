import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder({
  'c/a.txt': '区里推行“三个一线”工作法：决策在一线、服务在一线、评价在一线。全面推进乡村振兴，推进GDP增长。',
  'c/b.txt': '镇里落实“两不愁三保障”。全面推进乡村振兴，坚持改革开放。constructor 也是一个词。',
  'c/metadata.csv': 'file,date,place\na.txt,2021-03-05,宁波\nb.txt,2022-01-10,杭州\n',
});
afterAll(folder.remove);
const cwd = folder.path;

const TABLES: Readonly<Record<string, readonly string[]>> = {
  slogans: ['c'],
  timeline: ['c'],
  words: ['--per', 'token', 'c'],
  kwic: ['推进', 'c'],
  keywords: ['c'],
  newwords: ['--min-count', '2', 'c'],
  frequencies: ['--by', 'year', 'c'],
  ngrams: ['c'],
  network: ['--min-edge-count', '1', '--min-count', '1', 'c'],
  keyness: ['--target', 'year=2021', 'c'],
  collocates: ['推进', 'c'],
  dispersion: ['c'],
  diversity: ['c'],
  documents: ['c'],
  reuse: ['--min-length', '4', 'c'],
};

/** What a cell of a file says, whatever the format: lists as one text, whole numbers as numbers. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) ? plain(value.join('|')) : value;
}

describe('a table of the command line', () => {
  it.each(Object.keys(TABLES))('of %s is the same in jsonl, xlsx and Parquet', async (command) => {
    for (const format of ['jsonl', 'xlsx', 'parquet']) {
      const { code, error } = await inProcess(
        [command, ...TABLES[command]!, '-o', `t.${format}`, '--force', '-q'],
        cwd,
      );
      expect([code, error]).toEqual([0, '']);
    }
    const wanted = readFileSync(join(cwd, 't.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(wanted.length).toBeGreaterThan(0);
    const keys = [...new Set(wanted.flatMap((row) => Object.keys(row)))];
    const cells = wanted.map((row) => keys.map((key) => plain(row[key])));

    const [sheet] = await readSheets(join(cwd, 't.xlsx'), { trim: false });
    const [head, ...body] = sheet!.data as unknown[][];
    expect(head).toEqual(keys);
    expect(body).toEqual(cells);

    const bytes = new Uint8Array(readFileSync(join(cwd, 't.parquet')));
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows.map((row) => keys.map((key) => plain(row[key])))).toEqual(cells);
  });

  it('takes the format from --format where the name says none, and replaces nothing without --force', async () => {
    expect((await inProcess(['documents', 'c', '-f', 'xlsx', '-o', 'table'], cwd)).code).toBe(0);
    expect((await readSheets(join(cwd, 'table')))[0]!.data[1]![0]).toBe('a.txt');
    const again = await inProcess(['documents', 'c', '-f', 'parquet', '-o', 'table'], cwd);
    expect([again.code, again.error]).toEqual([1, 'table: the file exists already; --force replaces it\n']);
    expect((await inProcess(['documents', 'c', '-f', 'parquet', '-o', 'table', '--force'], cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'table')).toString('latin1', 0, 4)).toBe('PAR1');
    rmSync(join(cwd, 'table'));
  });

  it('needs a file for what is no text', async () => {
    const { code, error } = await inProcess(['documents', 'c', '-f', 'xlsx'], cwd);
    expect([code, error]).toEqual([2, 'tifa documents: --format xlsx needs --output FILE\n']);
  });

  it('says which cell a sheet cannot hold, and writes nothing', async () => {
    const long = temporaryFolder({ 'long.txt': '推进乡村振兴，'.repeat(5000) });
    const { code, error } = await inProcess(['words', 'long.txt', '-o', 'w.xlsx'], long.path);
    expect([code, error.split(' has ')[0]]).toEqual([1, 'tifa words: w.xlsx: row 2, column words']);
    expect(existsSync(join(long.path, 'w.xlsx'))).toBe(false);
    long.remove();
  });
});
