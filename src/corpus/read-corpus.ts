import { rejectType } from '../text/index.js';
import { duplicateRule } from './cleaning/index.js';
import { duplicateReporter } from './drop-duplicates.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf, type ReadingProgress, type SourceDocument } from './piece.js';
import { planReading, type ReadingPlan } from './plan-reading.js';
import { type CorpusProblem, formatProblem } from './problem.js';
import { type ReadOptions, resolveReadOptions } from './read-options.js';
import { isProblem, readPieces } from './read-pieces.js';

/** Documents that stream from files, and what went wrong on the way. */
export interface CorpusReader extends AsyncIterable<SourceDocument> {
  /** Everything that could not be read so far, in the order in which it was met. */
  readonly problems: readonly CorpusProblem[];
  /** How far the reading is. */
  readonly progress: Readonly<ReadingProgress>;
}

/**
 * Reads files, folders (at any depth, in order of code units) and standard input (`-`) as one stream of documents.
 * Text files may be in any of `ENCODINGS` and gzipped; memory holds one document or one megabyte of rows at a time.
 * A file or row that cannot be read is put into `problems` and reading goes on; so is a document that `options.clean`
 * leaves out as a duplicate.
 *
 * Metadata come from the row itself, from the file's name (`options.path`) and from a side table; the side table
 * overrides the row, the row the name.
 *
 * @throws RangeError, TypeError where an option is unknown or wrong; while reading, with `options.strict`, an Error
 *   with the first problem of severity `error`.
 * @example
 * const corpus = readCorpus('articles', { path: '{place}/{date}.txt' });
 * for await (const { id, text, meta } of corpus) console.log(id, meta.place, text.length);
 * for (const problem of corpus.problems) console.error(problem.file, problem.message);
 */
export function readCorpus(inputs: string | readonly string[], options: ReadOptions = {}): CorpusReader {
  const paths: readonly string[] = typeof inputs === 'string' ? [inputs] : inputs;
  if (!Array.isArray(paths) || paths.some((p) => typeof p !== 'string')) {
    rejectType('readCorpus', 'inputs', 'a path or an array of paths', inputs);
  }
  const resolved = resolveReadOptions('readCorpus', options);
  const problems: CorpusProblem[] = [];
  const progress: ReadingProgress = { documents: 0, bytes: 0, totalFiles: 0, totalBytes: 0 };
  const take = (problem: CorpusProblem) => {
    if (resolved.strict && problem.severity === 'error') throw new Error(`readCorpus: ${formatProblem(problem)}`);
    problems.push(problem);
  };
  return {
    problems,
    progress,
    async *[Symbol.asyncIterator]() {
      problems.length = 0;
      const plan = await planReading(paths, resolved);
      plan.problems.forEach(take);
      Object.assign(progress, { documents: 0, bytes: 0 }, totals(plan.files));
      const parse = pieceParser(plan);
      const isNew = duplicateReporter(duplicateRule(resolved.clean), take);
      for await (const item of readPieces(plan, progress)) {
        if (isProblem(item)) {
          take(item);
          continue;
        }
        const parsed = await parse(item);
        parsed.problems.forEach(take);
        progress.bytes += bytesOf(item);
        for (const document of parsed.documents) {
          if (!isNew(document)) continue;
          progress.documents++;
          yield document;
        }
      }
    },
  };
}

/** Number and size of the files to be read. */
export function totals(files: ReadingPlan['files']): { totalFiles: number; totalBytes: number } {
  return { totalFiles: files.length, totalBytes: files.reduce((sum, file) => sum + file.size, 0) };
}
