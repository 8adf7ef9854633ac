import type { Tokenizer } from '../index.js';
import type { CorpusProblem, CorpusReader, Counting, CountJob, ReadingProgress, ReadOptions } from '../node.js';
import type { OptionTable, OptionValues } from './option.js';
import type { Column } from './render-table.js';

/** A part of what a command answers. All sections of a command that are no `summary` have the same columns,
 * save where they are `open`. */
export interface Section {
  /** A line above it in tables for people; not in data formats. */
  readonly title?: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: Iterable<Readonly<Record<string, unknown>>>;
  /** Shown instead of the rows in the format `table`. */
  readonly text?: string;
  /** Written as it stands instead of the rows, whatever the format: a page, a graph file. */
  readonly raw?: string;
  /** Its columns are its own: the table has those of all sections, in order of first sight. */
  readonly open?: boolean;
  /** A closing view of the same data: only in the formats for people. */
  readonly summary?: boolean;
}

/** A column with what each format shows of it. */
export interface ReportColumn extends Column {
  /** Decimal places in tables for people; data formats are never rounded. */
  readonly digits?: number;
  /** `data`: only in csv, tsv and jsonl; `people`: only in table and md. Both by default. */
  readonly only?: 'data' | 'people';
}

/** What a running command has at hand. */
export interface Session<T extends OptionTable> {
  /** What stands before the inputs, where the command has a `subject`; else the empty string. */
  readonly subject: string;
  readonly inputs: readonly string[];
  readonly values: OptionValues<T>;
  /** The documents of the inputs, read as the reading options say; what cannot be read is reported at the end. */
  readonly corpus: (inputs?: readonly string[]) => CorpusReader;
  /** A counting of the inputs, with `--where` and the reading options; problems are reported like those of `corpus`. */
  readonly count: (job: CountJob, threads: number) => Counting;
  /** A tokenizer as the options for cutting say. */
  readonly tokenizer: () => Promise<Tokenizer>;
  /** Whether a person reads the answer (table, md), so that long lists may end early. */
  readonly forPeople: boolean;
  /** Reports problems as if the reading had met them. */
  readonly report: (problems: readonly CorpusProblem[]) => void;
  /** Shows the progress of something long. */
  readonly show: (progress: Readonly<ReadingProgress>) => void;
  /** The reading options of the command line, as `readCorpus` takes them. */
  readonly reading: ReadOptions;
  /** Ends the command as a wrong command line: exit 2. */
  readonly fail: (message: string) => never;
  /** One line on standard error. */
  readonly warn: (line: string) => void;
}

/** A command, declared: its options, its help and what it does. */
export interface Command<T extends OptionTable> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it is for and how its answer reads. */
  readonly description: string;
  /** Names of what stands after the options, for the usage line. */
  readonly operands: string;
  readonly examples: readonly {
    readonly line: string;
    readonly shows: string;
  }[];
  readonly options: T;
  /** What has to stand before the inputs, such as the word asked about. */
  readonly subject?: string;
  /** The option that, when given, makes the command write something else than a table. */
  readonly rawOption?: string;
  /** What a missing operand is, where it is not files to read. */
  readonly needs?: string;
  readonly run: (session: Session<T>) => AsyncIterable<Section> | Iterable<Section>;
}

/** Keeps the option types together while they are written down. */
export function defineCommand<const T extends OptionTable>(command: Command<T>): Command<T> {
  return command;
}

/** A command whose options no longer matter to the reader of a list. */
// biome-ignore lint/suspicious/noExplicitAny: a list of commands holds commands of different options
export type AnyCommand = Command<any>;

/** Commands that belong together in help. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly AnyCommand[];
}
