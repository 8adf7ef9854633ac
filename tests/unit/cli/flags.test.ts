import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';

// Every flag is used by a test of this folder; those that several commands share are run by shared code.
const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

it.each(COMMANDS.map((c) => [c.name, c] as const))('%s: every flag is tried in a test', (_name, command) => {
  const missing = Object.entries<{ short?: string }>(command.options).filter(([option, { short }]) => {
    const written = [`'--${option}'`, `'--${option}=`, ...(short === undefined ? [] : [`'-${short}'`])];
    return !written.some((flag) => sources.includes(flag));
  });
  expect(missing.map(([option]) => `--${option}`)).toEqual([]);
});
