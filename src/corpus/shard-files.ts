import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ShardPlan } from './plan-shards.js';
import type { CorpusProblem } from './problem.js';
import { readRunHeader } from './run-file.js';

/** What a shard says of itself. */
export interface ShardHeader {
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
