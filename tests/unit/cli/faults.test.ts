import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.js';

const COMMAND = resolve(import.meta.dirname, '../../../dist/cli.js');
const REPORT = '过去一年，全县上下坚持“项目为王”，抓实“三张清单”，经济运行稳中有进。';
const line = (text: string, date = '2021-03-01') => `${JSON.stringify({ date, text })}\n`;
const root = mkdtempSync(join(tmpdir(), 'tifa-faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A command line of which only the answer is asked. */
const tifa = (args: readonly string[], cwd = root) => inProcess(args, cwd);

/** A command of its own, with what it says, and a folder for its temporary files. */
function start(args: readonly string[], temporary: string): { child: ChildProcess; ended: Promise<number | null> } {
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env });
  return { child, ended: new Promise((done) => child.once('exit', done)) };
}

async function until(holds: () => boolean, child: ChildProcess): Promise<void> {
  while (!holds() && child.exitCode === null) await new Promise((done) => setTimeout(done, 2));
}

describe('Ctrl-C', () => {
  const corpus = join(root, 'corpus.jsonl');
  writeFileSync(corpus, line(REPORT.repeat(40)).repeat(2000));
  const temporary = join(root, 'temporary');
  mkdirSync(temporary);

  it.each(['1', '2'])('leaves finished shards and no half files, with --threads %s', async (threads) => {
    const run = join(root, `run-${threads}`);
    await tifa(['plan', '--task', 'frequencies', '--by', 'year', '--shards', '6', '--into', run, '-q', corpus]);
    const sums = () => readdirSync(run).filter((name) => name.endsWith('.sums'));
    const { child, ended } = start(['map', run, '--threads', threads, '-q'], temporary);
    await until(() => sums().length > 0, child);
    await until(() => readdirSync(temporary).length > 0, child); // in the middle of the next shard
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const finished = sums();
    expect(finished.length).toBeGreaterThan(0);
    expect(finished.length).toBeLessThan(6);
    expect(readdirSync(run).sort()).toEqual([...finished, 'plan.json'].sort());
    expect(readdirSync(temporary)).toEqual([]);

    const states = (await tifa(['map', run, '-q', '-f', 'jsonl'])).out.trim().split('\n');
    expect(states.filter((row) => JSON.parse(row).state === 'was finished').length).toBe(finished.length);
    const [merged, one] = [join(root, `merged-${threads}.csv`), join(root, `one-${threads}.csv`)];
    await tifa(['merge', run, '-q', '-o', merged]);
    await tifa(['frequencies', '--by', 'year', '-q', '-o', one, corpus]);
    expect(readFileSync(merged, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  it('leaves the file that was there and no other', async () => {
    const folder = join(root, 'outputs');
    mkdirSync(folder);
    writeFileSync(join(folder, 'f.csv'), 'before');
    const args = ['frequencies', corpus, '-q', '--force', '-o', join(folder, 'f.csv')];
    const { child, ended } = start(args, temporary);
    await until(() => readdirSync(temporary).length > 0, child);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(['f.csv']);
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toBe('before');
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('a folder with every fault', () => {
  const files: Record<string, string | Uint8Array> = {
    'good-1.jsonl': line(REPORT),
    'good-2.txt': REPORT,
    'cut.jsonl.gz': gzipSync(line(REPORT).repeat(50)).subarray(0, 90),
    'middle.jsonl': `${line(REPORT)}{"text": "断\n${line(REPORT)}`,
    'other-column.csv': 'id,full_text\n1,县委召开会议\n',
    'long.jsonl': `${line('长'.repeat(1_200_000))}${line(REPORT)}`,
    'metadata.csv': 'file,place\n../../etc/passwd,甲\ngood-2.txt,青林县\n',
  };
  const folder = temporaryFolder(files);
  symlinkSync('nowhere.txt', join(folder.path, 'broken-link.txt'));
  const pipe = spawnSync('mkfifo', [join(folder.path, 'pipe.txt')]).status === 0;
  afterAll(folder.remove);

  it.each(['1', '2'])('gives everything that can be read and a message for all else, --threads %s', async (threads) => {
    const args = ['documents', '--by', 'place', '--max-document', '1', '--threads', threads, '-f', 'csv'];
    const { code, out, error } = await tifa([...args, '.'], folder.path);
    expect(code).toBe(1);
    expect(out.replace('\ufeff', '').split('\r\n').slice(0, 3)).toEqual([
      'place,documentCount,characterCount',
      ',4,144',
      '青林县,1,36',
    ]);
    const said = error.split('\n').map((text) => text.replace(/^tifa documents: /, ''));
    expect(said.filter((text) => text !== '').sort()).toEqual(
      [
        'broken-link.txt: no such file or folder',
        'cut.jsonl.gz: the gzip data ends too early',
        'long.jsonl:1: the line is longer than the limit of 1 MB for one document',
        'metadata.csv:2: ../../etc/passwd leads out of the corpus, the row is left out',
        'middle.jsonl:2: the line is not valid JSON and is left out',
        'other-column.csv:1: has no text column (--text-field names it), its columns: id, full_text',
        ...(pipe ? ['warning: pipe.txt: not read: is no regular file'] : []),
      ].sort(),
    );
  });
});

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const nobodyRuns =
  isRoot && spawnSync(process.execPath, [COMMAND, '--version'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;
const rightsApply = nobodyRuns || !isRoot;

describe('a file without the right to read it', () => {
  const reason = rightsApply ? '' : ' (skipped: root may read everything, and no other user can run the command)';
  it.skipIf(!rightsApply)(`is named, and the others are read${reason}`, () => {
    const folder = temporaryFolder({ 'a.txt': REPORT, 'secret.txt': REPORT });
    spawnSync('chmod', ['755', folder.path]);
    spawnSync('chmod', ['000', join(folder.path, 'secret.txt')]);
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'documents', '-f', 'csv', '.'], {
      cwd: folder.path,
      encoding: 'utf8',
      ...user,
    });
    folder.remove();
    expect([status, stderr]).toEqual([1, 'tifa documents: secret.txt: no permission to read it\n']);
    expect(stdout).toContain('a.txt,a.txt,,36,utf-8');
  });
});

const disk = join(root, 'disk');
mkdirSync(disk);
const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
});

describe('a full disk', () => {
  const corpus = join(root, 'words.jsonl');
  // Some 6,000 different words, so that neither the table nor the sums of a shard fit on the disk.
  writeFileSync(corpus, line(Array.from({ length: 6000 }, (_, i) => `第${i}号文件`).join('，')));
  const named = (what: string) => `${what}${mounted ? '' : ' (skipped: no small disk may be mounted here)'}`;

  it.skipIf(!mounted)(named('leaves the table that was there, and says so'), async () => {
    const path = join(disk, 'f.csv');
    writeFileSync(path, 'before');
    const { code, error } = await tifa(['frequencies', corpus, '--force', '-q', '-o', path]);
    expect([code, error]).toEqual([1, `tifa frequencies: ${path}: no space left on the disk\n`]);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(disk)).toEqual(['f.csv']);
    rmSync(path);
  });

  it.skipIf(!mounted)(named('leaves the plan and no half shard, and the run goes on where there is room'), async () => {
    const run = join(disk, 'run');
    await tifa(['plan', '--task', 'frequencies', '--shards', '1', '--into', run, '-q', corpus]);
    const room = 1000 * Number(/(\d+)\s+\d+%/.exec(spawnSync('df', ['-k', disk], { encoding: 'utf8' }).stdout)?.[1]);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(room - 20_000));
    const { code, error } = await tifa(['map', run, '-q']);
    expect(code).toBe(1);
    expect(error).toMatch(/^tifa map: .*shard-0000-of-0001\.sums: no space left on the disk\n$/);
    expect(readdirSync(run)).toEqual(['plan.json']);
    spawnSync('mount', ['-o', 'remount,size=4m', disk]);
    expect((await tifa(['map', run, '-q'])).code).toBe(0);
    expect((await tifa(['merge', run, '-q', '-f', 'csv'])).out).toContain('文件');
  });
});
