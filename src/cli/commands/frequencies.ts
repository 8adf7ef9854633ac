import { type FrequencyTable, type GroupField, month, termFrequencies, tokenizeDocuments, year } from '../../index.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { CUTTING, FILTERING, READING, WRITING } from '../shared-options.js';
import { tokenFilter } from '../token-filter.js';

const TOP_FOR_PEOPLE = 50;
const COLUMNS: readonly ReportColumn[] = [
  { key: 'rank', heading: 'rank', right: true },
  { key: 'type', heading: 'type' },
  { key: 'count', heading: 'count', right: true },
  { key: 'perMillion', heading: 'per million', right: true, digits: 1 },
  { key: 'perTenThousandCharacters', heading: 'per 10,000 characters', right: true, digits: 2 },
  { key: 'documentCount', heading: 'documents', right: true },
];

/** `tifa frequencies`: how often each word occurs. */
export const frequencies: AnyCommand = defineCommand({
  name: 'frequencies',
  summary: 'count words: how often, per million, in how many documents',
  operands: 'FILES AND FOLDERS',
  description: `
One row a word: its count, how often it stands in a million tokens and in ten thousand characters (每万字), in how many
documents, and its rank (equal counts share one). With --by one table for each value of a metadata field; year and month
are taken from the field date. Numbers in files are never rounded.`,
  examples: [
    {
      line: 'tifa frequencies --min-length 2 --top 20 reports/',
      shows: 'the twenty most frequent words of two characters or more',
    },
    {
      line: 'tifa frequencies --by year -o by-year.csv news.jsonl.gz',
      shows: 'every word of every year, for a spreadsheet',
    },
    { line: 'tifa frequencies --by place --pos n* --stopwords stop.txt articles/', shows: 'the nouns of each place' },
  ],
  options: {
    by: {
      kind: 'list',
      value: 'FIELD',
      help: 'a table for each value of a metadata field, year or month; several cross',
    },
    top: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      help: 'only the N first rows (default: 50 in tables, all in files)',
    },
    'min-count': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 1,
      help: 'only words that occur N times or more',
    },
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer, forPeople }): AsyncGenerator<Section> {
    const filter = await tokenFilter('frequencies', values);
    const documents = tokenizeDocuments(corpus(), await tokenizer());
    const table = await termFrequencies(documents, { ...filter, by: values.by.map(groupField) });
    const top = values.top ?? (forPeople ? TOP_FOR_PEOPLE : Infinity);
    const rowsOf = (one: FrequencyTable) => one.rows.filter((row) => row.count >= values['min-count']).slice(0, top);
    const own = values.by.map((field) => ({ key: field, heading: field }));
    if (own.length === 0) yield { columns: COLUMNS, rows: rowsOf(table).map((row) => ({ ...row })) };
    for (const group of table.groups) {
      const named = Object.fromEntries(values.by.map((field, i) => [field, group.values[i] as string]));
      const title = values.by.map((field, i) => `${field} ${group.values[i] === '' ? '(none)' : group.values[i]}`);
      yield {
        title: `${title.join(', ')}: ${group.tokenCount} tokens, ${group.typeCount} types, ${group.documentCount} documents`,
        columns: [...own.map((c) => ({ ...c, only: 'data' as const })), ...COLUMNS],
        rows: rowsOf(group).map((row) => ({ ...named, ...row })),
      };
    }
    yield {
      title: 'Altogether',
      summary: true,
      columns: ['tokenCount', 'typeCount', 'documentCount', 'characterCount'].map((key) => ({
        key,
        heading: key.replace('Count', 's'),
        right: true,
      })),
      rows: [{ ...table }],
    };
  },
});

/** A field by name; `year` and `month` come out of the date. */
export function groupField(field: string): GroupField {
  if (field === 'year') return year;
  return field === 'month' ? month : field;
}
