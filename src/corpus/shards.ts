import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkInteger, checkOptions, checkString } from '../text/index.js';
import { duplicateRule } from './cleaning/index.js';
import { type CountJob, checkJob } from './count-job.js';
import { countPieces, threadCount } from './count-pieces.js';
import { type CountGroup, countGroups } from './count-rows.js';
import { dataHash, fileHash } from './file-hash.js';
import type { Piece, ReadingProgress } from './piece.js';
import { planReading } from './plan-reading.js';
import { type CorpusProblem, formatProblem, systemMessage } from './problem.js';
import { totals } from './read-corpus.js';
import { type ReadOptions, resolveReadOptions } from './read-options.js';
import { mergeRuns, readRun, readRunHeader, writeRun } from './run-file.js';
import { TALLY_LIMIT } from './tally.js';
import { replaceFile, withTemporaryFolder, writeOutput } from './write-output.js';

/** A counting cut into shards, as it is written down in `plan.json`. */
export interface ShardPlan {
  readonly inputs: readonly string[];
  readonly job: CountJob;
  readonly read: ReadOptions;
  readonly shards: number;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** SHA-256 of all of the above: partial results of another plan are not taken for those of this one. */
  readonly hash: string;
}

/** What a shard says of itself. */
interface ShardHeader {
  readonly plan: string;
  readonly shard: number;
  readonly problems: readonly CorpusProblem[];
}

/** Not all shards are there; `missing` names them, from 0. */
export class MissingShardsError extends Error {
  readonly missing: readonly number[];
  readonly of: number;
  constructor(missing: readonly number[], of: number) {
    super(`${missing.length} of ${of} shards are missing: ${missing.join(', ')}`);
    this.name = 'MissingShardsError';
    this.missing = missing;
    this.of = of;
  }
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
  const plain = { inputs: paths, job: plainJob(job), read: absolute, shards, files };
  const plan: ShardPlan = { ...plain, hash: dataHash(plain) };
  await mkdir(folder, { recursive: true });
  const path = join(folder, PLAN);
  if (existsSync(path) && !overwrite && readPlan(folder).hash !== plan.hash) {
    throw new Error(`${path}: the folder holds another plan already`);
  }
  await writeOutput(path, `${JSON.stringify(plan, null, 2)}\n`, { overwrite: true });
  return plan;
}

