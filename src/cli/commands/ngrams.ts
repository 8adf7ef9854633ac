import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { wordsOfJob } from '../count-job.js';
import { GROUPS, LIMITS, SEQUENCES, THREADS } from '../count-options.js';
import { countSections } from '../count-sections.js';
import { CUTTING, FILTERING } from '../word-options.js';

/** `tifa ngrams`: how often words follow each other. */
export const ngrams: AnyCommand = defineCommand({
  name: 'ngrams',
  summary: 'count sequences of words',
  operands: 'FILES AND FOLDERS',
  description: `
One row a sequence of N words that stand side by side in one sentence: words that do not count (by kind, part of speech,
stop list) are a gap that no sequence crosses. Counts per million refer to the sequences counted.`,
  examples: [
    { line: 'tifa ngrams --min-count 5 reports/', shows: 'pairs of words that occur five times or more' },
    {
      line: 'tifa ngrams -n 4 --by year --top 20 -o four.csv news.jsonl.gz',
      shows: 'the phrases of four words of each year',
    },
  ],
  options: { ...SEQUENCES, ...GROUPS, ...LIMITS, ...THREADS, ...FILTERING, ...CUTTING, ...READING, ...WRITING },
  async *run({ count, values, forPeople, warn }): AsyncGenerator<Section> {
    const words = await wordsOfJob('ngrams', values, warn);
    const sequences = values.n === null ? {} : { n: values.n };
    const counting = count({ task: 'ngrams', by: values.by, ...sequences, ...words }, values.threads ?? 1);
    yield* countSections('ngrams', values.by, counting, values, forPeople);
  },
});
