import { discardUnfinishedOutputs } from '../node.js';
import { COMMAND_GROUPS, COMMANDS } from './commands/index.js';
import { commandHelp, overview } from './help.js';
import type { SharedValues } from './open-session.js';
import type { OptionTable } from './option.js';
import { nearest, parseArguments } from './parse-arguments.js';
import { runCommand } from './run-command.js';
import { FailureError, UsageError } from './usage-error.js';
import { packageVersion } from './version.js';

const BROKEN_PIPE = 'EPIPE';

/**
 * Runs a command line and gives the exit code: 0 done, 1 something could not be read or written, 2 a wrong command
 * line, 3 shards are missing. Answers go to standard output or a file, everything else to standard error.
 */
export async function main(words: readonly string[]): Promise<number> {
  attendToProcess();
  return runCommandLine(words);
}

/** Ends quietly when the reader of a pipe does, and leaves no half-written file behind a signal. */
function attendToProcess(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === BROKEN_PIPE) process.exit(0); // the reader of the pipe has seen enough
    throw error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      discardUnfinishedOutputs();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

/** The same without a hand on the process: what `main` answers to these words. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    return await dispatch(words);
  } catch (error) {
    const line = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);
    if (error instanceof UsageError) return 2;
    return error instanceof FailureError ? error.exitCode : 1;
  }
}

async function dispatch(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === '--version' || first === '-V') {
    process.stdout.write(`${packageVersion()}\n`);
    return 0;
  }
  const asked = first === 'help' || first === '--help' || first === '-h';
  const name = asked ? rest[0] : first;
  if (name === undefined) {
    process.stdout.write(overview(COMMAND_GROUPS, packageVersion()));
    return 0;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (command === undefined) {
    const near = nearest(
      name,
      COMMANDS.map((c) => c.name),
    );
    const hint = near === null ? 'see: tifa --help' : `did you mean ${near}?`;
    throw new UsageError(`tifa: there is no ${name.startsWith('-') ? 'option' : 'command'} ${name}; ${hint}`);
  }
  const parsed = parseArguments(command.name, command.options as OptionTable, rest);
  if (asked || parsed.help) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  return runCommand(command, parsed.inputs, parsed.values as SharedValues);
}
