import { existsSync } from 'node:fs';
import {
  type CorpusProblem,
  formatProblem,
  systemMessage,
  type TableFormat,
  tableFormatOf,
  writeOutput,
  writeTable,
} from '../node.js';
import { answerFormat, refuse } from './answer-format.js';
import type { AnyCommand, Section } from './command.js';
import { openSession, type SharedValues } from './open-session.js';
import { refuseInput } from './refuse-input.js';
import { render } from './render.js';
import { FailureError, UsageError } from './usage-error.js';
import { statesBefore, writeProvenance } from './write-provenance.js';

const PROBLEMS_SHOWN = 20;

/**
 * Runs a command with the words that stand after its options, and writes its answer; gives the exit code.
 *
 * @throws UsageError where the command line is wrong; FailureError where the work could not be done.
 */
export async function runCommand(command: AnyCommand, given: readonly string[], values: SharedValues): Promise<number> {
  const { subject, inputs } = operandsOf(command, given);
  const format = answerFormat(command, values);
  if (values.provenance && values.output === null) {
    throw new UsageError(`tifa ${command.name}: --provenance needs --output, beside which it is written`);
  }
  for (const path of [values.output, values.problems]) {
    if (path === null) continue;
    if (!values.force) await refuse(path);
    if (command.needs === undefined) refuseInput(command, path, inputs, values);
  }
  const problemFormat = values.problems === null ? null : problemsFormat(command, values.problems);
  const { session, problems, close } = openSession(
    command,
    subject,
    inputs,
    values,
    format === 'table' || format === 'md',
  );
  const width = values.wide || values.output !== null ? null : (process.stdout.columns ?? 120);
  try {
    const text = render(command.run(session) as AsyncIterable<Section>, format, width);
    if (values.output === null) await print(text);
    else {
      const states = values.provenance ? await statesBefore(command, inputs, values) : null;
      await writeOutput(values.output, text, { overwrite: values.force });
      if (states !== null) await writeProvenance(command, inputs, values, values.output, states);
    }
  } catch (error) {
    throw explained(command.name, values.output, error);
  } finally {
    close();
  }
  if (values.problems !== null) {
    const { problems: path, force: overwrite } = values;
    await writeProblems(path, problems(), { format: problemFormat ?? 'csv', overwrite }).catch((error) => {
      throw explained(command.name, path, error);
    });
  }
  return reportProblems(command.name, problems(), values.quiet);
}

/** @throws UsageError where the name says no format. */
function problemsFormat({ name }: AnyCommand, path: string): TableFormat {
  const format = tableFormatOf(path);
  if (format === null)
    throw new UsageError(`tifa ${name}: --problems needs a name such as problems.csv, received "${path}"`);
  return format;
}

async function writeProblems(
  path: string,
  problems: readonly CorpusProblem[],
  options: { readonly format: TableFormat; readonly overwrite: boolean },
): Promise<void> {
  await writeTable(path, problems, { ...options, columns: ['severity', 'kind', 'file', 'row', 'message'] });
}

/** What the command is asked about and what it reads: standard input where it reads a corpus and none is named. */
function operandsOf(
  command: AnyCommand,
  given: readonly string[],
): { readonly subject: string; readonly inputs: readonly string[] } {
  const [first = '', ...rest] = given;
  const operands = command.subject === undefined ? given : rest;
  const subject = command.subject === undefined ? '' : first;
  const fail = (needs: string): never => {
    throw new UsageError(`tifa ${command.name}: name ${needs}; see: tifa ${command.name} --help`);
  };
  if (command.subject !== undefined && subject === '') fail(command.subject);
  if (command.subject !== undefined && rest.length === 0 && existsSync(first)) {
    fail(`${command.subject} first, before the files; ${first} is a file or folder`);
  }
  const piped = process.stdin.isTTY !== true && 'encoding' in command.options && command.needs === undefined;
  const inputs = operands.length === 0 && piped ? ['-'] : operands;
  if (inputs.length === 0) fail(command.needs ?? 'the files or folders to read');
  if (command.operands === 'FOLDER' && inputs.length > 1) {
    throw new UsageError(`tifa ${command.name}: takes one folder, received also "${inputs[1]}"`);
  }
  return { subject, inputs };
}

/** What went wrong, in the words of the command line. */
function explained(command: string, output: string | null, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (message.startsWith('readCorpus: ')) return new FailureError(message.replace('readCorpus', `tifa ${command}`));
  if (output !== null && code !== undefined && !(error instanceof UsageError)) {
    return new FailureError(`tifa ${command}: ${output}: ${systemMessage(error, 'write')}`);
  }
  return error;
}

async function print(text: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const part of text) {
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function reportProblems(command: string, problems: readonly CorpusProblem[], quiet: boolean): number {
  const errors = problems.filter((p) => p.severity === 'error');
  const said = quiet ? errors : [...errors, ...problems.filter((p) => p.severity !== 'error')];
  for (const problem of said.slice(0, PROBLEMS_SHOWN)) {
    const mark = problem.severity === 'warning' ? 'warning: ' : '';
    process.stderr.write(`tifa ${command}: ${mark}${formatProblem(problem)}\n`);
  }
  if (said.length > PROBLEMS_SHOWN) {
    const more = said.length - PROBLEMS_SHOWN;
    process.stderr.write(`tifa ${command}: … and ${more} more problems; --problems FILE writes all of them\n`);
  }
  return errors.length > 0 ? 1 : 0;
}
