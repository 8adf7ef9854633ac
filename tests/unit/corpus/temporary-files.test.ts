import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { discardUnfinishedOutputs, writeOutput } from '../../../src/corpus/index.js';
import { makeFolder } from '../../../src/corpus/make-folder.js';
import { temporaryFolder, temporaryName } from '../../../src/corpus/temporary-files.js';
import { replaceFile, withTemporaryFolder } from '../../../src/corpus/write-output.js';

const root = mkdtempSync(join(tmpdir(), 'tifa-left-'));
const temporary = join(root, 'temporary');
beforeAll(() => {
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

/** The number of a process that is no more. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;
/** A name of this process as that of another one. */
const by = (name: string, process: number | string, before: number = globalThis.process.pid) =>
  name.replace(`-${before}-`, `-${process}-`);

async function runOnce(): Promise<string> {
  let folder = '';
  // biome-ignore lint/correctness/useYield: only the folder matters here
  const run = withTemporaryFolder(async function* (path) {
    folder = path;
    writeFileSync(join(path, 'a'), '改革');
  });
  for await (const _ of run);
  return folder;
}

describe('a temporary folder', () => {
  it('is gone afterwards, and so is what dead processes left; nothing of living ones or of others', async () => {
    const own = temporaryFolder();
    mkdirSync(by(own, gone));
    writeFileSync(join(by(own, gone), 'run-1'), '改革');
    mkdirSync(by(own, 1)); // a process that lives, of somebody else perhaps
    const [, machine] = basename(own).split('-') as [string, string];
    const elsewhere = by(own, gone).replace(machine, '00000000');
    mkdirSync(elsewhere);
    mkdirSync(join(temporary, 'tifa-notes'));
    const folder = await runOnce();
    expect(existsSync(folder)).toBe(false);
    const kept = [own, by(own, 1), elsewhere, 'tifa-notes'].map((path) => basename(path)).sort();
    expect(readdirSync(temporary).sort()).toEqual(kept);
    for (const name of kept) rmSync(join(temporary, name), { recursive: true });
  });

  it('that is a link goes without what it leads to', async () => {
    const own = temporaryFolder();
    const kept = join(root, 'kept');
    mkdirSync(kept);
    writeFileSync(join(kept, 'a'), '');
    symlinkSync(kept, by(own, gone));
    await runOnce();
    expect(existsSync(by(own, gone))).toBe(false);
    expect(readdirSync(kept)).toEqual(['a']);
    discardUnfinishedOutputs();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('of a command that was killed is removed by the next one', async () => {
    const corpus = join(root, 'corpus.jsonl');
    writeFileSync(corpus, `${JSON.stringify({ text: '推进乡村振兴。'.repeat(200) })}\n`.repeat(3000));
    const command = resolve(import.meta.dirname, '../../../dist/cli.js');
    const output = join(root, 'f.csv');
    const args = [command, 'frequencies', corpus, '-q', '-o', output];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', done));
    while (readdirSync(temporary).length === 0 && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 2));
    child.kill('SIGKILL');
    await ended;
    const left = () => readdirSync(root).filter((name) => name.endsWith('.tmp'));
    expect([readdirSync(temporary).length, left().length]).toEqual([1, 1]);
    writeFileSync(corpus, '{"text":"推进改革"}\n');
    expect(spawnSync(process.execPath, args).status).toBe(0);
    expect([readdirSync(temporary), left()]).toEqual([[], []]);
    expect(readFileSync(output, 'utf8')).toContain('推进');
  });
});

describe('an output under way', () => {
  it('of a dead process goes when the same file is written again, others stay', async () => {
    const path = join(root, 'out', '甲 1.csv');
    mkdirSync(join(root, 'out'));
    const own = temporaryName(path);
    const other = temporaryName(join(root, 'out', '甲 1.csv.csv'));
    for (const name of [by(own, gone), by(own, 1), by(other, gone)]) writeFileSync(name, 'half');
    await writeOutput(path, 'whole');
    expect(readdirSync(join(root, 'out')).sort()).toEqual(
      [basename(path), basename(by(own, 1)), basename(by(other, gone))].sort(),
    );
    rmSync(join(root, 'out'), { recursive: true });
  });

  it('may have a name as long as the disk takes', async () => {
    for (const name of [`${'长'.repeat(83)}.csv`, `${'a'.repeat(251)}.csv`]) {
      await writeOutput(join(root, name), name);
      expect(readFileSync(join(root, name), 'utf8')).toBe(name);
      await writeOutput(join(root, name), 'x', { overwrite: true });
    }
  });

  it('is one of several at the same time: one is written, the others are refused', async () => {
    const path = join(root, 'race.csv');
    const texts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(5000));
    const results = await Promise.allSettled(texts.map((text) => writeOutput(path, text)));
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'written'));
    expect(codes.sort()).toEqual([...Array(7).fill('EEXIST'), 'written']);
    expect(texts).toContain(readFileSync(path, 'utf8'));
    await Promise.all(texts.map((text) => writeOutput(path, text, { overwrite: true })));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is named in errors by the name it would have got', () => {
    const path = join(root, 'x.sums');
    const write = (temporary: string) => {
      throw new Error(`${temporary}: no space left on the disk`);
    };
    expect(() => replaceFile(path, write)).toThrow(`${path}: no space left on the disk`);
  });
});

describe('makeFolder', () => {
  it('makes what is missing above, and leaves what is there', async () => {
    const path = join(root, 'a/b/c');
    await makeFolder(path);
    writeFileSync(join(path, 'x'), '');
    await makeFolder(path);
    await makeFolder(`${path}/../d/`);
    expect(readdirSync(join(root, 'a/b')).sort()).toEqual(['c', 'd']);
    expect(readdirSync(path)).toEqual(['x']);
  });

  it('says where a file stands in the way, or a link to nothing', async () => {
    writeFileSync(join(root, 'file'), '');
    symlinkSync('nowhere', join(root, 'link'));
    for (const name of ['file', 'file/a', 'file/a/b', 'link', 'link/a']) {
      await expect(makeFolder(join(root, name))).rejects.toMatchObject({ code: 'ENOTDIR' });
    }
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system takes no folder', async () => {
    await expect(makeFolder('/proc/tifa')).rejects.toThrow('the folder cannot be made');
    await expect(makeFolder('/proc/tifa/run')).rejects.toThrow('the folder cannot be made');
  });
});
