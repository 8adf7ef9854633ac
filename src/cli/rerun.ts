import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Provenance, temporaryFolder } from '../node.js';
import { runSelf } from './run-self.js';

/** What came of repeating a command: bytes like those recorded, other ones, or none. */
export type Rerun =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'different'; readonly bytes: Uint8Array }
  | { readonly outcome: 'failed'; readonly why: string };

/**
 * Repeats the recorded command, its output going to a temporary folder, and compares the bytes. A merge is repeated with
 * the counting of all its shards.
 */
export async function rerun(record: Provenance, hash: (bytes: Uint8Array) => string): Promise<Rerun> {
  if (record.standardInput) return { outcome: 'failed', why: 'it read standard input, which is not kept' };
  const folder = temporaryFolder();
  const output = join(folder, 'output', basename(record.output.path));
  try {
    mkdirSync(join(folder, 'output'));
    let words = withOutput(record.command.slice(1), output);
    const from = planFolder(record);
    if (from !== null) {
      const plan = join(folder, 'plan');
      mkdirSync(plan);
      copyFileSync(join(from, 'plan.json'), join(plan, 'plan.json'));
      const { code, said } = await runSelf(['map', plan, '--quiet'], record.directory);
      if (readdirSync(plan).length < 2) return failed(code, said);
      words = words.map((word) => (resolve(record.directory, word) === from ? plan : word));
    }
    const { code, said } = await runSelf(words, record.directory);
    const bytes = readIfThere(output);
    if (bytes === null) return failed(code, said);
    return hash(bytes) === record.output.sha256 ? { outcome: 'same' } : { outcome: 'different', bytes };
  } catch (error) {
    return { outcome: 'failed', why: (error as Error).message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failed = (code: number | null, said: string): Rerun => ({
  outcome: 'failed',
  why: said === '' ? `it ended with exit code ${code}` : said.replace(/\s*\n\s*/g, '; '),
});

/** The folder of the plan where the command was a merge, else `null`. */
export function planFolder({ command, lists }: Provenance): string | null {
  const [plan] = lists;
  return command[1] === 'merge' && plan !== undefined ? dirname(plan.path) : null;
}

/** The words of a command with another output, which the last `--output` names. */
function withOutput(words: readonly string[], output: string): string[] {
  const end = words.indexOf('--');
  const options = (end < 0 ? words : words.slice(0, end)).filter((word) => word !== '--provenance');
  return [...options, '--output', output, '--quiet', ...(end < 0 ? [] : words.slice(end))];
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Where two files differ first, for a person: the line, and their lengths. */
export function firstDifference(before: Uint8Array, after: Uint8Array): string {
  let line = 1;
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) if (before[at++] === 10) line++;
  return `first in line ${line}; ${before.length} bytes before, ${after.length} now`;
}
