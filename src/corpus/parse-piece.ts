import { documentTest } from './document-test.js';
import { decodeText, detectEncoding } from './encoding.js';
import { readFormat, readParquet } from './formats/index.js';
import { neighbourEncodings, SHORT_BYTES } from './neighbour-encoding.js';
import { readBytes } from './open-file.js';
import { type Add, parseRows } from './parse-rows.js';
import { type PathPattern, pathPattern } from './path-pattern.js';
import type { ParsedPiece, Piece, SourceDocument } from './piece.js';
import { baseName, namesOf, type ReadingPlan, stemOf } from './plan-reading.js';
import { type CorpusProblem, systemMessage } from './problem.js';
import { problemKind } from './problem-kind.js';
import { encodingDoubt, type Report, warnOfDamage } from './reading-doubts.js';
import { documentRefiner, type Refiner } from './refine-document.js';

/** Turns pieces of one corpus into documents; keeps only what it learnt about folders. */
export type PieceParser = (piece: Piece) => Promise<ParsedPiece>;

export function pieceParser(plan: ReadingPlan): PieceParser {
  const { options } = plan;
  const pattern: PathPattern | null = options.path === null ? null : pathPattern('readCorpus', options.path);
  const fits = documentTest(options.where);
  let refine: Promise<Refiner | null> | null = null;
  const neighbours = neighbourEncodings(plan.files);

  return async (piece) => {
    const { file } = piece;
    const documents: SourceDocument[] = [];
    const problems: CorpusProblem[] = [];
    const report: Report = (severity, kind, row, message) =>
      problems.push({ severity, kind, file: file.name, row, message });

    const fromPath = pattern === null ? {} : pattern(file.name);
    if (fromPath === null && (piece.rows === null || piece.rows.firstRow <= 2)) {
      report('warning', 'path-pattern', null, `the name does not fit the pattern ${options.path}`);
    }
    const add: Add = (id, text, own, origin) => {
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
        if (text.trim() === '') report('warning', 'no-text', null, 'holds no text');
        const doubt = encodingDoubt({ encoding, confidence }, bytes.length, text);
        if (doubt !== null) report('warning', 'doubtful-encoding', null, doubt);
        const origin = { file: file.name, row: null, encoding, confidence, bytes: { start: 0, end: bytes.length } };
        add(null, text, {}, origin);
      } catch (error) {
        report('error', problemKind(error), null, systemMessage(error));
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
