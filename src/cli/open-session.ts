import {
  type CorpusProblem,
  type CorpusReader,
  type Counting,
  countCorpus,
  type ReadingProgress,
  readCorpus,
} from '../node.js';
import type { AnyCommand, Session } from './command.js';
import type { READING, WRITING } from './common-options.js';
import { type CuttingValues, openTokenizer } from './open-tokenizer.js';
import type { OptionTable, OptionValues } from './option.js';
import { type ProgressDisplay, showProgress } from './progress.js';
import { readOptions, usage } from './read-options.js';
import { UsageError } from './usage-error.js';

/** The values of the options that most commands share. */
export type SharedValues = OptionValues<typeof READING & typeof WRITING>;

/** A session with what has to be done at its end. */
export interface OpenSession {
  readonly session: Session<OptionTable>;
  /** What could not be read so far. */
  readonly problems: () => readonly CorpusProblem[];
  /** Takes the progress away. */
  readonly close: () => void;
}

/** What a running command has at hand: its corpus, its tokenizer, progress and warnings as the options say. */
export function openSession(
  { name, options }: AnyCommand,
  subject: string,
  inputs: readonly string[],
  values: SharedValues,
  forPeople: boolean,
): OpenSession {
  const readers: { readonly problems: readonly CorpusProblem[] }[] = [];
  const displays: ProgressDisplay[] = [];
  const show = (progress: Readonly<ReadingProgress>): void => {
    if (!values.quiet) displays.push(showProgress(progress, process.stderr, () => performance.now()));
  };
  const watched = <R extends CorpusReader | Counting>(open: () => R): R => {
    let reader: R;
    try {
      reader = open();
    } catch (error) {
      throw usage(name, error);
    }
    readers.push(reader);
    show(reader.progress);
    return reader;
  };
  const warn = (line: string): void => {
    if (!values.quiet) process.stderr.write(`tifa ${name}: ${line}\n`);
  };
  const reading = 'encoding' in options ? readOptions(values) : {};
  const session: Session<OptionTable> = {
    inputs,
    subject,
    values: values as unknown as OptionValues<OptionTable>,
    corpus: (paths = inputs) => watched(() => readCorpus(paths, { ...readOptions(values), where: values.where })),
    count: (job, threads) =>
      warnOfFields(
        watched(() => countCorpus(inputs, { ...job, where: values.where }, { read: reading, threads })),
        job.by ?? [],
        warn,
      ),
    tokenizer: () => openTokenizer(name, values as unknown as CuttingValues, warn),
    forPeople,
    report: (problems) => {
      readers.push({ problems });
    },
    show,
    reading,
    fail: (message) => {
      throw new UsageError(`tifa ${name}: ${message}`);
    },
    warn,
  };
  return {
    session,
    problems: () => readers.flatMap(({ problems }) => problems),
    close: () => {
      for (const display of displays) display.stop();
    },
  };
}

/** The same counting; at its end the fields that no document has are warned of, for they may be misspelt. */
function warnOfFields(counting: Counting, by: readonly string[], warn: (line: string) => void): Counting {
  return {
    problems: counting.problems,
    progress: counting.progress,
    async *[Symbol.asyncIterator]() {
      const unmet = new Set(by);
      let any = false;
      for await (const group of counting) {
        any = true;
        by.forEach((field, i) => {
          if (group.values[i] !== '') unmet.delete(field);
        });
        yield group;
      }
      for (const field of any ? unmet : []) warn(`warning: no document has the field ${field}`);
    },
  };
}
