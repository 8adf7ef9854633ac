import { type ColumnDocument, type KwicQuery, kwic as linesOf, tokenizeDocuments } from '../../index.js';
import { type SourceDocument, sourceSpan } from '../../node.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { CUTTING } from '../word-options.js';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'document', heading: 'document', max: 24 },
  { key: 'left', heading: 'left', right: true, max: 44, cut: 'start' },
  { key: 'node', heading: 'node', max: 24 },
  { key: 'right', heading: 'right' },
  ...['start', 'end', 'contextStart', 'contextEnd'].map((key): ReportColumn => ({ key, heading: key, only: 'data' })),
];

/** `tifa kwic`: every occurrence with its context. */
export const kwic: AnyCommand = defineCommand({
  name: 'kwic',
  summary: 'show every occurrence of a word or pattern in its context',
  operands: 'QUERY FILES AND FOLDERS',
  subject: 'the word to look for',
  description: `
One line an occurrence: what stands before it, itself, what stands after it. A QUERY is a stretch of whole words: 乡村振兴
finds 乡村振兴 and 乡村 振兴, but not a part of 乡村振兴局. --as says otherwise: words (parted by a space, * for any
one word), text (the characters wherever they stand), pattern (a regular expression) or category (terms of a lexicon
category). left + node + right is the text exactly as it stands from contextStart to contextEnd.`,
  examples: [
    {
      line: 'tifa kwic 乡村振兴 --sort right reports/',
      shows: 'the lines in the order of what follows',
    },
    {
      line: "tifa kwic --as words '推进 * 发展' reports/",
      shows: '推进, any one word, 发展',
    },
    {
      line: "tifa kwic --as pattern '第[一二三]产业' -o lines.csv reports/",
      shows: 'for a spreadsheet, with offsets',
    },
  ],
  options: {
    as: {
      kind: 'choice',
      choices: ['phrase', 'words', 'text', 'pattern', 'category'],
      default: 'phrase',
      help: 'what the query is (default: phrase)',
    },
    window: {
      kind: 'number',
      short: 'w',
      value: 'N',
      integer: true,
      min: 0,
      default: 10,
      help: 'words each side (10)',
    },
    sort: {
      kind: 'choice',
      choices: ['position', 'left', 'node', 'right'],
      default: 'position',
      help: 'order of the lines (default: position)',
    },
    top: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      help: 'only the first N lines',
    },
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ subject, corpus, values, tokenizer, fail }): AsyncGenerator<Section> {
    const query = queryOf(values.as, subject, fail);
    const tokenize = await tokenizer();
    const found: ColumnDocument[] = [];
    let lines = 0;
    const sources: Pick<SourceDocument, 'toSource'>[] = [];
    for await (const source of corpus()) {
      const [document] = tokenizeDocuments([source], tokenize);
      if (document === undefined) continue;
      const own = linesOf(document, query, { window: 0 }).length;
      if (own > 0) {
        found.push(document);
        sources.push(source.toSource === undefined ? {} : { toSource: source.toSource });
      }
      lines += own;
      if (values.sort === 'position' && values.top !== null && lines >= values.top) break;
    }
    const limit = values.top === null ? {} : { limit: values.top };
    const rows = linesOf(found, query, { window: values.window, sort: values.sort, ...limit }).map((line) => {
      const source = sources[line.documentIndex] as Pick<SourceDocument, 'toSource'>;
      const context = sourceSpan(source, { start: line.contextStart, end: line.contextEnd });
      return { ...line, ...sourceSpan(source, line), contextStart: context.start, contextEnd: context.end };
    });
    yield {
      columns: COLUMNS,
      rows: rows as readonly object[] as readonly Record<string, unknown>[],
    };
    yield {
      title: 'Altogether',
      summary: true,
      columns: ['lines', 'documents'].map((key) => ({
        key,
        heading: key,
        right: true,
      })),
      rows: [
        {
          lines: rows.length,
          documents: new Set(rows.map((row) => row.documentIndex)).size,
        },
      ],
    };
  },
});

function queryOf(as: string, query: string, fail: (message: string) => never): KwicQuery {
  if (as === 'text') return { text: query };
  if (as === 'category') return { category: query };
  if (as === 'words') return { tokens: query.split(' ').filter((word) => word !== '') };
  if (as === 'phrase') return query;
  try {
    return { pattern: new RegExp(query, 'u') };
  } catch (error) {
    return fail((error as Error).message);
  }
}
