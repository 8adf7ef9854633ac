import { documentRows, type SourceDocument, systemMessage, writeTexts } from '../../node.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section, type Session } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { GROUPS, THREADS } from '../count-options.js';
import { countSections } from '../count-sections.js';
import { refuseGiven } from '../given-options.js';
import { FailureError } from '../usage-error.js';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'document', heading: 'document', max: 40 },
  { key: 'file', heading: 'file', max: 40, only: 'data' },
  { key: 'row', heading: 'row', right: true, only: 'data' },
  { key: 'characters', heading: 'characters', right: true },
  { key: 'encoding', heading: 'encoding' },
  { key: 'confidence', heading: 'sure', right: true, digits: 2 },
];
const OWN = new Set(COLUMNS.map(({ key }) => key));

const NO_LIMITS = { top: null, 'min-count': 1 };
const TEXTS = {
  text: { kind: 'flag', help: 'the texts themselves, split, cleaned and without duplicates as the options say' },
  places: { kind: 'flag', help: 'with --text: file, row and the places of its stretches in the text as it was read' },
  into: {
    kind: 'text',
    value: 'FOLDER',
    help: 'write the texts as .txt files with a metadata.tsv into a new folder',
  },
} as const;
const OPTIONS = {
  by: {
    ...GROUPS.by,
    help: 'count instead: documents and characters for each value of a metadata field, year or month',
  },
  ...TEXTS,
  ...THREADS,
  ...READING,
  ...WRITING,
} as const;

/** `tifa documents`: what a corpus holds and how it was read, and its texts as another corpus. */
export const documents: AnyCommand = defineCommand({
  name: 'documents',
  summary: 'list the documents of a corpus, or write them cleaned and split as a new one',
  operands: 'FILES AND FOLDERS',
  description: `
One line a document: its id, length in characters, the encoding it was read in and how sure that is (1 where it was
given or marked), and every metadata field. Look here first: what is wrong with the reading shows here. With --by one line
a value of a metadata field instead: how many documents and characters it has. With --text the documents themselves: id,
text and metadata, after --split and --clean, which tifa reads again as the same documents from .jsonl, .xlsx, .parquet, or
from a folder of text files (--into). In .csv and .tsv a text that begins like a formula has a ' before it.`,
  examples: [
    { line: 'tifa documents articles/', shows: 'every file of a folder, with the encoding that was detected' },
    { line: "tifa documents --path '{place}/{year}.txt' reports/", shows: 'place and year taken from the file names' },
    { line: 'tifa documents --by year news.jsonl.gz', shows: 'how many documents and characters each year has' },
    {
      line: 'tifa documents --where place=宁波 -o ningbo.csv news.csv',
      shows: 'only some documents, as a spreadsheet',
    },
    {
      line: 'tifa documents --text --split articles --clean boilerplate,joinLines,duplicates -o articles.jsonl pages/',
      shows: 'the articles of newspaper pages, cleaned, as a corpus of their own',
    },
    {
      line: 'tifa documents --into texts --encoding gbk old/',
      shows: 'a folder of text files in UTF-8 with their metadata',
    },
  ],
  options: OPTIONS,
  async *run(session): AsyncGenerator<Section> {
    const { corpus, count, values, forPeople, fail } = session;
    const { by, threads, text, places, into } = values;
    if (by.length > 0) {
      refuseGiven(values, TEXTS, 'does not go with --by', fail);
      yield* countSections('documents', by, count({ task: 'documents', by }, threads ?? 1), NO_LIMITS, forPeople);
      return;
    }
    if (threads !== null) fail('--threads goes with --by');
    if (into !== null) yield await writtenTexts(session, into);
    else if (text) yield* textSections(session);
    else if (places) fail('--places goes with --text');
    else if (forPeople) yield* listForPeople(corpus());
    else yield* listForPrograms(corpus());
  },
});

/** A row with the columns that it has, in data formats. */
function dataSection(row: Readonly<Record<string, unknown>>): Section {
  return { open: true, columns: Object.keys(row).map((key) => ({ key, heading: key })), rows: [row] };
}

async function* textSections({ corpus, values, forPeople }: Session<typeof OPTIONS>): AsyncGenerator<Section> {
  let any = false;
  for await (const row of documentRows(corpus(), { places: values.places })) {
    any = true;
    yield forPeople ? { ...dataSection(row), title: row.id, text: row.text } : dataSection(row);
  }
  if (!any) yield { columns: ['id', 'text'].map((key) => ({ key, heading: key })), rows: [] };
}

async function* listForPrograms(corpus: AsyncIterable<SourceDocument>): AsyncGenerator<Section> {
  let any = false;
  for await (const document of corpus) {
    any = true;
    yield dataSection(listRow(document));
  }
  if (!any) yield { columns: COLUMNS, rows: [] };
}

async function writtenTexts({ corpus, values, fail }: Session<typeof OPTIONS>, folder: string): Promise<Section> {
  refuseGiven(
    values,
    { places: 0, output: 0, format: 0, force: 0, provenance: 0 },
    'does not go with --into, which writes a folder of text files',
    fail,
  );
  let written: Awaited<ReturnType<typeof writeTexts>>;
  try {
    written = await writeTexts(folder, corpus());
  } catch (error) {
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FailureError(`tifa documents: ${message}; name a new one`);
    if (errno === undefined && code !== 'ENOTDIR') throw error;
    throw new FailureError(`tifa documents: ${folder}: ${systemMessage(error, 'write')}`);
  }
  return {
    columns: [
      { key: 'folder', heading: 'folder' },
      { key: 'files', heading: 'files', right: true },
      { key: 'characters', heading: 'characters', right: true },
    ],
    rows: [{ folder, ...written }],
  };
}

async function* listForPeople(corpus: AsyncIterable<SourceDocument>): AsyncGenerator<Section> {
  const fields = new Set<string>();
  const ids = new Set<string>();
  const rows: Record<string, unknown>[] = [];
  let characters = 0;
  for await (const document of corpus) {
    const row = listRow(document);
    for (const field of Object.keys(row)) if (!OWN.has(field)) fields.add(field);
    rows.push(row);
    ids.add(document.id);
    characters += document.text.length;
  }
  const more = [...fields].map((field) => ({ key: field, heading: field, max: 30 }));
  yield { columns: [...COLUMNS, ...more], rows };
  const same = rows.length - ids.size;
  yield {
    title: 'Altogether',
    summary: true,
    columns: [
      { key: 'documents', heading: 'documents', right: true },
      { key: 'characters', heading: 'characters', right: true },
      ...(same === 0 ? [] : [{ key: 'same', heading: 'with the id of another', right: true }]),
    ],
    rows: [{ documents: rows.length, characters, same }],
  };
}

/** What is listed of a document; a field called like a column of the list as `meta.…`. */
function listRow({ id, text, meta, origin }: SourceDocument): Record<string, unknown> {
  const { file, row, encoding, confidence } = origin;
  const more = Object.entries(meta).map(([field, value]) => [OWN.has(field) ? `meta.${field}` : field, value]);
  return { document: id, file, row, characters: text.length, encoding, confidence, ...Object.fromEntries(more) };
}
