import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { COUNTING, CUTTING, FILTERING, READING, WRITING } from '../common-options.js';
import { countSections, cuttingOf, shownOf } from '../count-sections.js';
import { tokenFilter } from '../token-filter.js';

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
  options: {
    n: {
      kind: 'number',
      short: 'n',
      value: 'N',
      integer: true,
      min: 1,
      max: 20,
      default: 2,
      help: 'words of a sequence (2)',
    },
    ...COUNTING,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ count, values, forPeople }): AsyncGenerator<Section> {
    const cutting = await cuttingOf('ngrams', values);
    const filter = await tokenFilter('ngrams', values);
    const counting = count({ task: 'ngrams', n: values.n, by: values.by, filter, ...cutting }, values.threads);
    yield* countSections('ngrams', values.by, counting, shownOf(values, forPeople));
  },
});
