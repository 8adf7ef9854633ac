import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowBlock, type RowFault, splitRows } from '../../../src/corpus/split-rows.js';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(
  text: string,
  { chunk = 7, blockBytes = 10, maxRowBytes = 1000, delimiter = null as string | null, first = null as number | null },
): Promise<(RowBlock | RowFault)[]> {
  const items: (RowBlock | RowFault)[] = [];
  const options = { blockBytes, maxRowBytes, delimiter, firstBlockRows: first };
  for await (const item of splitRows(chunks(Buffer.from(text), chunk), options)) items.push(item);
  return items;
}

const texts = (items: readonly (RowBlock | RowFault)[]) =>
  items.flatMap((item) => ('bytes' in item ? [Buffer.from(item.bytes).toString()] : []));
const faults = (items: readonly (RowBlock | RowFault)[]) => items.filter((item) => 'fault' in item);

describe('splitRows', () => {
  it('cuts only after line ends, numbers rows and counts bytes', async () => {
    const items = await split('第一行\n第二行\n第三行\n完', {});
    expect(items).toMatchObject([
      { firstRow: 1, firstByte: 0 },
      { firstRow: 2, firstByte: 10 },
      { firstRow: 3, firstByte: 20 },
      { firstRow: 4, firstByte: 30 },
    ]);
    expect(texts(items)).toEqual(['第一行\n', '第二行\n', '第三行\n', '完']);
  });

  it('loses no byte, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r', '"', ',') }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(null, ','),
        async (text, chunk, blockBytes, delimiter) => {
          const items = await split(text, { chunk, blockBytes, delimiter });
          if (faults(items).length > 0) expect(delimiter).toBe(',');
          else expect(texts(items).join('')).toBe(text);
          for (const item of items) {
            if (!('bytes' in item)) continue;
            const before = Buffer.from(text).subarray(0, item.firstByte).toString();
            if (delimiter === null) expect(item.firstRow).toBe(before.split('\n').length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves out a line beyond the limit and goes on after it', async () => {
    const items = await split(`甲\n${'x'.repeat(500)}\n乙\n`, { maxRowBytes: 100 });
    expect(texts(items)).toEqual(['甲\n', '乙\n']);
    expect(faults(items)).toEqual([{ fault: 'too-long', row: 2 }]);
    expect(items.at(-1)).toMatchObject({ firstRow: 3, firstByte: 505 });
    const last = await split(`甲\n${'x'.repeat(500)}`, { maxRowBytes: 100 });
    expect(faults(last)).toEqual([{ fault: 'too-long', row: 2 }]);
  });

  it('keeps quoted line breaks together', async () => {
    const items = await split('id,text\n1,"一\n二\n三"\n2,"说""好""\n"\n', { delimiter: ',', first: 1, blockBytes: 8 });
    expect(texts(items)).toEqual(['id,text\n', '1,"一\n二\n三"\n', '2,"说""好""\n"\n']);
  });

  it('takes the first rows alone where asked', async () => {
    expect(texts(await split('a\nb\nc\n', { first: 1, blockBytes: 100 }))).toEqual(['a\n', 'b\nc\n']);
  });

  it('reports a quote that nothing closes and reads the next line', async () => {
    const items = await split('a,b\n1,"未完\n2,x\n3,y\n', { delimiter: ',', first: 1, blockBytes: 100 });
    expect(texts(items)).toEqual(['a,b\n', '2,x\n3,y\n']);
    expect(faults(items)).toEqual([{ fault: 'unclosed-quote', row: 2 }]);
  });
});
