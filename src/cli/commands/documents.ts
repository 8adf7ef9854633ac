import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { GROUPS, THREADS } from '../count-options.js';
import { countSections } from '../count-sections.js';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'document', heading: 'document', max: 40 },
  { key: 'file', heading: 'file', max: 40, only: 'data' },
  { key: 'row', heading: 'row', right: true, only: 'data' },
  { key: 'characters', heading: 'characters', right: true },
  { key: 'encoding', heading: 'encoding' },
  { key: 'confidence', heading: 'sure', right: true, digits: 2 },
];

const NO_LIMITS = { top: null, 'min-count': 1 };

/** `tifa documents`: what a corpus holds and how it was read. */
export const documents: AnyCommand = defineCommand({
  name: 'documents',
  summary: 'list the documents of a corpus: how they were read, and their metadata',
  operands: 'FILES AND FOLDERS',
  description: `
One line a document: its id, length in characters, the encoding it was read in and how sure that is (1 where it was
given or marked), and every metadata field. Look here first: what is wrong with the reading shows here. With --by one line
a value of a metadata field instead: how many documents and characters it has.`,
  examples: [
    { line: 'tifa documents articles/', shows: 'every file of a folder, with the encoding that was detected' },
    { line: "tifa documents --path '{place}/{year}.txt' reports/", shows: 'place and year taken from the file names' },
    { line: 'tifa documents --by year news.jsonl.gz', shows: 'how many documents and characters each year has' },
    {
      line: 'tifa documents --where place=宁波 -o ningbo.csv news.csv',
      shows: 'only some documents, as a spreadsheet',
    },
  ],
  options: {
    by: {
      ...GROUPS.by,
      help: 'count instead: documents and characters for each value of a metadata field, year or month',
    },
    ...THREADS,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, count, values, forPeople, fail }): AsyncGenerator<Section> {
    const { by, threads } = values;
    if (by.length > 0) {
      yield* countSections('documents', by, count({ task: 'documents', by }, threads ?? 1), NO_LIMITS, forPeople);
      return;
    }
    if (threads !== null) fail('--threads goes with --by');
    const fields = new Set<string>();
    const rows: Record<string, unknown>[] = [];
    let characters = 0;
    for await (const { id, text, meta, origin } of corpus()) {
      for (const field of Object.keys(meta)) fields.add(field);
      const { file, row, encoding, confidence } = origin;
      rows.push({ document: id, file, row, characters: text.length, encoding, confidence, ...meta });
      characters += text.length;
    }
    const own = new Set(COLUMNS.map((c) => c.key));
    const more = [...fields].filter((f) => !own.has(f)).map((f) => ({ key: f, heading: f, max: 30 }));
    yield { columns: [...COLUMNS, ...more], rows };
    yield {
      title: 'Altogether',
      summary: true,
      columns: [
        { key: 'documents', heading: 'documents', right: true },
        { key: 'characters', heading: 'characters', right: true },
      ],
      rows: [{ documents: rows.length, characters }],
    };
  },
});
