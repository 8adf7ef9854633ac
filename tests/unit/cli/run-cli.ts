import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../../src/cli/index.js';

/** What the built command answered. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const COMMAND = resolve(import.meta.dirname, '../../../dist/cli.js');

/** Runs the built command in a folder. */
export function tifa(
  args: readonly string[],
  { cwd = '.', input = '' }: { cwd?: string; input?: string | Buffer } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd, input, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

/** The same command line from its sources in this process: without a start of Node, streams and signals. */
export async function inProcess(args: readonly string[], cwd: string, input?: string | Uint8Array): Promise<Run> {
  const before = process.cwd();
  const { stdout, stderr, argv } = process;
  const written = { out: '', error: '' };
  const { write: toOut } = stdout;
  const { write: toError } = stderr;
  const into = (name: 'out' | 'error') => (part: string | Uint8Array) => {
    written[name] += typeof part === 'string' ? part : new TextDecoder().decode(part);
    return true;
  };
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') as PropertyDescriptor;
  process.chdir(cwd);
  process.argv = [process.execPath, COMMAND, ...args];
  stdout.write = into('out') as typeof stdout.write;
  stderr.write = into('error') as typeof stderr.write;
  if (input !== undefined) {
    Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  }
  try {
    const code = await runCommandLine(args);
    return { code, ...written };
  } finally {
    stdout.write = toOut;
    stderr.write = toError;
    process.argv = argv;
    Object.defineProperty(process, 'stdin', stdin);
    process.chdir(before);
  }
}

/** A folder of files that is removed by `remove`. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'tifa-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
