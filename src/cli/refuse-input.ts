import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { AnyCommand } from './command.js';
import type { OptionSpec } from './option.js';
import { FailureError } from './usage-error.js';

/**
 * Refuses an output that would replace what is read: an input, a file in a folder that is read, a list of terms, a side
 * table, by whatever name or link.
 *
 * @throws FailureError that names both.
 */
export function refuseInput(
  { name, options }: AnyCommand,
  output: string,
  inputs: readonly string[],
  values: Readonly<Record<string, unknown>>,
): void {
  const there = numberOf(output);
  if (there === null) return;
  const named = Object.entries<OptionSpec>(options)
    .filter(([option, { reads }]) => reads !== undefined || option === 'metadata')
    .flatMap(([option]) => values[option] as string | readonly string[] | null);
  for (const input of [...inputs, ...named]) {
    if (input === null) continue;
    const own = input === '-' ? null : numberOf(input);
    if (own === null) continue;
    const within = own.folder && realpathSync(output).startsWith(`${realpathSync(input).replace(/[/\\]$/u, '')}${sep}`);
    if (!within && own.number !== there.number) continue;
    const why = within ? `lies in ${input}, which is read` : 'is read itself';
    throw new FailureError(`tifa ${name}: ${output} ${why}; write into another file`);
  }
}

function numberOf(path: string): { number: string; folder: boolean } | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : { number: `${found.dev}:${found.ino}`, folder: found.isDirectory() };
}
