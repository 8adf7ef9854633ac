import { type ColumnDocument, indexTokens, lexicalDiversity, readability, tokenizeDocuments } from '../../index.js';
import { documentField } from '../../node.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { type Shown, statisticColumns } from '../statistic-columns.js';
import { tokenFilter } from '../token-filter.js';
import { CUTTING, FILTERING } from '../word-options.js';

const VOCABULARY = [
  'tokenCount',
  'typeCount',
  'hapaxCount',
  'disCount',
  'hapaxTypeShare',
  'hapaxTokenShare',
  'ttr',
  'guiraud',
  'cttr',
  'herdanC',
  'summerS',
  'maas',
  'dugastU',
  'brunetW',
  'honoreR',
  'yuleK',
  'simpsonD',
  'herdanVm',
  'repeatRate',
  'entropy',
  'evenness',
  'fisherAlpha',
  'mattr',
  'msttr',
  'mtld',
  'mtldForward',
  'mtldBackward',
  'hdd',
];
const SENTENCES = [
  'characterCount',
  'wordCount',
  'sentenceCount',
  'clauseCount',
  'charactersPerSentence',
  'wordsPerSentence',
  'clausesPerSentence',
  'charactersPerWord',
  'charactersPerClause',
  'adverbConjunctionShare',
  'readability',
];
const SHOWN: Readonly<Record<string, Shown>> = {
  tokenCount: ['words'],
  typeCount: ['different'],
  ttr: ['TTR', 3],
  guiraud: ['Guiraud', 2],
  yuleK: ['Yule K', 1],
  mattr: ['MATTR', 3],
  mtld: ['MTLD', 1],
  hdd: ['HD-D', 3],
  sentenceCount: ['sentences'],
  charactersPerSentence: ['characters/sentence', 1],
  wordsPerSentence: ['words/sentence', 1],
  charactersPerClause: ['characters/clause', 1],
  adverbConjunctionShare: ['adverbs and conjunctions', 3],
  readability: ['readability', 2],
};

/** `tifa diversity`: how rich the vocabulary is, how long the sentences are. */
export const diversity: AnyCommand = defineCommand({
  name: 'diversity',
  summary: 'how rich the vocabulary of each text is, and how long its sentences',
  operands: 'FILES AND FOLDERS',
  description: `
One row a document, or a group of documents taken as one text (--by). --measures vocabulary: TTR and its kin, Yule's K,
MATTR, MTLD, HD-D and more; TTR falls as texts grow, so compare texts of different length by MATTR, MTLD or HD-D. A text
too short for a measure has an empty cell. --measures sentences: lengths of sentences and clauses, and the readability of
徐巍、姚振晔、陈冬华 (2021), where more is harder.`,
  examples: [
    { line: 'tifa diversity reports/', shows: 'one row a report' },
    {
      line: 'tifa diversity --by year --window 500 -o by-year.csv reports/',
      shows: 'one row a year, MATTR over 500',
    },
    {
      line: 'tifa diversity --measures sentences reports/',
      shows: 'how long sentences and clauses are',
    },
  ],
  options: {
    measures: {
      kind: 'choice',
      choices: ['vocabulary', 'sentences'],
      default: 'vocabulary',
      help: 'what is measured (default: vocabulary)',
    },
    by: {
      kind: 'list',
      value: 'FIELD',
      help: 'one row for each value of a metadata field, year or month',
    },
    window: {
      kind: 'number',
      short: 'w',
      value: 'N',
      integer: true,
      min: 1,
      default: 100,
      help: 'words of the window of MATTR (100)',
    },
    segment: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 100,
      help: 'words of a segment of MSTTR (100)',
    },
    'mtld-threshold': {
      kind: 'number',
      value: 'TTR',
      integer: false,
      min: 0.01,
      max: 0.99,
      default: 0.72,
      help: 'TTR at which a factor of MTLD is full (0.72)',
    },
    'mtld-factor': {
      kind: 'choice',
      choices: ['below', 'reached'],
      default: 'below',
      help: 'a factor is full below that TTR (default) or also at it',
    },
    'mtld-min-tokens': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 1,
      help: 'words below which no factor is full (1)',
    },
    'hdd-sample': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 42,
      help: 'words of a sample of HD-D (42)',
    },
    'log-base': {
      kind: 'choice',
      choices: ['e', '10'],
      default: 'e',
      help: 'logarithm in Maas and Dugast (e)',
    },
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer, fail }): AsyncGenerator<Section> {
    const { by } = values;
    const sentences = values.measures === 'sentences';
    if (sentences && by.length > 0) fail('--measures sentences is for single documents, not with --by');
    const filter = await tokenFilter('diversity', values);
    const options = {
      mattrWindow: values.window,
      msttrSegment: values.segment,
      mtldThreshold: values['mtld-threshold'],
      mtldFactor: values['mtld-factor'],
      mtldMinTokens: values['mtld-min-tokens'],
      hddSample: values['hdd-sample'],
      logBase: values['log-base'],
    };
    const rows: Record<string, unknown>[] = [];
    const groups = new Map<string, ColumnDocument[]>();
    for await (const document of tokenizeDocuments(corpus(), await tokenizer())) {
      const { id = '', meta = {} } = document;
      if (sentences) rows.push({ document: id, ...readability(document) });
      else if (by.length === 0)
        rows.push({
          document: id,
          ...lexicalDiversity(indexTokens([document], filter), options),
        });
      else {
        const key = JSON.stringify(by.map((field) => documentField({ id, meta }, field)));
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [document]);
        else group.push(document);
      }
    }
    for (const [key, documents] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const names = JSON.parse(key) as readonly string[];
      const fields = Object.fromEntries(by.map((field, i) => [field, names[i]]));
      rows.push({
        ...fields,
        documentCount: documents.length,
        ...lexicalDiversity(indexTokens(documents, filter), options),
      });
    }
    const named: readonly ReportColumn[] =
      by.length === 0
        ? [{ key: 'document', heading: 'document', max: 40 }]
        : [...by.map((key) => ({ key, heading: key })), { key: 'documentCount', heading: 'documents', right: true }];
    yield {
      columns: [...named, ...statisticColumns(sentences ? SENTENCES : VOCABULARY, SHOWN)],
      rows,
    };
  },
});
