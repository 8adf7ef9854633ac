import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

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
