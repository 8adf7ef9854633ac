import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { wordsOfJob } from '../count-job.js';
import { GROUPS, LIMITS, THREADS } from '../count-options.js';
import { countSections } from '../count-sections.js';
import { CUTTING, FILTERING } from '../word-options.js';

/** `tifa frequencies`: how often each word occurs. */
export const frequencies: AnyCommand = defineCommand({
  name: 'frequencies',
  summary: 'count words: how often, per million, in how many documents',
  operands: 'FILES AND FOLDERS',
  description: `
One row a word: its count, how often it stands in a million tokens and in ten thousand characters (每万字), in how many
documents, and its rank (equal counts share one). With --by one table for each value of a metadata field; year and month
are taken from the field date. Numbers in files are never rounded, and any number of --threads writes the same file.`,
  examples: [
    {
      line: 'tifa frequencies --min-length 2 --top 20 reports/',
      shows: 'the twenty most frequent words of two characters or more',
    },
    {
      line: 'tifa frequencies --by year -o by-year.csv news.jsonl.gz',
      shows: 'every word of every year, for a spreadsheet',
    },
    { line: 'tifa frequencies --by place --pos n* --stopwords stop.txt articles/', shows: 'the nouns of each place' },
  ],
  options: { ...GROUPS, ...LIMITS, ...THREADS, ...FILTERING, ...CUTTING, ...READING, ...WRITING },
  async *run({ count, values, forPeople, warn }): AsyncGenerator<Section> {
    const words = await wordsOfJob('frequencies', values, warn);
    const counting = count({ task: 'frequencies', by: values.by, ...words }, values.threads ?? 1);
    yield* countSections('frequencies', values.by, counting, values, forPeople);
  },
});
