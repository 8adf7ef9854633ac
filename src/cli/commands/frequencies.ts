import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { COUNTING, CUTTING, FILTERING, READING, WRITING } from '../common-options.js';
import { countSections, cuttingOf, shownOf } from '../count-sections.js';
import { tokenFilter } from '../token-filter.js';

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
  options: {
    ...COUNTING,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ count, values, forPeople }): AsyncGenerator<Section> {
    const cutting = await cuttingOf('frequencies', values);
    const filter = await tokenFilter('frequencies', values);
    const counting = count({ task: 'frequencies', by: values.by, filter, ...cutting }, values.threads);
    yield* countSections('frequencies', values.by, counting, shownOf(values, forPeople));
  },
});
