import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressText, showProgress } from '../../../src/cli/progress.js';
import { temporaryFolder } from './run-cli.js';

const progress = () => ({ documents: 12, bytes: 2_500_000, totalFiles: 3, totalBytes: 10_000_000 });

describe('progressText', () => {
  it.each<[string, Partial<ReturnType<typeof progress>>, number, boolean, string]>([
    ['share, rate and time left', {}, 10, false, ' 25 %  12 documents, 0.3 MB/s, 30 s left'],
    ['minutes', {}, 200, false, ' 25 %  12 documents, 0.0 MB/s, 10 min left'],
    ['hours', {}, 7200, false, ' 25 %  12 documents, 0.0 MB/s, 6.0 h left'],
    ['the end', { bytes: 10_000_000 }, 10, false, '100 %  12 documents, 1.0 MB/s'],
    ['an unknown whole', { totalBytes: 0 }, 10, false, '  0 %  12 documents, 0.3 MB/s'],
    ['a bar', {}, 10, true, `${'█'.repeat(6)}${'░'.repeat(18)}  25 %  12 documents, 0.3 MB/s, 30 s left`],
  ])('says %s', (_name, own, seconds, bar, text) => {
    expect(progressText({ ...progress(), ...own }, seconds, bar)).toBe(text);
  });
});

describe('showProgress', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const watch = (isTTY: boolean) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const written: string[] = [];
    const stream = { isTTY, write: (part: string) => written.push(part) } as unknown as NodeJS.WriteStream;
    return { written, display: showProgress(progress(), stream, () => performance.now()) };
  };

  it('writes a line every five seconds where nobody sees a bar', () => {
    const { written, display } = watch(false);
    vi.advanceTimersByTime(4999);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(10_001);
    expect(written.length).toBe(3);
    expect(written[0]).toBe(' 25 %  12 documents, 0.5 MB/s, 15 s left\n');
    display.stop();
    vi.advanceTimersByTime(20_000);
    expect(written.length).toBe(3);
  });

  it('draws a bar on a terminal after a second, and takes it away', () => {
    const { written, display } = watch(true);
    vi.advanceTimersByTime(950);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(written.at(-1)).toMatch(/^\r\u001b\[2K█+░+ {2}25 % {2}12 documents/);
    display.stop();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('a long job', () => {
  const command = resolve(import.meta.dirname, '../../../dist/cli.js');

  // Takes as long as the first line does.
  it('tells how far it is unless --quiet, and leaves no half file behind Ctrl-C', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder({});
    const start = (...flags: string[]) => {
      const job = spawn(
        process.execPath,
        [command, 'words', '--split', 'lines', '-o', `${flags.length}.csv`, ...flags],
        {
          cwd: folder.path,
        },
      );
      const said: string[] = [];
      job.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part));
      const ended = new Promise<number | null>((settle) => job.on('close', settle));
      job.stdin.write('全面推进乡村振兴。\n');
      return { job, said, ended, spoke: new Promise((settle) => job.stderr.once('data', settle)) };
    };
    const [loud, quiet] = [start(), start('--quiet')];
    await loud.spoke;
    expect(readdirSync(folder.path).filter((name) => name.startsWith('0.csv.')).length).toBe(1);
    for (const { job } of [loud, quiet]) job.kill('SIGINT');
    expect(await Promise.all([loud.ended, quiet.ended])).toEqual([130, 130]);
    expect(loud.said.join('')).toMatch(/^ {2}0 % {2}\d+ documents, 0\.0 MB\/s\n$/);
    expect(quiet.said).toEqual([]);
    expect(readdirSync(join(folder.path))).toEqual([]);
    folder.remove();
  });
});
