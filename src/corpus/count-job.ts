import {
  bundledLexicons,
  compileLexicon,
  type Dictionary,
  type Lexicon,
  parseLexicon,
  type TokenFilterOptions,
  termFrequencies,
} from '../index.js';
import { readWindow } from '../statistics/index.js';
import { checkInteger, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import { documentTest } from './document-test.js';

/** What can be counted in parts that are summed afterwards. */
export const COUNT_TASKS = ['frequencies', 'ngrams', 'collocates', 'timeline', 'documents'] as const;
export type CountTask = (typeof COUNT_TASKS)[number];

/** A counting job as plain data, the same in every thread, process and machine that has a part in it. */
export interface CountJob {
  /** Words; sequences of `n` words; what stands beside `node`; slogans; or documents and their length. */
  readonly task: CountTask;
  /** Metadata fields (or `year`, `month`) whose values are counted apart; crossed where there are several. */
  readonly by?: readonly string[];
  /** Words of a sequence, for `ngrams`; 2 by default. */
  readonly n?: number;
  /** For `collocates`: the types that are the node; one that ends in `*` stands for all that begin so. */
  readonly node?: readonly string[];
  /** For `collocates`, as there: places on each side, 5 by default; what counts in several windows; what ends one. */
  readonly window?: number | { readonly left: number; readonly right: number };
  readonly overlap?: 'once' | 'each';
  readonly boundary?: 'sentence' | 'document';
  /** Which tokens count, as in `termFrequencies`. */
  readonly filter?: TokenFilterOptions;
  /** Only documents that pass all of these conditions; see `documentTest`. */
  readonly where?: readonly string[];
  /** Own lexicons as their texts, which win over the bundled ones. */
  readonly lexicons?: readonly { readonly name: string; readonly text: string }[];
  /** Whether the political terms that come with the package are cut whole; `true` by default. */
  readonly bundled?: boolean;
  readonly unknownWords?: 'hmm' | 'none';
  /** Whether the slogans found in a text are one word each, see `sloganSpans`; `false` by default. */
  readonly wholeSlogans?: boolean;
}

/** The data behind a tokenizer, which threads share. */
export interface CuttingResources {
  readonly dictionary?: Dictionary;
  readonly lexicons: readonly Lexicon[];
}

const FIELDS: readonly (keyof CountJob)[] = [
  'task',
  'by',
  'n',
  'node',
  'window',
  'overlap',
  'boundary',
  'filter',
  'where',
  'lexicons',
  'bundled',
  'unknownWords',
  'wholeSlogans',
];

/** @throws RangeError, TypeError where the job is none. */
export function checkJob(name: string, job: CountJob): void {
  checkOptions(name, job, FIELDS);
  checkOneOf(name, 'job.task', job.task, COUNT_TASKS);
  checkInteger(name, 'job.n', job.n ?? 2, 1, 20);
  checkOneOf(name, 'job.unknownWords', job.unknownWords ?? 'hmm', ['hmm', 'none']);
  checkOneOf(name, 'job.wholeSlogans', job.wholeSlogans ?? false, [true, false]);
  checkOneOf(name, 'job.overlap', job.overlap ?? 'once', ['once', 'each']);
  checkOneOf(name, 'job.boundary', job.boundary ?? 'sentence', ['sentence', 'document']);
  readWindow(name, 'job.window', job.window ?? 5);
  const node: unknown = job.node ?? (job.task === 'collocates' ? undefined : ['']);
  if (!Array.isArray(node) || node.length === 0 || node.some((type) => typeof type !== 'string')) {
    rejectType(name, 'job.node', 'an array of types, at least one', node);
  }
  documentTest(job.where ?? []);
  termFrequencies([], job.filter ?? {});
}

/** Whether the texts are cut into words for this. */
export function cutsTexts(task: CountTask): boolean {
  return task === 'frequencies' || task === 'ngrams' || task === 'collocates';
}

/** Whether a type is the node of a job. */
export function nodeTest({ node = [] }: CountJob): (type: string) => boolean {
  const whole = new Set(node);
  const beginnings = node.filter((part) => part.length > 1 && part.endsWith('*')).map((part) => part.slice(0, -1));
  return (type) => whole.has(type) || beginnings.some((beginning) => type.startsWith(beginning));
}

/** Compiles the lexicons of a job; own terms win over the bundled ones. */
export function jobLexicons(job: CountJob): readonly Lexicon[] {
  const own = (job.lexicons ?? []).map(({ name, text }) =>
    compileLexicon(parseLexicon(text, { name }).value, { name, priority: 1 }),
  );
  return job.bundled === false ? own : [...own, ...bundledLexicons()];
}
