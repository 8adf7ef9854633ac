import { termFrequencies, textRank, tfidf, tokenizeDocuments } from '../../index.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { CUTTING } from '../word-options.js';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'document', heading: 'document', only: 'data' },
  { key: 'rank', heading: 'rank', right: true },
  { key: 'type', heading: 'keyword' },
  { key: 'count', heading: 'count', right: true },
  { key: 'score', heading: 'score', right: true, digits: 4 },
];

/** `tifa keywords`: the words that tell what each document is about. */
export const keywords: AnyCommand = defineCommand({
  name: 'keywords',
  summary: 'the words that tell what each document is about',
  operands: 'FILES AND FOLDERS',
  description: `
For each document its keywords, best first. tfidf weighs how often a word occurs against how many documents of general
text have it; textrank ranks words by their links with other content words and needs no reference. With --reference corpus
the documents read are the reference, so what all of them say is no keyword of any. Scores compare within one document.`,
  examples: [
    { line: 'tifa keywords --top 5 articles/', shows: 'five keywords of each article' },
    {
      line: 'tifa keywords --reference corpus --where year=2021 reports/',
      shows: 'what sets each report of 2021 apart',
    },
    { line: 'tifa keywords --method textrank -o keywords.csv news.csv', shows: 'for a spreadsheet' },
  ],
  options: {
    method: {
      kind: 'choice',
      choices: ['tfidf', 'textrank'],
      default: 'tfidf',
      help: 'how words are ranked (default: tfidf)',
    },
    reference: {
      kind: 'choice',
      choices: ['general', 'corpus'],
      default: 'general',
      help: 'document counts that tfidf takes: of general text, or of the documents read (two passes)',
    },
    top: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 10,
      help: 'keywords for each document (default: 10)',
    },
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer, inputs, fail }): AsyncGenerator<Section> {
    const tokenize = await tokenizer();
    const own = values.reference === 'corpus' && values.method === 'tfidf';
    if (own && inputs.includes('-')) fail('--reference corpus reads twice, which standard input does not allow');
    const reference = own ? await termFrequencies(tokenizeDocuments(corpus(), tokenize)) : undefined;
    for await (const document of tokenizeDocuments(corpus(), tokenize)) {
      const rows =
        values.method === 'tfidf'
          ? tfidf(document, { limit: values.top, reference })
          : textRank(document, { limit: values.top });
      const { title: heading = '' } = document.meta ?? {};
      const title = `${document.id ?? ''}  ${heading}`.trim();
      yield {
        title,
        columns: COLUMNS,
        rows: rows.map((row, i) => ({ document: document.id, rank: i + 1, ...row })),
      };
    }
  },
});
