import { checkOptions } from '../text/index.js';
import { type CountGroup, countGroups } from './count-rows.js';
import { readPlan, type ShardPlan } from './plan-shards.js';
import type { CorpusProblem } from './problem.js';
import { readRun, readRunHeader } from './run-file.js';
import { isShardFinished, MissingShardsError, type ShardHeader, shardFile } from './shard-files.js';
import { sumsOfRuns } from './sums.js';
import { TALLY_LIMIT } from './tally.js';
import { withTemporaryFolder } from './write-output.js';

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
    const sums = sumsOfRuns(paths.map((path) => readRun(path)));
    yield* countGroups(plan.job, sums, temporary, limit);
  });
  return { plan, groups, problems: [...problems.values()] };
}
