import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkInteger, checkOptions, checkString, VERSION } from '../text/index.js';
import { duplicateRule } from './cleaning/index.js';
import { type CountJob, checkJob } from './count-job.js';
import { dataHash, fileHash } from './file-hash.js';
import { makeFolder } from './make-folder.js';
import { planReading } from './plan-reading.js';
import { formatProblem, systemMessage } from './problem.js';
import { type ReadOptions, resolveReadOptions } from './read-options.js';
import { writeOutput } from './write-output.js';

/** A counting cut into shards, as it is written down in `plan.json`. */
export interface ShardPlan {
  /** The version that made it: another one may cut the corpus otherwise. */
  readonly tifa: string;
  readonly inputs: readonly string[];
  readonly job: CountJob;
  readonly read: ReadOptions;
  readonly shards: number;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** SHA-256 of all of the above: partial results of another plan are not taken for those of this one. */
  readonly hash: string;
}

const PLAN = 'plan.json';

/**
 * Cuts a counting into shards and writes the plan into a folder: the inputs with their hashes, the job, the options.
 * Which shard counts a piece of the corpus follows from the names of the files alone.
 *
 * @throws RangeError, TypeError where an option or the job is wrong; Error where an input cannot be read or the folder
 *   holds another plan already.
 * @example
 * await planShards('run', ['news.jsonl.gz'], { task: 'frequencies', by: ['year'] }, { shards: 8 });
 * for (let shard = 0; shard < 8; shard++) await mapShard('run', shard); // here or on any machine that sees the folder
 * for (const { values, rows } of (await mergeShards('run')).groups) console.log(values, [...rows].length);
 */
export async function planShards(
  folder: string,
  inputs: readonly string[],
  job: CountJob,
  options: { readonly shards: number; readonly read?: ReadOptions; readonly overwrite?: boolean },
): Promise<ShardPlan> {
  checkString('planShards', 'folder', folder);
  checkOptions('planShards', options, ['shards', 'read', 'overwrite']);
  const { shards, read = {}, overwrite = false } = options;
  checkInteger('planShards', 'options.shards', shards, 1, 10_000);
  checkJob('planShards', job);
  const paths = inputs.map((input) => resolve(input));
  const absolute = read.metadata === undefined ? read : { ...read, metadata: resolve(read.metadata) };
  const resolved = resolveReadOptions('planShards', absolute);
  if (duplicateRule(resolved.clean) !== null) {
    const message =
      'planShards: options.read.clean cannot leave out duplicates: no shard sees the documents of the others';
    throw new RangeError(message);
  }
  const reading = await planReading(paths, resolved);
  const unreadable = reading.problems.find((p) => p.severity === 'error');
  if (unreadable !== undefined) throw new Error(formatProblem(unreadable));
  const files: { name: string; size: number; sha256: string }[] = [];
  for (const { name, path, size } of reading.files) {
    try {
      files.push({ name, size, sha256: await fileHash(path) });
    } catch (error) {
      throw new Error(`${name}: ${systemMessage(error)}`);
    }
  }
  for (const { file } of reading.tables) files.push({ name: file, size: 0, sha256: await fileHash(file) });
  const plain = { tifa: VERSION, inputs: paths, job: plainJob(job), read: absolute, shards, files };
  const plan: ShardPlan = { ...plain, hash: dataHash(plain) };
  const path = join(folder, PLAN);
  if (existsSync(path) && !overwrite) {
    if (readPlan(folder).hash !== plan.hash) throw new Error(`${path}: the folder holds another plan already`);
    return plan;
  }
  try {
    await makeFolder(folder);
    await writeOutput(path, `${JSON.stringify(plan, null, 2)}\n`, { overwrite });
  } catch (error) {
    throw new Error(`${path}: ${systemMessage(error, 'write')}`, { cause: error });
  }
  return plan;
}

/** @throws Error where the folder has no plan, or one that was changed by hand or made by another version. */
export function readPlan(folder: string): ShardPlan {
  const path = join(folder, PLAN);
  let plan: ShardPlan;
  try {
    plan = JSON.parse(readFileSync(path, 'utf8')) as ShardPlan;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'is no plan' : systemMessage(error)}`);
  }
  if (!Array.isArray(plan?.files)) throw new Error(`${path}: is no plan`);
  const { hash, ...plain } = plan;
  if (hash !== dataHash(plain)) throw new Error(`${path}: the plan was changed after it was made`);
  if (plan.tifa !== VERSION)
    throw new Error(`${path}: was made by tifa ${plan.tifa ?? '(an old one)'}, this is ${VERSION}; plan again`);
  return plan;
}

/** Iterables of the filter become arrays, which JSON keeps. */
function plainJob(job: CountJob): CountJob {
  const { filter } = job;
  if (filter?.stopWords === undefined) return job;
  return { ...job, filter: { ...filter, stopWords: [...filter.stopWords].sort() } };
}
