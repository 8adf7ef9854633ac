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
    yield* binaryTable(sections, format);
    return;
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

/** The rows of all sections as one table; they have the same columns. */
async function* binaryTable(
  sections: AsyncIterable<Section> | Iterable<Section>,
  format: 'xlsx' | 'parquet',
): AsyncGenerator<Uint8Array | string> {
  const all = (async function* () {
    for await (const section of sections) if (section.summary !== true) yield section;
  })();
  const first = await all.next();
  const head: readonly Section[] = first.done === true ? [] : [first.value];
  const rows = async function* () {
    for (const section of head) yield* section.rows;
    for await (const section of all) yield* section.rows;
  };
  yield* tableBytes(rows(), format, head.flatMap(dataKeys));
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
