import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The program that is running, absolute: Node and the file of the command. */
export function ownProgram(): { readonly node: string; readonly command: string } {
  return { node: process.execPath, command: resolve(process.argv[1] as string) };
}

/**
 * Runs a command line of tifa in a process of its own, without standard input, and gives what it said. It ends with this
 * one.
 */
export function runSelf(
  words: readonly string[],
  directory: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { node, command } = ownProgram();
  const child = spawn(node, [command, ...words], { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => {
    child.kill();
  };
  process.once('exit', end);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolved) => {
    const done = (code: number | null, text: string): void => {
      process.removeListener('exit', end);
      resolved({ code, said: text.trim() });
    };
    child.once('error', (error) => done(null, error.message));
    child.once('close', (code) => done(code, said));
  });
}
