import { COUNT_TASKS, planShards } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { CUTTING, FILTERING, READING, WRITING } from '../common-options.js';
import { cuttingOf } from '../count-sections.js';
import { tokenFilter } from '../token-filter.js';
import { FailureError } from '../usage-error.js';

/** `tifa plan`: a counting cut into shards. */
export const plan: AnyCommand = defineCommand({
  name: 'plan',
  summary: 'cut a big counting into shards, for many processes or machines',
  operands: '--into FOLDER FILES AND FOLDERS',
  description: `
Writes FOLDER/plan.json: the inputs with their hashes, what is counted and how. Then tifa map counts one shard after
another, anywhere the folder can be seen, and tifa merge puts the results together; tifa submit does both. The merged
file is, byte for byte, the one that a single run writes. A task is one of frequencies, ngrams, timeline (slogans by
year) and documents.`,
  examples: [
    {
      line: 'tifa plan --task frequencies --by year --shards 8 --into run news.jsonl.gz',
      shows: 'eight shards of a word count by year',
    },
    {
      line: 'tifa plan --task timeline --shards 100 --into run corpus/',
      shows: 'a hundred shards of the slogans of each year',
    },
  ],
  needs: 'the files or folders to read',
  options: {
    task: {
      kind: 'choice',
      choices: ['frequencies', 'ngrams', 'timeline', 'documents'],
      default: 'frequencies',
      help: 'what is counted (default: frequencies)',
    },
    into: { kind: 'text', value: 'FOLDER', help: 'where the plan and the partial results go (needed)' },
    shards: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      max: 10000,
      default: 8,
      help: 'into how many parts (8)',
    },
    by: { kind: 'list', value: 'FIELD', help: 'a table for each value of a metadata field, year or month' },
    n: {
      kind: 'number',
      short: 'n',
      value: 'N',
      integer: true,
      min: 1,
      max: 20,
      default: 2,
      help: 'words of a sequence, for ngrams (2)',
    },
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ inputs, values, reading, fail }): AsyncGenerator<Section> {
    if (values.into === null) fail('--into FOLDER is needed');
    if (inputs.includes('-')) fail('standard input cannot be cut into shards');
    const folder = values.into as string;
    const task = COUNT_TASKS.find((t) => t === values.task) ?? 'frequencies';
    const cuts = task === 'frequencies' || task === 'ngrams';
    const job = {
      task,
      by: values.by.length === 0 && task === 'timeline' ? ['year'] : values.by,
      where: values.where,
      ...(cuts ? { filter: await tokenFilter('plan', values), ...(await cuttingOf('plan', values)) } : {}),
      ...(task === 'ngrams' ? { n: values.n } : {}),
    };
    try {
      const made = await planShards(folder, inputs, job, {
        shards: values.shards,
        read: reading,
        overwrite: values.force,
      });
      yield {
        columns: ['plan', 'task', 'shards', 'files', 'bytes', 'hash'].map((key) => ({ key, heading: key })),
        rows: [
          {
            plan: `${folder}/plan.json`,
            task,
            shards: made.shards,
            files: made.files.length,
            bytes: made.files.reduce((sum, file) => sum + file.size, 0),
            hash: made.hash.slice(0, 12),
          },
        ],
      };
    } catch (error) {
      throw new FailureError(`tifa plan: ${(error as Error).message}`);
    }
  },
});
