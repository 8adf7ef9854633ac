import { checkInteger, checkOptions } from '../text/index.js';
import { countPieces, threadCount } from './count-pieces.js';
import { dataHash, fileHash } from './file-hash.js';
import type { SourceFile } from './list-files.js';
import { ChangedFileError } from './open-file.js';
import type { Piece, ReadingProgress } from './piece.js';
import { planReading } from './plan-reading.js';
import { readPlan, type ShardPlan } from './plan-shards.js';
import { type CorpusProblem, formatProblem } from './problem.js';
import { totals } from './read-corpus.js';
import { resolveReadOptions } from './read-options.js';
import { writeRun } from './run-file.js';
import { isShardFinished, type ShardHeader, shardFile } from './shard-files.js';
import { TALLY_LIMIT } from './tally.js';
import { replaceFile, withTemporaryFolder } from './write-output.js';

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
      replaceFile(shardFile(folder, shard, plan.shards), (path) => writeRun(path, header, sums.entries()));
      return [];
    });
  });
  for await (const _ of run);
  return { skipped: false, problems };
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
