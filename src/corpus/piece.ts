import type { CorpusDocument, Span } from '../text/index.js';
import type { CleanedText } from './cleaning/index.js';
import type { Encoding } from './encoding.js';
import type { RowGroup } from './formats/index.js';
import type { SourceFile } from './list-files.js';
import type { CorpusProblem } from './problem.js';

/** Where a document came from. */
export interface Origin {
  readonly file: string;
  /** Line or record it stood in, from 1; `null` where the file is the document. */
  readonly row: number | null;
  /** The encoding it was read in and how sure that was (1 where it was given). `null` for formats that say it. */
  readonly encoding: Encoding | null;
  readonly confidence: number;
  /** Bytes it takes up in the (decompressed) file; `null` where the format has no such place. */
  readonly bytes: { readonly start: number; readonly end: number } | null;
  /** Where it stood in the text of the file or row (UTF-16), for an article of a page; the whole of it otherwise. */
  readonly span?: Span;
}

/** A document of a corpus that was read from somewhere. */
export interface SourceDocument extends CorpusDocument {
  readonly origin: Origin;
  /**
   * The place of an offset or a span of `text` in the text as it was read, before it was cleaned or cut out of a page;
   * absent where `text` is just that. See `cleanText`.
   */
  readonly toSource?: CleanedText['toSource'];
}

/**
 * A part of a corpus that can be read on its own, in this thread or another: a whole file, or some rows of one as
 * bytes. Plain data that can be posted to a worker.
 */
export interface Piece {
  /** Position in the corpus, from 0: results put in this order are in the order of one thread. */
  readonly index: number;
  readonly file: SourceFile;
  /** Rows as bytes in `encoding`; `null`: the whole file, to be read by whoever takes the piece. */
  readonly rows: {
    readonly bytes: Uint8Array;
    readonly encoding: Encoding;
    readonly confidence: number;
    readonly firstRow: number;
    /** Offset of the bytes in the decompressed file; `null` where the file had to be re-encoded. */
    readonly firstByte: number | null;
    readonly header: readonly string[];
    readonly delimiter: string;
  } | null;
  /** Rows of a Parquet file that are read apart from its others; the whole file where there is none. */
  readonly group?: RowGroup;
}

/** Bytes of the disk that the reading of a piece takes up by itself: rows have been read already. */
export function bytesOf(piece: Piece): number {
  return piece.rows === null ? (piece.group?.bytes ?? piece.file.size) : 0;
}

/** What a piece held. */
export interface ParsedPiece {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly CorpusProblem[];
}

/** How far a reading is; the numbers grow while documents are taken. */
export interface ReadingProgress {
  documents: number;
  /** Bytes read so far and of all files, as they lie on the disk. */
  bytes: number;
  totalFiles: number;
  totalBytes: number;
}
