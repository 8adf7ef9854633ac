import { mapShard, readPlan } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { WRITING } from '../common-options.js';
import { THREADS } from '../count-options.js';
import { FailureError, UsageError } from '../usage-error.js';

/** `tifa map`: one shard of a plan, or all that are missing. */
export const map: AnyCommand = defineCommand({
  name: 'map',
  summary: 'count one shard of a plan, or all that are missing',
  operands: 'FOLDER',
  description: `
Counts a shard of FOLDER/plan.json and leaves its partial result in the folder. A file is there when it is whole and not
before; finished shards are left alone, so a run that was ended goes on where it stopped.`,
  examples: [
    { line: 'tifa map run --shard 3', shows: 'the fourth shard (the first one is 0)' },
    { line: 'tifa map run --threads 2', shows: 'every shard that is missing, one after another' },
  ],
  needs: 'the folder of a plan',
  options: {
    shard: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 0,
      max: 9999,
      help: 'the shard to count, from 0 (default: all that are missing)',
    },
    of: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      max: 10000,
      help: 'the number of shards, checked against the plan',
    },
    ...THREADS,
    ...WRITING,
  },
  async *run({ inputs, values, report, show }): AsyncGenerator<Section> {
    const folder = inputs[0] as string;
    const rows: Record<string, unknown>[] = [];
    try {
      const { shards } = readPlan(folder);
      if (values.of !== null && values.of !== shards) {
        throw new UsageError(`tifa map: --of is ${values.of}, the plan has ${shards} shards`);
      }
      if (values.shard !== null && values.shard >= shards) {
        throw new UsageError(`tifa map: --shard must be from 0 to ${shards - 1}, received "${values.shard}"`);
      }
      const wanted = values.shard === null ? Array.from({ length: shards }, (_, i) => i) : [values.shard];
      for (const shard of wanted) {
        const { skipped, problems } = await mapShard(folder, shard, { threads: values.threads ?? 1, onProgress: show });
        report(problems);
        rows.push({ shard, of: shards, state: skipped ? 'was finished' : 'counted' });
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new FailureError(`tifa map: ${(error as Error).message}`);
    }
    yield { columns: ['shard', 'of', 'state'].map((key) => ({ key, heading: key })), rows };
  },
});
