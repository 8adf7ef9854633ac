import { COUNT_TASKS, type CountJob, planShards } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { windowsOfJob, wordsOfJob } from '../count-job.js';
import { GROUPS, SEQUENCES, WINDOWS } from '../count-options.js';
import { refuseGiven } from '../given-options.js';
import { FailureError } from '../usage-error.js';
import { CUTTING, FILTERING } from '../word-options.js';

/** `tifa plan`: a counting cut into shards. */
export const plan: AnyCommand = defineCommand({
  name: 'plan',
  summary: 'cut a big counting into shards, for many processes or machines',
  operands: '--into FOLDER FILES AND FOLDERS',
  description: `
Writes FOLDER/plan.json: the inputs with their hashes, what is counted and how. Then tifa map counts one shard after
another, anywhere the folder can be seen, and tifa merge puts the results together; tifa submit does both. The merged
file is, byte for byte, the one that a single run writes. A task is one of frequencies, ngrams, collocates (of --node),
timeline (slogans by year) and documents.`,
  examples: [
    {
      line: 'tifa plan --task frequencies --by year --shards 8 --into run news.jsonl.gz',
      shows: 'eight shards of a word count by year',
    },
    {
      line: 'tifa plan --task collocates --node 改革,开放 --by year --into run news.jsonl.gz',
      shows: 'the company of two words, year by year; its measures are chosen at the merge',
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
      choices: COUNT_TASKS,
      default: 'frequencies',
      help: `what is counted: ${COUNT_TASKS.join(', ')} (default: frequencies)`,
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
    node: { kind: 'list', value: 'WORD', help: 'whose neighbours are counted, for collocates; several, or 乡村*' },
    ...GROUPS,
    ...SEQUENCES,
    ...WINDOWS,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ inputs, values, reading, fail, warn }): AsyncGenerator<Section> {
    if (values.into === null) fail('--into FOLDER is needed');
    if (inputs.includes('-')) fail('standard input cannot be cut into shards');
    if (values.clean.some((step) => /^(?:duplicates$|nearDuplicates)/u.test(step))) {
      fail('--clean duplicates does not go with shards, none of which sees the documents of the others');
    }
    const folder = values.into as string;
    const { task, node } = values;
    const cuts = task === 'frequencies' || task === 'ngrams' || task === 'collocates';
    const apart = (option: string) => `${option}, the task is ${task}`;
    if (task !== 'ngrams') refuseGiven(values, SEQUENCES, apart('is for ngrams'), fail);
    if (task !== 'collocates') refuseGiven(values, { node, ...WINDOWS }, apart('is for collocates'), fail);
    else if (node.length === 0) fail('--node WORD is needed for the task collocates');
    if (!cuts) refuseGiven(values, { ...FILTERING, ...CUTTING }, apart('is for counting words'), fail);
    const job: CountJob = {
      task,
      by: values.by.length === 0 && task === 'timeline' ? ['year'] : values.by,
      where: values.where,
      ...(cuts ? await wordsOfJob('plan', values, warn) : {}),
      ...(task === 'collocates' ? windowsOfJob(node, values) : {}),
      ...(values.n === null ? {} : { n: values.n }),
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
