import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeOutput } from '../../../src/corpus/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tifa-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writeOutput', () => {
  it('writes texts and bytes in their order, also bytes whose place is used again', async () => {
    const place = new Uint8Array(4);
    const expected: string[] = [];
    const parts = function* () {
      for (let i = 0; i < 400; i++) {
        const text = `第${i}行，`.repeat((i * 37) % 300);
        expected.push(text);
        yield text;
        if (i % 3 > 0) continue;
        const digits = String(1000 + i);
        for (let k = 0; k < 4; k++) place[k] = digits.charCodeAt(k);
        expected.push(digits);
        yield place;
      }
    };
    const path = join(folder, 'mixed.txt');
    await writeOutput(path, parts());
    expect(readFileSync(path, 'utf8')).toBe(expected.join(''));
    await writeOutput(path, [], { overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('leaves nothing where the content fails', async () => {
    const content = async function* () {
      yield '共同富裕'.repeat(100_000);
      yield '乡村振兴'.repeat(100_000);
      throw new Error('the content failed');
    };
    const before = readdirSync(folder);
    await expect(writeOutput(join(folder, 'failed.txt'), content())).rejects.toThrow('the content failed');
    expect(readdirSync(folder)).toEqual(before);
  });
});
