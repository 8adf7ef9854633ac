import { checkInteger, checkOptions } from '../text/index.js';
import { type CountJob, checkJob } from './count-job.js';
import { countPieces, threadCount } from './count-pieces.js';
import { type CountGroup, countGroups } from './count-rows.js';
import type { ReadingProgress } from './piece.js';
import { planReading } from './plan-reading.js';
import { type CorpusProblem, formatProblem } from './problem.js';
import { totals } from './read-corpus.js';
import { type ReadOptions, resolveReadOptions } from './read-options.js';
import { TALLY_LIMIT } from './tally.js';
import { withTemporaryFolder } from './write-output.js';

/** How a corpus is counted. */
export interface CountOptions {
  /** How the inputs are read. */
  readonly read?: ReadOptions;
  /** Worker threads; 1 (default) counts in this thread, `'all'` takes one for each processor. */
  readonly threads?: number | 'all';
  /** Sums each thread holds in memory before it writes them out; 200,000 by default. */
  readonly limit?: number;
}

/** A counting under way: the groups stream when the corpus has been read. */
export interface Counting extends AsyncIterable<CountGroup> {
  readonly problems: readonly CorpusProblem[];
  readonly progress: Readonly<ReadingProgress>;
}

/**
 * Counts a corpus of any size: words, word sequences, slogans or documents, apart by metadata. Memory stays flat: each
 * thread holds `limit` sums and writes the rest out. Groups come in order of their values, rows by count; the result is
 * the same for any number of threads and any limit, and for frequencies the same as `termFrequencies` gives.
 *
 * @throws RangeError, TypeError where an option or the job is wrong; while reading, with `read.strict`, an Error with
 *   the first problem of severity `error`.
 * @example
 * for await (const { values, rows } of countCorpus('articles', { task: 'frequencies', by: ['year'] }, { threads: 'all' }))
 *   for (const { type, count } of rows) console.log(values[0], type, count);
 */
export function countCorpus(inputs: string | readonly string[], job: CountJob, options: CountOptions = {}): Counting {
  checkOptions('countCorpus', options, ['read', 'threads', 'limit']);
  const { read = {}, threads = 1, limit = TALLY_LIMIT } = options;
  if (threads !== 'all') checkInteger('countCorpus', 'options.threads', threads, 1, 256);
  checkInteger('countCorpus', 'options.limit', limit, 1);
  checkJob('countCorpus', job);
  const resolved = resolveReadOptions('countCorpus', read);
  const paths = typeof inputs === 'string' ? [inputs] : inputs;
  const problems: CorpusProblem[] = [];
  const progress: ReadingProgress = { documents: 0, bytes: 0, totalFiles: 0, totalBytes: 0 };
  return {
    problems,
    progress,
    async *[Symbol.asyncIterator]() {
      problems.length = 0;
      const plan = await planReading(paths, resolved);
      Object.assign(progress, { documents: 0, bytes: 0 }, totals(plan.files));
      const onProblem = (problem: CorpusProblem): void => {
        if (resolved.strict && problem.severity === 'error') throw new Error(`countCorpus: ${formatProblem(problem)}`);
        problems.push(problem);
      };
      yield* withTemporaryFolder(async function* (folder) {
        const place = { folder, limit, threads: threadCount(threads), progress, onProblem, takes: () => true };
        yield* countPieces(plan, job, place, (sums) => countGroups(job, sums, folder, limit));
      });
    },
  };
}
