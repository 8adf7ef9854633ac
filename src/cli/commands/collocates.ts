import { collocateSections } from '../collocate-sections.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { windowsOfJob, wordsOfJob } from '../count-job.js';
import { GROUPS, LIMITS, MEASURES, TESTS, THREADS, WINDOWS } from '../count-options.js';
import { CUTTING, FILTERING } from '../word-options.js';

/** `tifa collocates`: what stands beside a word more often than by chance. */
export const collocates: AnyCommand = defineCommand({
  name: 'collocates',
  summary: 'the words that stand beside a word more often than by chance',
  operands: 'WORD FILES AND FOLDERS',
  subject: 'the word whose neighbours are asked for',
  description: `
One row a word that stands in the window of WORD: how often, how often was to be expected, and how strong the bond is. G²
says how sure it is (3.84 for p < 0.05), MI and log Dice how strong; MI favours rare words, t frequent ones. A window
never crosses the end of a sentence, marks take no place in it, and a filtered word keeps its place. WORD may be several,
as in 改革,开放, or the beginning of words, as in 乡村*. Data formats have every measure of docs/statistics.md.`,
  examples: [
    {
      line: 'tifa collocates 改革 reports/',
      shows: 'the company that 改革 keeps, surest first',
    },
    {
      line: 'tifa collocates 改革 --window 3 --sort-by logDice --min-count 5 reports/',
      shows: 'the strongest bonds',
    },
    {
      line: 'tifa collocates 改革 --by year --threads 2 -o by-year.csv news.jsonl.gz',
      shows: 'the company of each year, counted by two threads',
    },
    {
      line: 'tifa collocates 改革,开放 --left 2 --right 0 -o before.csv reports/',
      shows: 'only what stands before',
    },
  ],
  options: {
    ...WINDOWS,
    ...MEASURES,
    ...TESTS,
    ...GROUPS,
    ...LIMITS,
    ...THREADS,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ subject, count, values, forPeople, warn }): AsyncGenerator<Section> {
    const words = await wordsOfJob('collocates', values, warn);
    const node = subject.split(',').filter((type) => type !== '');
    const job = { ...windowsOfJob(node, values), ...words, by: values.by };
    const counting = count({ task: 'collocates', ...job }, values.threads ?? 1);
    yield* collocateSections(values.by, counting, values, forPeople);
  },
});
