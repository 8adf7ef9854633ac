import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkInteger, checkOptions, checkString, VERSION } from '../text/index.js';
import { duplicateRule } from './cleaning/index.js';
import { type CountJob, checkJob } from './count-job.js';
import { countPieces, threadCount } from './count-pieces.js';
import { type CountGroup, countGroups } from './count-rows.js';
import { dataHash, fileHash } from './file-hash.js';
import type { SourceFile } from './list-files.js';
import { ChangedFileError } from './open-file.js';
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
  const plain = { tifa: VERSION, inputs: paths, job: plainJob(job), read: absolute, shards, files };
  const plan: ShardPlan = { ...plain, hash: dataHash(plain) };
  await mkdir(folder, { recursive: true });
  const path = join(folder, PLAN);
  if (existsSync(path) && !overwrite && readPlan(folder).hash !== plan.hash) {
    throw new Error(`${path}: the folder holds another plan already`);
  }
  await writeOutput(path, `${JSON.stringify(plan, null, 2)}\n`, { overwrite: true });
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
  const { hash, ...plain } = plan;
  if (hash !== dataHash(plain)) throw new Error(`${path}: the plan was changed after it was made`);
  if (plan.tifa !== VERSION)
    throw new Error(`${path}: was made by tifa ${plan.tifa ?? '(an old one)'}, this is ${VERSION}; plan again`);
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
 * @throws Error where the inputs are not those of the plan, byte for byte, or a file cannot be written.
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
  const found = await planReading(plan.inputs, resolveReadOptions('mapShard', plan.read));
  const tables: { name: string; sha256: string }[] = [];
  for (const { file } of found.tables) tables.push({ name: file, sha256: await fileHash(file) });
  const reading = { ...found, files: checkedFiles(plan, found.files, tables) };
  for (const { name, path, format, gzip, sha256 } of reading.files) {
    // Its groups of rows are read from where they lie, not from the beginning to the end.
    if (format === 'parquet' && !gzip && (await fileHash(path)) !== sha256) throw changedFile(name);
  }
  // Hashes are compared while the files are read, and a shard of changed files is never written.
  let changed: Error | null = null;
  const problems: CorpusProblem[] = [];
  const progress: ReadingProgress = { documents: 0, bytes: 0, ...totals(reading.files) };
  options.onProgress?.(progress);
  const run = withTemporaryFolder(async function* (temporary) {
    const place = {
      folder: temporary,
      limit,
      threads: threadCount(threads),
      progress,
      onProblem: (problem: CorpusProblem) => {
        if (problem.kind === 'changed') changed = new Error(formatProblem(problem));
        problems.push(problem);
      },
      takes: (piece: Piece) => {
        if (changed !== null) throw changed;
        return shardOf(piece, plan.shards) === shard;
      },
    };
    yield* countPieces(reading, plan.job, place, (sums) => {
      if (changed !== null) throw changed;
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

/**
 * The files with the hashes that the plan has of them. Several may have one name; they stand in the order of the plan.
 *
 * @throws Error with what is not as planned, as far as names and sizes tell.
 */
function checkedFiles(
  plan: ShardPlan,
  files: readonly SourceFile[],
  tables: readonly { readonly name: string; readonly sha256: string }[],
): readonly SourceFile[] {
  const planned = new Map<string, ShardPlan['files'][number][]>();
  for (const file of plan.files) planned.set(file.name, [...(planned.get(file.name) ?? []), file]);
  const take = (name: string): ShardPlan['files'][number] => {
    const next = planned.get(name)?.shift();
    if (next === undefined) throw new Error(`${name}: is not among the inputs of the plan; plan again`);
    return next;
  };
  const checked = files.map((file) => {
    const { size, sha256 } = take(file.name);
    if (size !== file.size) throw changedFile(file.name);
    return { ...file, sha256 };
  });
  for (const { name, sha256 } of tables) if (take(name).sha256 !== sha256) throw changedFile(name);
  const [gone] = [...planned.values()].flat();
  if (gone !== undefined) throw new Error(`${gone.name}: is in the plan and cannot be found any more`);
  return checked;
}

function changedFile(name: string): Error {
  return new Error(`${name}: ${new ChangedFileError().message}`);
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