/** @throws Error where the folder has no plan, or one that was changed by hand. */
export function readPlan(folder: string): ShardPlan {
  const path = join(folder, PLAN);
  let plan: ShardPlan;
  try {
    plan = JSON.parse(readFileSync(path, 'utf8')) as ShardPlan;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'is no plan' : systemMessage(error)}`);
  }
  const { hash, ...plain } = plan;
  if (hash !== dataHash(plain)) throw new Error(`${path}: the plan was changed after it was made`);
  return plan;
}

/** Where the partial result of a shard is, or will be. */
export function shardFile(folder: string, shard: number, of: number): string {
  const digits = (n: number) => String(n).padStart(4, '0');
  return join(folder, `shard-${digits(shard)}-of-${digits(of)}.sums`);
}

/** Whether a shard of this plan is finished. */
export function isShardFinished(folder: string, plan: ShardPlan, shard: number): boolean {
  const path = shardFile(folder, shard, plan.shards);
  return existsSync(path) && (readRunHeader(path) as ShardHeader | null)?.plan === plan.hash;
}

/**
 * Counts one shard and writes its partial result; nothing is done where it is there already, so a run that was ended
 * goes on where it stopped. The file is there when it is whole and not before.
 *
 * @throws Error where the inputs are not those of the plan, or a file cannot be written.
 */
export async function mapShard(
  folder: string,
  shard: number,
  options: {
    readonly threads?: number | 'all';
    readonly limit?: number;
    readonly onProgress?: (progress: Readonly<ReadingProgress>) => void;
  } = {},
): Promise<{ readonly skipped: boolean; readonly problems: readonly CorpusProblem[] }> {
  checkOptions('mapShard', options, ['threads', 'limit', 'onProgress']);
  const { threads = 1, limit = TALLY_LIMIT } = options;
  const plan = readPlan(folder);
  checkInteger('mapShard', 'shard', shard, 0, plan.shards - 1);
  if (isShardFinished(folder, plan, shard)) return { skipped: true, problems: [] };
  const reading = await planReading(plan.inputs, resolveReadOptions('mapShard', plan.read));
  checkInputs(plan, reading.files);
  const problems: CorpusProblem[] = [];
  const progress: ReadingProgress = { documents: 0, bytes: 0, ...totals(reading.files) };
  options.onProgress?.(progress);
  const run = withTemporaryFolder(async function* (temporary) {
    const place = {
      folder: temporary,
      limit,
      threads: threadCount(threads),
      progress,
      onProblem: (problem: CorpusProblem) => problems.push(problem),
      takes: (piece: Piece) => shardOf(piece, plan.shards) === shard,
    };
    yield* countPieces(reading, plan.job, place, (sums) => {
      const header: ShardHeader = { plan: plan.hash, shard, problems };
      replaceFile(shardFile(folder, shard, plan.shards), (path) => writeRun(path, header, sums));
      return [];
    });
  });
  for await (const _ of run);
  return { skipped: false, problems };
}

/**
 * The result of a plan out of its partial results: the same, byte for byte, whatever counted them and in which order.
 *
 * @throws MissingShardsError where shards are missing; Error where one is damaged or belongs to another plan.
 */
export async function mergeShards(
  folder: string,
  options: { readonly limit?: number } = {},
): Promise<{
  readonly plan: ShardPlan;
  readonly groups: AsyncIterable<CountGroup>;
  readonly problems: readonly CorpusProblem[];
}> {
  checkOptions('mergeShards', options, ['limit']);
  const { limit = TALLY_LIMIT } = options;
  const plan = readPlan(folder);
  const shards = Array.from({ length: plan.shards }, (_, shard) => shard);
  const missing = shards.filter((shard) => !isShardFinished(folder, plan, shard));
  if (missing.length > 0) throw new MissingShardsError(missing, plan.shards);
  const paths = shards.map((shard) => shardFile(folder, shard, plan.shards));
  const problems = new Map<string, CorpusProblem>();
  // A file that every shard reads is reported by every one of them, and told once.
  for (const path of paths) {
    for (const problem of (readRunHeader(path) as ShardHeader).problems) problems.set(JSON.stringify(problem), problem);
  }
  const groups = withTemporaryFolder(async function* (temporary) {
    const sums = mergeRuns(paths.map((path) => readRun(path)));
    yield* countGroups(plan.job, sums, temporary, limit);
  });
  return { plan, groups, problems: [...problems.values()] };
}

/** @throws Error with what is not as planned. */
function checkInputs(plan: ShardPlan, files: readonly { name: string; size: number }[]): void {
  const planned = new Map(plan.files.map((file) => [file.name, file.size]));
  for (const { name, size } of files) {
    if (!planned.has(name)) throw new Error(`${name}: is not among the inputs of the plan; plan again`);
    if (planned.get(name) !== size) throw new Error(`${name}: has changed since the plan was made; plan again`);
  }
  const there = new Set(files.map((file) => file.name));
  const gone = plan.files.find((file) => file.size > 0 && !there.has(file.name));
  if (gone !== undefined) throw new Error(`${gone.name}: is in the plan and cannot be found any more`);
}

function shardOf({ file, rows, group }: Piece, shards: number): number {
  const hash = dataHash(`${file.name}#${rows?.firstRow ?? group?.start ?? 0}`);
  return Number(BigInt(`0x${hash.slice(0, 12)}`) % BigInt(shards));
}

/** Iterables of the filter become arrays, which JSON keeps. */
function plainJob(job: CountJob): CountJob {
  const { filter } = job;
  if (filter?.stopWords === undefined) return job;
  return { ...job, filter: { ...filter, stopWords: [...filter.stopWords].sort() } };
}
