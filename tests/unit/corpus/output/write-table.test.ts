import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import type { HeldRows } from '../../../../src/corpus/output/hold-rows.js';
import { holdRows } from '../../../../src/corpus/output/hold-rows.js';
import { toParquet } from '../../../../src/corpus/output/to-parquet.js';
import { MAX_SHEET_ROWS, toXlsx } from '../../../../src/corpus/output/to-xlsx.js';
import { TABLE_FORMATS, tableFormatOf, writeTable } from '../../../../src/node.js';

const folder = mkdtempSync(join(tmpdir(), 'tifa-output-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

const ROWS = [
  { type: '改革', count: 12, perMillion: 3.25, known: true, note: null },
  { type: '=SUM(A1:A9)', count: 3, perMillion: 2, known: false, note: Number.NaN },
  { type: ' 空　格 "引号"\n第二行,\t<&>', count: -7, perMillion: 1e-9, known: true, note: undefined },
  { type: 'constructor', count: 0, perMillion: 1e21, known: null, note: ['甲', '乙'] },
  { type: '__proto__', count: 2 ** 40, perMillion: 0.1, known: true, note: '𠮷' },
];
const PLAIN = ROWS.map(({ note, ...row }) => ({ ...row, note: typeof note === 'string' ? note : null }));
PLAIN[3] = { ...PLAIN[3]!, note: '甲|乙' };

async function sheetOf(name: string): Promise<unknown[][]> {
  const sheets = await readSheets(path(name), { trim: false });
  expect(sheets).toHaveLength(1);
  return sheets[0]!.data as unknown[][];
}
async function parquetOf(name: string) {
  const bytes = readFileSync(path(name));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return { rows: await parquetReadObjects({ file }), metadata: await parquetMetadataAsync(file) };
}

describe('writeTable', () => {
  it('writes a workbook: numbers and truth values typed, texts as texts, nothing where there is nothing', async () => {
    await writeTable(path('a.xlsx'), ROWS);
    const keys = Object.keys(PLAIN[0]!) as (keyof (typeof PLAIN)[0])[];
    expect(await sheetOf('a.xlsx')).toEqual([keys, ...PLAIN.map((row) => keys.map((key) => row[key]))]);
  });

  it('writes Parquet: whole numbers as INT64, others as DOUBLE, texts, null', async () => {
    await writeTable(path('a.parquet'), ROWS);
    const { rows, metadata } = await parquetOf('a.parquet');
    expect(rows).toEqual(PLAIN.map((row) => ({ ...row, count: BigInt(row.count) })));
    const types = metadata.schema.slice(1).map(({ name, type, converted_type }) => [name, converted_type ?? type]);
    expect(types).toEqual([
      ['type', 'UTF8'],
      ['count', 'INT64'],
      ['perMillion', 'DOUBLE'],
      ['known', 'BOOLEAN'],
      ['note', 'UTF8'],
    ]);
  });

  it('guards formulas in csv, and keeps lists in jsonl', async () => {
    await writeTable(path('a.csv'), ROWS);
    const csv = readFileSync(path('a.csv'), 'utf8');
    expect(csv).toContain("\r\n'=SUM(A1:A9),3,2,false,\r\n");
    expect(csv.startsWith('\ufefftype,count')).toBe(true);
    await writeTable(path('a.jsonl'), ROWS);
    expect(JSON.parse(readFileSync(path('a.jsonl'), 'utf8').split('\n')[3]!)).toEqual(ROWS[3]);
    await writeTable(path('a.md'), ROWS, { columns: ['type'] });
    expect(readFileSync(path('a.md'), 'utf8')).toContain('| 改革 |');
  });

  it.each(TABLE_FORMATS)(
    'writes .%s with chosen columns, from rows that come one by one, the same on every run',
    async (format) => {
      const stream = async function* () {
        yield* ROWS;
      };
      const columns = ['count', 'absent', 'type'];
      await writeTable(path('one'), stream(), { format, columns });
      await new Promise((resolve) => setTimeout(resolve, format === 'xlsx' ? 2100 : 0)); // zip has a clock of 2 s
      await writeTable(path('two'), ROWS, { format, columns });
      expect(readFileSync(path('one')).equals(readFileSync(path('two')))).toBe(true);
      rmSync(path('one'));
      rmSync(path('two'));
    },
  );

  it('gives columns that are met late their place, and mixed columns to texts', async () => {
    const rows = [{ a: 1 }, { b: 2.5, a: 'x' }, { c: false, b: 3 }];
    await writeTable(path('late.parquet'), rows);
    expect((await parquetOf('late.parquet')).rows).toEqual([
      { a: '1', b: null, c: null },
      { a: 'x', b: 2.5, c: null },
      { a: null, b: 3, c: false },
    ]);
    await writeTable(path('late.xlsx'), rows);
    expect(await sheetOf('late.xlsx')).toEqual([
      ['a', 'b', 'c'],
      [1, null, null],
      ['x', 2.5, null],
      [null, 3, false],
    ]);
  });

  it('writes tables without rows', async () => {
    await writeTable(path('none.xlsx'), [], { columns: ['词'] });
    expect(await sheetOf('none.xlsx')).toEqual([['词']]);
    await writeTable(path('none.parquet'), [], { columns: ['词'] });
    const { rows, metadata } = await parquetOf('none.parquet');
    expect([rows, metadata.schema[1]?.name]).toEqual([[], '词']);
    await expect(writeTable(path('nothing.parquet'), [])).rejects.toThrow('the table has no column');
  });

  it('keeps characters that XML does not have, as Excel writes them', async () => {
    await writeTable(path('odd.xlsx'), [{ a: '\u0001_x0041_\ud800\r' }]);
    expect((await sheetOf('odd.xlsx'))[1]).toEqual(['\u0001_x0041_\ud800\r']);
  });

  it('replaces nothing unasked, and leaves nothing half-written', async () => {
    writeFileSync(path('old.xlsx'), 'old');
    await expect(writeTable(path('old.xlsx'), ROWS)).rejects.toMatchObject({ code: 'EEXIST' });
    const long = [{ text: '长'.repeat(32_768) }];
    await expect(writeTable(path('old.xlsx'), long, { overwrite: true })).rejects.toThrow(
      'row 2, column text has 32768 characters, an Excel cell takes 32767; write csv, jsonl or parquet instead',
    );
    expect(readFileSync(path('old.xlsx'), 'utf8')).toBe('old');
    const breaks = (function* () {
      yield ROWS[0]!;
      throw new Error('source');
    })();
    await expect(writeTable(path('new.parquet'), breaks)).rejects.toThrow('source');
    expect(existsSync(path('new.parquet'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    await writeTable(path('old.xlsx'), ROWS, { overwrite: true });
    expect(await sheetOf('old.xlsx')).toHaveLength(ROWS.length + 1);
  });

  it('refuses wrong arguments by name', async () => {
    await expect(writeTable(path('a.doc'), ROWS)).rejects.toThrow(
      /^writeTable: path must be a name that ends in \.csv/,
    );
    await expect(writeTable(path('b.csv'), 3 as never)).rejects.toThrow('writeTable: rows must be an iterable');
    await expect(writeTable(path('b.xlsx'), ['x'] as never)).rejects.toThrow('writeTable: each row must be an object');
    await expect(writeTable(path('b.csv'), [], { overwite: true } as never)).rejects.toThrow('options.overwite');
    expect(tableFormatOf('f.PARQUET')).toBe('parquet');
    expect(tableFormatOf('f.gz')).toBeNull();
  });
});

describe('toXlsx', () => {
  const table = (count: number, columns = 1): HeldRows => ({
    columns: Array.from({ length: columns }, (_, i) => `c${i}`),
    kinds: [],
    count,
    rows: async function* () {
      yield ['x'];
    },
  });

  it('refuses more than a sheet holds before it writes anything', async () => {
    await expect(toXlsx(table(MAX_SHEET_ROWS)).next()).rejects.toThrow(
      'the table has 1048576 rows, an Excel sheet takes 1048575 below the header; write csv, jsonl or parquet instead',
    );
    await expect(toXlsx(table(1, 16_385)).next()).rejects.toThrow('16385 columns, an Excel sheet takes 16384');
    await expect(toXlsx(table(MAX_SHEET_ROWS - 1)).next()).resolves.toMatchObject({ done: false });
  });
});

describe('holdRows', () => {
  it('gives the same rows from a file as from memory', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({
      n: i,
      text: `第${i}行\n"\u2028\ud83d`,
      half: i / 2,
      none: null,
    }));
    const small = await holdRows('t', rows, undefined, folder, 3);
    const large = await holdRows('t', rows, undefined, folder);
    const all = async (table: HeldRows) => {
      const cells: unknown[] = [];
      for await (const row of table.rows()) cells.push(row);
      return cells;
    };
    expect(await all(small)).toEqual(await all(large));
    expect(await all(small)).toHaveLength(500); // again: rows can be gone through twice
    expect([small.count, small.columns, small.kinds]).toEqual([
      500,
      ['n', 'text', 'half', 'none'],
      ['integer', 'text', 'number', 'empty'],
    ]);
  });
});

describe('toParquet', () => {
  it('keeps texts with line ends of every kind, in memory or not', async () => {
    const rows = ['甲\u2028乙', '甲\u2029乙', '甲\r乙\r\n', '甲\u0085乙\n'].map((text) => ({ text }));
    for (const most of [0, 2, 9]) {
      const texts: unknown[] = [];
      for await (const [text] of (await holdRows('t', rows, undefined, folder, most)).rows()) texts.push(text);
      expect(texts).toEqual(rows.map(({ text }) => text));
    }
  });

  it('cuts long texts into groups that a reader can hold', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ({ text: String.fromCharCode(0x4e00 + i).repeat(8_000_000) }));
    const parts: Uint8Array[] = [];
    for await (const part of toParquet(await holdRows('t', rows, undefined, folder))) parts.push(part);
    writeFileSync(path('long.parquet'), Buffer.concat(parts));
    const { metadata } = await parquetOf('long.parquet');
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([2, 2, 1]);
  });
});
