import { toCsv, toJsonLines, toMarkdown, toTsv } from '../index.js';
import { tableBytes } from '../node.js';
import type { ReportColumn, Section } from './command.js';
import { renderTable } from './render-table.js';

const CHUNK_ROWS = 512;

export type AnswerFormat = 'table' | 'csv' | 'tsv' | 'jsonl' | 'md' | 'xlsx' | 'parquet';

/**
 * The sections of an answer as text, part by part as they come. Data formats have one header and full, unrounded values;
 * the formats for people have titles, closing summaries and rounded numbers.
 */
export async function* render(
  sections: AsyncIterable<Section> | Iterable<Section>,
  format: AnswerFormat,
  width: number | null,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'xlsx' || format === 'parquet') {
    yield* wholeTable(await begun(sections), format);
    return;
  }
  if (format === 'csv' || format === 'tsv') {
    const { first, all } = await begun(sections);
    if (first?.open === true) {
      yield* wholeTable({ first, all }, format);
      return;
    }
    sections = all;
  }
  let first = true;
  for await (const section of sections) {
    if (section.raw !== undefined) {
      yield section.raw;
      first = false;
      continue;
    }
    const data = format === 'csv' || format === 'tsv' || format === 'jsonl';
    if (data && section.summary === true) continue;
    const columns = section.columns.filter((c) => c.only === undefined || c.only === (data ? 'data' : 'people'));
    if (data) {
      const keys = dataKeys(section);
      let header = first;
      for (const rows of chunks(section.rows)) {
        if (format === 'jsonl') yield toJsonLines(rows, { columns: keys });
        else if (format === 'csv') yield toCsv(rows, { columns: keys, header, bom: header });
        else yield toTsv(rows, { columns: keys, header });
        header = false;
      }
    } else {
      const cells = Array.from(section.rows, (row) => columns.map((column) => shown(row[column.key], column)));
      const title =
        section.title === undefined ? '' : format === 'md' ? `## ${section.title}\n\n` : `${section.title}\n`;
      const body =
        format === 'md'
          ? markdown(columns, cells)
          : section.text !== undefined
            ? `${section.text}\n`
            : renderTable(columns, cells, width);
      yield (first ? '' : '\n') + title + body;
    }
    first = false;
  }
}

/** The sections that are part of the data, and the first of them. */
async function begun(
  sections: AsyncIterable<Section> | Iterable<Section>,
): Promise<{ first: Section | null; all: AsyncGenerator<Section> }> {
  const rest = (async function* () {
    for await (const section of sections) if (section.summary !== true) yield section;
  })();
  const head = await rest.next();
  const first = head.done === true ? null : head.value;
  const all = (async function* () {
    if (first !== null) yield first;
    yield* rest;
  })();
  return { first, all };
}

/** The rows of all sections as one table; they have the same columns, or all that come where they are open. */
async function* wholeTable(
  { first, all }: Awaited<ReturnType<typeof begun>>,
  format: 'csv' | 'tsv' | 'xlsx' | 'parquet',
): AsyncGenerator<Uint8Array | string> {
  const rows = async function* () {
    for await (const section of all) yield* section.rows;
  };
  yield* tableBytes(rows(), format, first?.open === true ? undefined : first === null ? [] : dataKeys(first));
}

const dataKeys = ({ columns }: Section): readonly string[] =>
  columns.filter((c) => c.only !== 'people').map((c) => c.key);

/** Rows in parts, so that a table of millions is never one string; at least one part, which brings the header. */
function* chunks<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let part: T[] = [];
  let any = false;
  for (const row of rows) {
    part.push(row);
    if (part.length < CHUNK_ROWS) continue;
    yield part;
    part = [];
    any = true;
  }
  if (part.length > 0 || !any) yield part;
}

function markdown(columns: readonly ReportColumn[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => Object.fromEntries(columns.map((column, i) => [column.key, row[i] ?? ''])));
  return toMarkdown(rows, {
    columns: Object.fromEntries(columns.map((c) => [c.key, c.heading])),
  });
}

function shown(value: unknown, column: ReportColumn): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (Number.isInteger(value) && column.digits === undefined) return String(value);
    return value.toFixed(column.digits ?? 3);
  }
  if (Array.isArray(value)) return value.map((v) => shown(v, column)).join('、');
  return String(value);
}
