import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The program that is running, absolute: Node and the file of the command. */
export function ownProgram(): { readonly node: string; readonly command: string } {
  return { node: process.execPath, command: resolve(process.argv[1] as string) };
}

/** Runs a command line of tifa in a process of its own, without standard input, and gives what it said. */
export function runSelf(
  words: readonly string[],
  directory: string,
): { readonly code: number | null; readonly said: string } {
  const { node, command } = ownProgram();
  const { status, stderr, error } = spawnSync(node, [command, ...words], {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { code: status, said: (error?.message ?? stderr ?? '').trim() };
}
