import { type CorpusDocument, dispersion as dispersionOf, indexTokens, tokenizeDocuments } from '../../index.js';
import { documentField } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { LIMITS } from '../count-options.js';
import { rankedRows, statisticColumns } from '../statistic-columns.js';
import { tokenFilter } from '../token-filter.js';
import { CUTTING, FILTERING } from '../word-options.js';

const COLUMNS = statisticColumns(
  [
    'rank',
    'type',
    'count',
    'perMillion',
    'partCount',
    'range',
    'relativeRange',
    'juillandD',
    'juillandU',
    'carrollD2',
    'carrollUm',
    'rosengrenS',
    'rosengrenKf',
    'lyneD3',
    'distributionalConsistency',
    'dp',
    'dpNorm',
    'dpEgbert',
    'da',
    'dkl',
    'arf',
    'awt',
    'ald',
    'awtFrequency',
    'aldFrequency',
  ],
  {
    rank: ['rank'],
    type: ['word'],
    count: ['count'],
    range: ['parts with it'],
    partCount: ['of'],
    juillandD: ['Juilland D', 3],
    dp: ['DP', 3],
    dpNorm: ['DP norm', 3],
    da: ['D_A', 3],
    arf: ['ARF', 1],
  },
);

/** `tifa dispersion`: how evenly words are spread. */
export const dispersion: AnyCommand = defineCommand({
  name: 'dispersion',
  summary: 'how evenly each word is spread over the documents, years or equal parts',
  operands: 'FILES AND FOLDERS',
  description: `
One row a word, most frequent first. Parts are the documents, the values of a metadata field (--by year), or --parts N
equal parts of the whole. DP is 0 for a perfectly even word and near 1 for one that stands in a single small part
(Gries 2008); Juilland's D goes the other way, 1 is even. ARF is the frequency with clumps counted as little more than one
occurrence. Data formats have every measure of docs/statistics.md.`,
  examples: [
    {
      line: 'tifa dispersion --by year --min-count 50 reports/',
      shows: 'which frequent words belong to a few years',
    },
    {
      line: 'tifa dispersion --type 改革,开放 reports/',
      shows: 'two words only',
    },
    {
      line: 'tifa dispersion --parts 20 -o spread.csv book.txt',
      shows: 'over twenty equal parts of one text',
    },
  ],
  options: {
    by: {
      kind: 'text',
      value: 'FIELD',
      help: 'parts are the values of a metadata field, year or month',
    },
    parts: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      help: 'N equal parts (default: the documents)',
    },
    type: { kind: 'list', value: 'WORD', help: 'only these words' },
    ...LIMITS,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer, forPeople, fail }): AsyncGenerator<Section> {
    const { by } = values;
    if (by !== null && values.parts !== null) fail('--by and --parts do not go together');
    const labels: string[] = [];
    const labelled = async function* (documents: AsyncIterable<CorpusDocument>) {
      for await (const document of documents) {
        if (by !== null) labels.push(documentField(document, by));
        yield document;
      }
    };
    const filter = await tokenFilter('dispersion', values);
    const index = await indexTokens(tokenizeDocuments(labelled(corpus()), await tokenizer()), filter);
    const { rows, partCount, tokenCount } = dispersionOf(index, {
      parts: by !== null ? labels : (values.parts ?? 'documents'),
      minCount: values['min-count'],
      ...(values.type.length === 0 ? {} : { types: values.type }),
    });
    yield { columns: COLUMNS, rows: rankedRows(rows, values.top, forPeople) };
    yield {
      title: 'Altogether',
      summary: true,
      columns: ['parts', 'words'].map((key) => ({
        key,
        heading: key,
        right: true,
      })),
      rows: [{ parts: partCount, words: tokenCount }],
    };
  },
});
