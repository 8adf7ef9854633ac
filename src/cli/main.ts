import { extname } from 'node:path';
import {
  type CorpusProblem,
  type CorpusReader,
  type Counting,
  countCorpus,
  discardUnfinishedOutputs,
  documentTest,
  formatProblem,
  provenance,
  type ReadOptions,
  readCorpus,
  readPlan,
  refuseExisting,
  systemMessage,
  writeOutput,
} from '../node.js';
import type { AnyCommand, Section, Session } from './command.js';
import { COMMAND_GROUPS, COMMANDS } from './commands/index.js';
import type { READING, WRITING } from './common-options.js';
import { commandHelp, overview } from './help.js';
import { type CuttingValues, openTokenizer } from './open-tokenizer.js';
import type { OptionTable, OptionValues } from './option.js';
import { nearest, parseArguments } from './parse-arguments.js';
import { type ProgressDisplay, showProgress } from './progress.js';
import { type AnswerFormat, render } from './render.js';
import { FailureError, UsageError } from './usage-error.js';
import { packageVersion } from './version.js';

type SharedValues = OptionValues<typeof READING & typeof WRITING>;

const PROBLEMS_SHOWN = 20;
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

async function runCommand(command: AnyCommand, given: readonly string[], values: SharedValues): Promise<number> {
  const piped = process.stdin.isTTY !== true && 'encoding' in command.options && command.needs === undefined;
  const operands = command.subject === undefined ? given : given.slice(1);
  const subject = command.subject === undefined ? '' : (given[0] ?? '');
  if (command.subject !== undefined && subject === '') {
    throw new UsageError(`tifa ${command.name}: name ${command.subject}; see: tifa ${command.name} --help`);
  }
  const inputs = operands.length === 0 && piped ? ['-'] : operands;
  if (inputs.length === 0) {
    const needs = command.needs ?? 'the files or folders to read';
    throw new UsageError(`tifa ${command.name}: name ${needs}; see: tifa ${command.name} --help`);
  }
  const format = answerFormat(command, values);
  if (values.provenance && values.output === null) {
    throw new UsageError(`tifa ${command.name}: --provenance needs --output, beside which it is written`);
  }
  if (values.output !== null && !values.force) await refuse(values.output);
  const readers: Pick<CorpusReader, 'problems'>[] = [];
  const displays: ProgressDisplay[] = [];
  const session: Session<OptionTable> = {
    inputs,
    subject,
    values: values as unknown as OptionValues<OptionTable>,
    corpus: (paths = inputs) => {
      const reader = openCorpus(command.name, paths, values);
      readers.push(reader);
      if (!values.quiet) displays.push(showProgress(reader.progress, process.stderr, () => performance.now()));
      return reader;
    },
    count: (job, threads) => {
      let counting: Counting;
      try {
        counting = countCorpus(inputs, { ...job, where: values.where }, { read: readOptions(values), threads });
      } catch (error) {
        throw usage(command.name, error);
      }
      readers.push(counting);
      if (!values.quiet) displays.push(showProgress(counting.progress, process.stderr, () => performance.now()));
      return counting;
    },
    tokenizer: () => openTokenizer(command.name, values as unknown as CuttingValues, session.warn),
    forPeople: format === 'table' || format === 'md',
    report: (problems) => {
      readers.push({ problems });
    },
    show: (progress) => {
      if (!values.quiet) displays.push(showProgress(progress, process.stderr, () => performance.now()));
    },
    reading: readOptions(values, command),
    fail: (message) => {
      throw new UsageError(`tifa ${command.name}: ${message}`);
    },
    warn: (line) => {
      if (!values.quiet) process.stderr.write(`tifa ${command.name}: ${line}\n`);
    },
  };
  const width = values.wide || values.output !== null ? null : (process.stdout.columns ?? 120);
  try {
    const text = render(command.run(session) as AsyncIterable<Section>, format, width);
    if (values.output === null) await print(text);
    else {
      await writeOutput(values.output, text, { overwrite: values.force });
      if (values.provenance) await writeProvenance(command, inputs, values, values.output);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (message.startsWith('readCorpus: '))
      throw new FailureError(message.replace('readCorpus', `tifa ${command.name}`));
    if (values.output !== null && code !== undefined && !(error instanceof UsageError)) {
      throw new FailureError(`tifa ${command.name}: ${values.output}: ${systemMessage(error)}`);
    }
    throw error;
  } finally {
    for (const display of displays) display.stop();
  }
  return reportProblems(
    command.name,
    readers.flatMap((reader) => reader.problems),
    values.quiet,
  );
}

/** Writes how an output was made beside it, as FILE.provenance.json. */
async function writeProvenance(
  command: AnyCommand,
  inputs: readonly string[],
  values: SharedValues,
  output: string,
): Promise<void> {
  const cuts = 'lexicon' in command.options;
  const tokenizer = cuts
    ? await openTokenizer(command.name, values as unknown as CuttingValues, () => undefined)
    : null;
  const read = command.name === 'merge' ? readPlan(inputs[0] as string).inputs : inputs;
  const record = await provenance(output, read, {
    version: packageVersion(),
    command: ['tifa', command.name, ...process.argv.slice(3)],
    options: values,
    tokenizer: tokenizer?.provenance ?? null,
    read: readOptions(values, command),
  });
  const text = `${JSON.stringify(record, null, 2)}\n`;
  await writeOutput(`${output}.provenance.json`, text, {
    overwrite: values.force,
  });
}

function answerFormat({ name: command, rawOption }: AnyCommand, values: SharedValues): AnswerFormat {
  if (rawOption !== undefined && (values as Readonly<Record<string, unknown>>)[rawOption] !== null) {
    if (values.format === null) return 'table';
    throw new UsageError(`tifa ${command}: --format does not go with --${rawOption}, which writes no table`);
  }
  if (values.format !== null) return values.format;
  if (values.output === null) return 'table';
  const known: Readonly<Record<string, AnswerFormat>> = {
    '.csv': 'csv',
    '.tsv': 'tsv',
    '.jsonl': 'jsonl',
    '.md': 'md',
    '.txt': 'table',
  };
  const format = known[extname(values.output).toLowerCase()];
  if (format !== undefined) return format;
  throw new UsageError(
    `tifa ${command}: the name ${values.output} does not say a format; add --format csv, for example`,
  );
}

async function refuse(path: string): Promise<void> {
  try {
    await refuseExisting(path);
  } catch {
    throw new FailureError(`${path}: the file exists already; --force replaces it`);
  }
}

function readOptions(values: SharedValues, command?: AnyCommand): ReadOptions {
  if (command !== undefined && !('encoding' in command.options)) return {};
  return {
    ...(values['input-format'] === null ? {} : { format: values['input-format'] }),
    ...(values.encoding === null ? {} : { encoding: values.encoding }),
    ...(values['text-field'] === null ? {} : { textField: values['text-field'] }),
    ...(values['id-field'] === null ? {} : { idField: values['id-field'] }),
    ...(values.metadata === null ? {} : { metadata: values.metadata }),
    ...(values.path === null ? {} : { path: values.path }),
    ...(values.split === null ? {} : { split: values.split }),
    ...(values['max-document'] === null ? {} : { maxDocumentBytes: Math.round(values['max-document'] * 1e6) }),
    strict: values.strict,
  };
}

/** The corpus as the reading options of the command line say, with the documents that do not fit `--where` left out. */
function openCorpus(command: string, paths: readonly string[], values: SharedValues): CorpusReader {
  const fits = conditionsTest(command, values.where);
  const options = readOptions(values);
  let reader: CorpusReader;
  try {
    reader = readCorpus(paths, options);
  } catch (error) {
    throw usage(command, error);
  }
  if (values.where.length === 0) return reader;
  return {
    problems: reader.problems,
    progress: reader.progress,
    async *[Symbol.asyncIterator]() {
      for await (const document of reader) if (fits(document)) yield document;
    },
  };
}

function conditionsTest(command: string, conditions: readonly string[]): ReturnType<typeof documentTest> {
  try {
    return documentTest(conditions);
  } catch (error) {
    throw usage(command, error);
  }
}

/** What a library function says of an option, in the words of the command line. */
function usage(command: string, error: unknown): UsageError {
  const message = (error as Error).message.replace('documentTest: each condition', '--where');
  return new UsageError(`tifa ${command}: ${message.replace(/^\w+: options\./, '--')}`);
}

async function print(text: AsyncIterable<string>): Promise<void> {
  for await (const part of text) {
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function reportProblems(command: string, problems: readonly CorpusProblem[], quiet: boolean): number {
  const errors = problems.filter((p) => p.severity === 'error');
  const said = quiet ? errors : problems;
  for (const problem of said.slice(0, PROBLEMS_SHOWN)) {
    const mark = problem.severity === 'warning' ? 'warning: ' : '';
    process.stderr.write(`tifa ${command}: ${mark}${formatProblem(problem)}\n`);
  }
  if (said.length > PROBLEMS_SHOWN) {
    process.stderr.write(`tifa ${command}: … and ${said.length - PROBLEMS_SHOWN} more problems\n`);
  }
  return errors.length > 0 ? 1 : 0;
}
