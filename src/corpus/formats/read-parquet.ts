import { open } from 'node:fs/promises';
import zlib from 'node:zlib';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { formatBytes } from '../open-file.js';
import { importPackage } from '../optional-package.js';
import type { ResolvedReadOptions } from '../read-options.js';
import { cellValue } from './cell-value.js';
import { FormatError } from './format-error.js';
import type { FormatResult } from './format-reader.js';
import { noTextColumn, rowReader } from './rows-to-documents.js';
import { MAX_UNPACKED_BYTES } from './zip.js';

/** Some rows of a Parquet file that are packed together: from `start` to before `end`, from 0. */
export interface RowGroup {
  readonly start: number;
  readonly end: number;
  /** Bytes they take up in the file. */
  readonly bytes: number;
  readonly unpackedBytes: number;
}

const hyparquet = () => importPackage('hyparquet', 'reading .parquet', () => import('hyparquet'));

/**
 * The row groups of a Parquet file on the disk, each of which can be read without the others.
 *
 * @throws FormatError, MissingPackageError; system errors as they come.
 */
export async function parquetGroups(path: string, options: ResolvedReadOptions): Promise<readonly RowGroup[]> {
  return withFile(path, async (file) => groupsOf((await openTable(file, options)).metadata));
}

/**
 * Reads rows of a Parquet file, given by its path or its bytes: a document for each row of the text column, the other
 * columns as metadata. Snappy, gzip and Brotli are unpacked, Zstandard where Node can (22.15). With `group` only its
 * rows are read.
 *
 * @throws FormatError where it is damaged, has no text column, is packed in another way, or rows that are packed
 *   together unpack to more than 200 MB; MissingPackageError; system errors as they come.
 */
export async function readParquet(
  source: string | Uint8Array,
  options: ResolvedReadOptions,
  group?: RowGroup,
): Promise<FormatResult> {
  if (typeof source === 'string') return withFile(source, (file) => readRows(file, options, group));
  return readRows(Uint8Array.from(source).buffer, options, group);
}

async function readRows(file: AsyncBuffer, options: ResolvedReadOptions, only?: RowGroup): Promise<FormatResult> {
  const { parquetReadObjects } = await hyparquet();
  const { metadata, header, documentOf } = await openTable(file, options);
  const documents: FormatResult['documents'][number][] = [];
  for (const { start, end, unpackedBytes } of only === undefined ? groupsOf(metadata) : [only]) {
    if (unpackedBytes > MAX_UNPACKED_BYTES) {
      const size = `would unpack to ${formatBytes(unpackedBytes)}, the limit is ${formatBytes(MAX_UNPACKED_BYTES)}`;
      throw new FormatError(
        'too-large',
        `the rows from ${start + 1} to ${end} ${size}; write it with smaller row groups`,
      );
    }
    let rows: Record<string, unknown>[];
    try {
      rows = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: end, compressors: UNPACKERS });
    } catch (error) {
      throw unreadable(error);
    }
    rows.forEach((row, i) => {
      documents.push(documentOf({ row: start + i + 1, values: header.map((name) => cellValue(row[name])) }));
    });
  }
  const warnings = metadata.num_rows === 0n ? [{ kind: 'no-text', row: null, message: 'holds no row' }] : [];
  return { documents, warnings };
}

function groupsOf({ row_groups }: FileMetaData): RowGroup[] {
  let start = 0;
  return row_groups.map(({ num_rows, total_byte_size, total_compressed_size, columns }) => {
    const end = start + Number(num_rows);
    const packed = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size ?? 0), 0);
    const unpackedBytes = Number(total_byte_size);
    const group = { start, end, bytes: Number(total_compressed_size ?? packed), unpackedBytes };
    start = end;
    return group;
  });
}

/** What a file says of itself, when its rows can be read. */
async function openTable(
  file: AsyncBuffer,
  options: ResolvedReadOptions,
): Promise<{
  metadata: FileMetaData;
  header: readonly string[];
  documentOf: NonNullable<ReturnType<typeof rowReader>>;
}> {
  const { parquetMetadataAsync, parquetSchema } = await hyparquet();
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(file);
  } catch (error) {
    throw unreadable(error);
  }
  const header = parquetSchema(metadata).children.map(({ element }) => element.name);
  const documentOf = rowReader(header, options);
  if (documentOf === null) throw new FormatError('no-text-column', noTextColumn(header, options));
  for (const { meta_data } of metadata.row_groups.flatMap(({ columns }) => columns)) {
    const codec = meta_data?.codec ?? 'UNCOMPRESSED';
    if (codec === 'UNCOMPRESSED' || codec === 'SNAPPY' || UNPACKERS[codec] !== undefined) continue;
    const way = codec === 'ZSTD' ? 'which Node 22.15 and later can unpack' : 'which cannot be unpacked here';
    throw new FormatError('unknown-compression', `is packed with ${codec}, ${way}; write it with snappy or gzip`);
  }
  return { metadata, header, documentOf };
}

/** Errors of the system as they are, those of the reader as what they mean. */
function unreadable(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof FormatError || (code !== undefined && !code.startsWith('Z_'))) return error;
  return new FormatError('damaged', `the file is damaged or incomplete: ${message.split('\n', 1)[0]}`, error);
}

async function withFile<T>(path: string, use: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new FormatError('damaged', 'is empty: it holds not a byte');
    return await use({
      byteLength: size,
      async slice(start, end = size) {
        const buffer = new ArrayBuffer(Math.max(0, Math.min(end, size) - start));
        for (let at = 0; at < buffer.byteLength; ) {
          const { bytesRead } = await handle.read(new Uint8Array(buffer, at), 0, buffer.byteLength - at, start + at);
          if (bytesRead === 0) throw new FormatError('damaged', 'the file is damaged or incomplete: it ends too early');
          at += bytesRead;
        }
        return buffer;
      },
    });
  } finally {
    await handle.close();
  }
}

// zstdDecompressSync came with Node 22.15.
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: (bytes: Uint8Array) => Uint8Array };

const UNPACKERS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }),
  ...(zstdDecompressSync === undefined ? {} : { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) }),
};
