import { parseDelimited } from './delimited.js';
import { decodeText } from './encoding.js';
import { noTextColumn, rowReader } from './formats/index.js';
import { tooLong } from './open-file.js';
import type { Origin, Piece } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import { TEXT_FIELDS } from './read-options.js';
import { type Report, warnOfDamage } from './reading-doubts.js';

/** Takes a document: its id where it has one, its text, and what it says of itself. */
export type Add = (id: string | null, text: string, own: Readonly<Record<string, string>>, origin: Origin) => void;

/** The documents of some rows of a file. */
export function parseRows(
  piece: Piece,
  rows: NonNullable<Piece['rows']>,
  plan: ReadingPlan,
  add: Add,
  report: Report,
): void {
  const { file } = piece;
  const { options } = plan;
  const place = (row: number, start: number | null, length: number): Origin => ({
    file: file.name,
    row,
    encoding: rows.encoding,
    confidence: rows.confidence,
    bytes: start === null ? null : { start, end: start + length },
  });
  if (file.format === 'csv' || file.format === 'tsv') {
    const text = decodeText(rows.bytes, rows.encoding);
    warnOfDamage(text, rows.encoding, rows.firstRow, report);
    const read = rowReader(rows.header, options);
    if (read === null) {
      if (rows.firstRow > 2) return; // said once, at the first rows
      report('error', 'no-text-column', 1, noTextColumn(rows.header, options));
      return;
    }
    for (const { row, fields } of parseDelimited(text, rows.delimiter, rows.firstRow)) {
      if (fields.length !== rows.header.length) {
        const message = `has ${fields.length} fields, the header has ${rows.header.length}`;
        report('warning', 'field-count', row, message);
      }
      const document = read({ row, values: fields });
      if (isLonger(document.text, options.maxDocumentBytes)) {
        report('error', 'too-long', row, tooLong(options.maxDocumentBytes));
        continue;
      }
      add(document.id, document.text, document.meta, place(row, null, 0));
    }
    return;
  }
  let start = 0;
  for (let row = rows.firstRow; start < rows.bytes.length; row++) {
    const lf = rows.bytes.indexOf(10, start);
    const end = lf < 0 ? rows.bytes.length : lf;
    let line = decodeText(rows.bytes.subarray(start, end), rows.encoding);
    if (line.endsWith('\r')) line = line.slice(0, -1);
    const length = end - start;
    const origin = place(row, rows.firstByte === null ? null : rows.firstByte + start, length);
    start = end + 1;
    if (line.trim() === '') continue;
    if (length > options.maxDocumentBytes) {
      report('error', 'too-long', row, tooLong(options.maxDocumentBytes));
      continue;
    }
    warnOfDamage(line, rows.encoding, row, report);
    if (file.format === 'lines') add(null, line, {}, origin);
    else parseJsonLine(line, origin, plan, add, report);
  }
}

function parseJsonLine(line: string, origin: Origin, plan: ReadingPlan, add: Add, report: Report): void {
  const { textField, idField } = plan.options;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    report('error', 'invalid-json', origin.row, 'the line is not valid JSON and is left out');
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('error', 'invalid-json', origin.row, 'the line is no JSON object and is left out');
    return;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const field = textField ?? TEXT_FIELDS.find((f) => Object.hasOwn(record, f) && typeof record[f] === 'string');
  const text = field !== undefined && Object.hasOwn(record, field) ? record[field] : undefined;
  if (typeof text !== 'string') {
    const there = textField ?? TEXT_FIELDS.find((f) => Object.hasOwn(record, f));
    const fields = `its fields: ${Object.keys(record).join(', ')}`;
    const what =
      there !== undefined && Object.hasOwn(record, there)
        ? `its field "${there}" holds no text and is left out`
        : `has no ${textField === null ? 'text field (--text-field names it)' : `field "${textField}"`}, ${fields}`;
    report('error', 'no-text-field', origin.row, what);
    return;
  }
  const own: [string, string][] = [];
  for (const [name, v] of Object.entries(record)) {
    if (name === field || name === idField || v === null || v === undefined || v === '') continue;
    own.push([name, typeof v === 'string' ? v : JSON.stringify(v)]);
  }
  const id = Object.hasOwn(record, idField) ? record[idField] : null;
  const known = typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  add(known === '' ? null : known, text, Object.fromEntries(own), origin);
}

/** Whether a text takes more bytes than that in UTF-8. */
function isLonger(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
}
