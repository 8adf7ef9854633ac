import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { GROUPS, LIMITS, THREADS } from '../count-options.js';
import { countSections } from '../count-sections.js';

/** `tifa timeline`: the slogans of each year. */
export const timeline: AnyCommand = defineCommand({
  name: 'timeline',
  summary: 'count the slogans (提法) of each year, or of any other group',
  operands: 'FILES AND FOLDERS',
  description: `
For each year (or each value of --by) its slogans, most frequent first: how often each occurs, per ten thousand
characters of that year and in how many documents. The year is taken from the metadata field date.`,
  examples: [
    { line: 'tifa timeline --top 10 reports/', shows: 'the ten most frequent slogans of each year' },
    {
      line: 'tifa timeline --by place,year --threads 2 -o timeline.csv reports.jsonl.gz',
      shows: 'by place and year, for a spreadsheet',
    },
  ],
  options: { ...GROUPS, ...LIMITS, ...THREADS, ...READING, ...WRITING },
  async *run({ count, values, forPeople }): AsyncGenerator<Section> {
    const by = values.by.length === 0 ? ['year'] : values.by;
    const counting = count({ task: 'timeline', by }, values.threads ?? 1);
    yield* countSections('timeline', by, counting, values, forPeople);
  },
});
