import { MissingShardsError, mergeShards } from '../../node.js';
import { collocateSections } from '../collocate-sections.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { WRITING } from '../common-options.js';
import { LIMITS, MEASURES, TESTS } from '../count-options.js';
import { countSections } from '../count-sections.js';
import { refuseGiven } from '../given-options.js';
import { FailureError } from '../usage-error.js';

const MISSING = 3;

/** `tifa merge`: the result of a plan. */
export const merge: AnyCommand = defineCommand({
  name: 'merge',
  summary: 'put the shards of a plan together',
  operands: 'FOLDER',
  description: `
Sums the partial results of FOLDER/plan.json up and writes the table: the same, byte for byte, as a single run writes,
whatever counted the shards and in whatever order. Where shards are missing they are named, and the exit code is 3.`,
  examples: [
    { line: 'tifa merge run -o frequencies.csv', shows: 'the table, when every shard is there' },
    { line: 'tifa merge run --top 20', shows: 'its first rows on screen' },
  ],
  needs: 'the folder of a plan',
  options: {
    ...LIMITS,
    ...MEASURES,
    ...TESTS,
    ...WRITING,
  },
  async *run({ inputs, values, forPeople, report, fail }): AsyncGenerator<Section> {
    let merged: Awaited<ReturnType<typeof mergeShards>>;
    try {
      merged = await mergeShards(inputs[0] as string);
    } catch (error) {
      throw new FailureError(
        `tifa merge: ${(error as Error).message}`,
        error instanceof MissingShardsError ? MISSING : 1,
      );
    }
    report(merged.problems);
    const { task, by = [] } = merged.plan.job;
    if (task === 'collocates') yield* collocateSections(by, merged.groups, values, forPeople);
    else {
      refuseGiven(values, { ...MEASURES, ...TESTS }, `is for collocates, the plan counts ${task}`, fail);
      yield* countSections(task, by, merged.groups, values, forPeople);
    }
  },
});
