import { nearDuplicates, textReuseIndex } from '../../index.js';
import { type SourceDocument, sourceSpan } from '../../node.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { LIMITS } from '../count-options.js';
import { rankedRows } from '../statistic-columns.js';

const PASSAGES: readonly ReportColumn[] = [
  { key: 'source', heading: 'source', max: 30 },
  { key: 'document', heading: 'document', max: 30 },
  { key: 'length', heading: 'characters', right: true },
  { key: 'text', heading: 'passage' },
  ...['sourceStart', 'sourceEnd', 'start', 'end'].map((key): ReportColumn => ({ key, heading: key, only: 'data' })),
];
const PAIRS: readonly ReportColumn[] = [
  { key: 'source', heading: 'document', max: 40 },
  { key: 'document', heading: 'and', max: 40 },
  { key: 'similarity', heading: 'similarity', right: true, digits: 3 },
];

/** `tifa reuse`: passages that texts share. */
export const reuse: AnyCommand = defineCommand({
  name: 'reuse',
  summary: 'the passages that texts share word for word, or near duplicates',
  operands: 'FILES AND FOLDERS',
  description: `
One row a passage that two documents share, marks and space passed over, with its exact place in both. Without --source
every document is compared with those before it; with --source the documents are asked which passages of the source files
they repeat. --duplicates gives pairs of documents that are nearly the same instead, by the share of their shingles
(stretches of five characters). The texts are held in memory.`,
  examples: [
    {
      line: 'tifa reuse --source report-2024.txt articles/',
      shows: 'which articles quote the report, and what',
    },
    {
      line: 'tifa reuse --min-length 30 -o shared.csv reports/',
      shows: 'long passages that reports share',
    },
    {
      line: 'tifa reuse --duplicates --min-similarity 0.9 news.jsonl.gz',
      shows: 'one notice in several papers',
    },
  ],
  options: {
    source: {
      kind: 'list',
      reads: 'corpus',
      value: 'FILE',
      help: 'files and folders whose passages are looked for',
    },
    'min-length': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 2,
      default: 13,
      help: 'characters of a passage, at least (13)',
    },
    ignore: {
      kind: 'choice',
      choices: ['marks', 'space', 'nothing'],
      default: 'marks',
      help: 'what is passed over: marks and space (default), space, nothing',
    },
    duplicates: {
      kind: 'flag',
      help: 'pairs of nearly equal documents instead of passages',
    },
    'min-similarity': {
      kind: 'number',
      value: 'X',
      integer: false,
      min: 0.01,
      max: 1,
      default: 0.8,
      help: 'share of shingles of a pair, at least (0.8)',
    },
    shingle: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 5,
      help: 'characters of a shingle (5)',
    },
    bands: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      max: 256,
      default: 32,
      help: 'bands of four hashes; more find more (32)',
    },
    top: LIMITS.top,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, forPeople, fail }): AsyncGenerator<Section> {
    const { ignore, source, top } = values;
    if (values.duplicates && source.length > 0) fail('--source and --duplicates do not go together');
    const own = source.length === 0;
    const sources: SourceDocument[] = [];
    for await (const document of own ? corpus() : corpus(source)) sources.push(document);
    if (values.duplicates) {
      const { pairs } = nearDuplicates(sources, {
        ignore,
        minSimilarity: values['min-similarity'],
        shingle: values.shingle,
        hashes: values.bands * 4,
      });
      const rows = pairs.map(({ idA, idB, similarity }) => ({
        source: idA,
        document: idB,
        similarity,
      }));
      yield { columns: PAIRS, rows: rankedRows(rows, top, forPeople) };
      return;
    }
    const index = textReuseIndex(sources, {
      minLength: values['min-length'],
      ignore,
    });
    const rows: Record<string, unknown>[] = [];
    let at = -1;
    for await (const target of own ? sources : corpus()) {
      const { id, text } = target;
      at++;
      for (const { document, id: from, a, b, length, text: passage } of index.find(text)) {
        if (own && document >= at) continue; // each pair once, and no text with itself
        const inSource = sourceSpan(sources[document] as SourceDocument, a);
        const inDocument = sourceSpan(target, b);
        rows.push({
          source: from,
          document: id,
          length,
          text: passage,
          sourceStart: inSource.start,
          sourceEnd: inSource.end,
          start: inDocument.start,
          end: inDocument.end,
        });
      }
    }
    yield { columns: PASSAGES, rows: rankedRows(rows, top, forPeople) };
  },
});
