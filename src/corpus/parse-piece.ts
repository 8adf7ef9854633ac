import { parseDelimited } from './delimited.js';
import { documentTest } from './document-test.js';
import { decodeText, detectEncoding, type Encoding } from './encoding.js';
import { noTextColumn, readFormat, readParquet, rowReader } from './formats/index.js';
import type { SourceFile } from './list-files.js';
import { ChangedFileError, readBytes, tooLong } from './open-file.js';
import { type PathPattern, pathPattern } from './path-pattern.js';
import type { Origin, ParsedPiece, Piece, SourceDocument } from './piece.js';
import { baseName, namesOf, type ReadingPlan, stemOf } from './plan-reading.js';
import { type CorpusProblem, systemMessage } from './problem.js';
import { problemKind } from './problem-kind.js';
import { TEXT_FIELDS } from './read-options.js';
import { folderOf } from './read-pieces.js';
import { documentRefiner, type Refiner } from './refine-document.js';

/** Turns pieces of one corpus into documents; keeps only what it learnt about folders. */
export type PieceParser = (piece: Piece) => Promise<ParsedPiece>;

const SHORT_BYTES = 30;
const SIBLINGS = 20;

export function pieceParser(plan: ReadingPlan): PieceParser {
  const { options } = plan;
  const pattern: PathPattern | null = options.path === null ? null : pathPattern('readCorpus', options.path);
  const fits = documentTest(options.where);
  let refine: Promise<Refiner | null> | null = null;
  const majorities = new Map<string, Promise<Encoding | null>>();

  /** A file too short to tell its encoding by itself has that of its longer neighbours. */
  const neighbours = (file: SourceFile): Promise<Encoding | null> => {
    const folder = folderOf(file);
    let found = majorities.get(folder);
    if (found === undefined) {
      found = majorityEncoding(plan.files.filter((f) => folderOf(f) === folder && f.size >= SHORT_BYTES));
      majorities.set(folder, found);
    }
    return found;
  };

  return async (piece) => {
    const { file } = piece;
    const documents: SourceDocument[] = [];
    const problems: CorpusProblem[] = [];
    const report = (severity: 'error' | 'warning', kind: string, row: number | null, message: string) =>
      problems.push({ severity, kind, file: file.name, row, message });

    const fromPath = pattern === null ? {} : pattern(file.name);
    if (fromPath === null && (piece.rows === null || piece.rows.firstRow <= 2)) {
      report('warning', 'path-pattern', null, `the name does not fit the pattern ${options.path}`);
    }
    const add = (id: string | null, text: string, own: Readonly<Record<string, string>>, origin: Origin) => {
      const meta: Record<string, string> = { ...(fromPath ?? {}), ...own };
      let given = id;
      for (const table of plan.tables) {
        const row = table.key === 'id' ? table.rows.get(id ?? stemOf(baseName(file.name))) : rowOf(table, file.name);
        if (row === undefined) continue;
        for (const [field, value] of Object.entries(row)) {
          if (field === options.idField && origin.row === null) given = value;
          else if (field !== options.idField) meta[field] = value;
        }
      }
      const fallback = origin.row === null ? file.name : `${file.name}:${origin.row}`;
      documents.push({ id: given ?? fallback, text, meta, origin });
    };

    if (piece.rows !== null) parseRows(piece, piece.rows, plan, add, report);
    else if (file.format === 'txt') {
      try {
        const bytes = await readBytes(file, options.maxDocumentBytes);
        let { encoding, confidence } = detectEncoding(bytes);
        if (options.encoding !== null) [encoding, confidence] = [options.encoding, 1];
        else if (bytes.length < SHORT_BYTES && confidence < 1) encoding = (await neighbours(file)) ?? encoding;
        const text = decodeText(bytes, encoding);
        warnOfDamage(text, encoding, null, report);
        const origin = { file: file.name, row: null, encoding, confidence, bytes: { start: 0, end: bytes.length } };
        add(null, text, {}, origin);
      } catch (error) {
        report('error', error instanceof ChangedFileError ? 'changed' : 'unreadable', null, systemMessage(error));
      }
    } else {
      try {
        const result =
          piece.group === undefined
            ? await readFormat(file.format, await readBytes(file, options.maxDocumentBytes), options)
            : await readParquet(file.path, options, piece.group);
        for (const { kind, row, message } of result.warnings) report('warning', kind, row, message);
        for (const { id, text, meta, row } of result.documents) {
          const { encoding = null, confidence = 1 } = result.guess ?? {};
          add(id, text, meta, { file: file.name, row, encoding, confidence, bytes: null });
        }
      } catch (error) {
        report('error', problemKind(error), null, systemMessage(error));
      }
    }
    refine ??= documentRefiner(options);
    const refined = await refine;
    const found = refined === null ? documents : documents.flatMap(refined);
    return { documents: options.where.length === 0 ? found : found.filter(fits), problems };
  };
}

/** The row of a file: by its name in the corpus, or by the last part of it, each with or without its extension. */
function rowOf(table: ReadingPlan['tables'][number], name: string): Readonly<Record<string, string>> | undefined {
  for (const key of namesOf(name)) {
    const row = table.rows.get(key);
    if (row !== undefined) return row;
  }
  return undefined;
}

type Report = (severity: 'error' | 'warning', kind: string, row: number | null, message: string) => void;
type Add = (id: string | null, text: string, own: Readonly<Record<string, string>>, origin: Origin) => void;

function parseRows(piece: Piece, rows: NonNullable<Piece['rows']>, plan: ReadingPlan, add: Add, report: Report): void {
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
    const wanted = textField === null ? 'text field (--text-field names it)' : `field "${textField}" with a text`;
    report('error', 'no-text-field', origin.row, `has no ${wanted}, its fields: ${Object.keys(record).join(', ')}`);
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

/** More than one character in a hundred undecodable: the encoding may be wrong, which must not pass in silence. */
function warnOfDamage(text: string, encoding: Encoding, row: number | null, report: Report): void {
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  if (damaged === 0) return;
  const many = damaged > 3 && damaged * 100 > text.length;
  const hint = many ? '; is it in another encoding (--encoding)?' : '';
  const count = damaged === 1 ? 'one character' : `${damaged} characters`;
  report('warning', 'undecodable', row, `${count} could not be decoded as ${encoding}${hint}`);
}

async function majorityEncoding(files: readonly SourceFile[]): Promise<Encoding | null> {
  const counts = new Map<Encoding, number>();
  for (const file of files.slice(0, SIBLINGS)) {
    try {
      const bytes = await readBytes(file, 1 << 24);
      const { encoding, confidence } = detectEncoding(bytes);
      if (confidence > 0) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    } catch {
      // Reported when it is that file's turn to be read.
    }
  }
  let best: Encoding | null = null;
  for (const [encoding, count] of counts) if (best === null || count > (counts.get(best) as number)) best = encoding;
  return best;
}
