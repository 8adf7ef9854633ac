import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inputStates, mapShard, mergeShards, planShards, provenance } from '../../../src/corpus/index.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-provenance-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const corpus = join(root, 'corpus');
const output = join(corpus, 'result.csv');
const list = join(root, 'stop.txt');
const details = { version: '1', command: ['tifa'], options: {}, tokenizer: null };

function write(): void {
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'a.txt'), '推进改革。');
  writeFileSync(join(corpus, 'b.txt'), '扩大开放。');
  writeFileSync(list, '的\n');
}

describe('provenance', () => {
  it.each<[string, () => void, RegExp | null]>([
    ['nothing happens', () => undefined, null],
    ['a file is written anew', () => writeFileSync(join(corpus, 'b.txt'), '扩大内需。'), /b\.txt: was changed since/],
    ['a file goes', () => rmSync(join(corpus, 'a.txt')), /a\.txt: is gone since reading began/],
    ['a file comes', () => writeFileSync(join(corpus, 'c.txt'), '新。'), /c\.txt: has come since/],
    ['a list is written anew', () => writeFileSync(list, '了\n'), /stop\.txt: was changed since/],
  ])('tells when %s while the corpus is read', async (_name, happen, message) => {
    write();
    const states = await inputStates([corpus], { lists: [list] });
    happen();
    writeFileSync(output, 'type\n'); // the output itself, in the folder that is read, is no input
    const made = provenance(output, [corpus], { ...details, lists: [list], states });
    if (message !== null) return expect(made).rejects.toThrow(message);
    const record = await made;
    expect(record.inputs.map(({ path }) => path)).toEqual([join(corpus, 'a.txt'), join(corpus, 'b.txt')]);
  });
});

describe('two runs in one folder at once', () => {
  it('leave the same partial results as one', async () => {
    write();
    const job = { task: 'documents', by: [] } as const;
    const folders = [join(root, 'one'), join(root, 'two')];
    for (const folder of folders) await planShards(folder, [corpus], job, { shards: 2 });
    const bytes = folders.map(
      (folder) => () => [0, 1].map((i) => readFileSync(join(folder, `shard-000${i}-of-0002.sums`))),
    );
    for (const shard of [0, 1]) await mapShard(folders[0] as string, shard);
    await Promise.all([0, 1, 0, 1].map((shard) => mapShard(folders[1] as string, shard)));
    expect(bytes[1]?.()).toEqual(bytes[0]?.());
    const { groups } = await mergeShards(folders[1] as string);
    for await (const { documentCount } of groups) expect(documentCount).toBe(2);
  });
});
