import { dirname } from 'node:path';
import { delimiterOf, parseDelimited } from './delimited.js';
import { decodeText, detectEncoding, type Encoding, type EncodingGuess } from './encoding.js';
import { parquetGroups } from './formats/index.js';
import type { SourceFile } from './list-files.js';
import { openFile, tooLong } from './open-file.js';
import type { Piece, ReadingProgress } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import { type CorpusProblem, systemMessage } from './problem.js';
import { problemKind } from './problem-kind.js';
import { encodingDoubt } from './reading-doubts.js';
import { splitRows } from './split-rows.js';

const BLOCK_BYTES = 1 << 19;
const LF = 10;
const CR = 13;

/**
 * The corpus in pieces, in order. Files of rows (.jsonl, .csv, .tsv, lines) are cut into blocks of about a megabyte;
 * every other file is one piece that only names it. What cannot be read comes out as a problem, and the next file
 * follows.
 */
export async function* readPieces(
  plan: ReadingPlan,
  progress?: ReadingProgress,
): AsyncGenerator<Piece | CorpusProblem> {
  let index = 0;
  for (const file of plan.files) {
    if (file.format === 'jsonl' || file.format === 'csv' || file.format === 'tsv' || file.format === 'lines') {
      for await (const item of readRows(plan, file, progress))
        yield 'severity' in item ? item : { index: index++, file, rows: item };
    } else if (file.format === 'parquet' && !file.gzip && file.path !== '-') {
      for await (const item of readGroups(file, plan.options))
        yield 'severity' in item ? item : { index: index++, file, rows: null, ...item };
    } else yield { index: index++, file, rows: null };
  }
}

/** Whether a piece or a problem came. */
export function isProblem(item: Piece | CorpusProblem): item is CorpusProblem {
  return 'severity' in item;
}

/** The row groups of a Parquet file; one piece without a group where it has none. */
async function* readGroups(
  file: SourceFile,
  options: ReadingPlan['options'],
): AsyncGenerator<Pick<Piece, 'group'> | CorpusProblem> {
  try {
    const groups = await parquetGroups(file.path, options);
    if (groups.length === 0) yield {};
    for (const group of groups) yield { group };
  } catch (error) {
    yield { severity: 'error', kind: problemKind(error), file: file.name, row: null, message: systemMessage(error) };
  }
}

async function* readRows(
  plan: ReadingPlan,
  file: SourceFile,
  progress: ReadingProgress | undefined,
): AsyncGenerator<NonNullable<Piece['rows']> | CorpusProblem> {
  const problem = (
    severity: 'error' | 'warning',
    kind: string,
    row: number | null,
    message: string,
  ): CorpusProblem => ({
    severity,
    kind,
    file: file.name,
    row,
    message,
  });
  const { maxDocumentBytes } = plan.options;
  const raw = openFile(file, (count) => {
    if (progress !== undefined) progress.bytes += count;
  });
  try {
    const first = await raw.next();
    if (first.done === true) {
      yield problem('warning', 'no-text', null, 'holds no row');
      return;
    }
    const guess: EncodingGuess =
      plan.options.encoding === null
        ? detectEncoding(first.value)
        : { encoding: plan.options.encoding, confidence: 1, marked: false };
    const recoded = guess.encoding.startsWith('utf-16');
    const encoding: Encoding = recoded ? 'utf-8' : guess.encoding;
    const source = recoded ? toUtf8(first.value, raw, guess.encoding) : withFirst(first.value, raw);
    const delimited = file.format === 'csv' || file.format === 'tsv';
    let delimiter = file.format === 'tsv' ? '\t' : ',';
    if (file.format === 'csv') {
      const text = decodeText(first.value, guess.encoding);
      const end = text.search(/[\r\n]/);
      delimiter = delimiterOf(end < 0 ? text : text.slice(0, end));
    }
    const doubt = encodingDoubt(guess, first.value.length, decodeText(first.value, guess.encoding));
    if (doubt !== null && !guess.marked) yield problem('warning', 'doubtful-encoding', null, doubt);
    let header: readonly string[] = [];
    let any = false;
    for await (const block of splitRows(withLineFeeds(source), {
      blockBytes: Math.min(BLOCK_BYTES, maxDocumentBytes),
      maxRowBytes: maxDocumentBytes,
      delimiter: delimited ? delimiter : null,
      firstBlockRows: delimited ? 1 : null,
    })) {
      if ('fault' in block) {
        any = true;
        const message =
          block.fault === 'too-long'
            ? tooLong(maxDocumentBytes)
            : 'a quotation mark opens a field here and is never closed; the line is left out';
        yield problem('error', block.fault, block.row, message);
      } else if (delimited && header.length === 0) {
        const text = decodeText(block.bytes, encoding);
        header = (parseDelimited(text, delimiter)[0]?.fields ?? []).map((c) => c.trim());
      } else {
        const { bytes, firstRow } = block;
        any = true;
        const firstByte = recoded ? null : block.firstByte;
        yield { bytes, encoding, confidence: guess.confidence, firstRow, firstByte, header, delimiter };
      }
    }
    if (!any) yield problem('warning', 'no-text', null, 'holds no row');
  } catch (error) {
    yield problem('error', problemKind(error), null, systemMessage(error));
  } finally {
    await raw.return(undefined);
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Lines that end in CR alone, as those of old Macintosh files, with LF in its place. */
async function* withLineFeeds(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let old: boolean | null = null;
  for await (const chunk of source) {
    old ??= chunk.subarray(0, -1).includes(CR) && !chunk.includes(LF);
    yield old ? chunk.map((byte) => (byte === CR ? LF : byte)) : chunk;
  }
}

/** UTF-16 as UTF-8, where a line break is one byte. */
async function* toUtf8(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding); // both UTF-16 labels are right in every Node
  const encoder = new TextEncoder();
  yield encoder.encode(decoder.decode(first, { stream: true }));
  for await (const chunk of rest) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** The folder of a file, which its siblings share. */
export function folderOf(file: SourceFile): string {
  return file.path === '-' ? '-' : dirname(file.path);
}
