import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { bytesHash, fileHash } from './file-hash.js';
import type { SourceFile } from './list-files.js';
import { standardInput } from './standard-input.js';

// Unpacking goes on in another thread while what came before is counted: a chunk is more than is counted at once. The
// types of Node know nothing of the second option, which is that of every stream.
const UNPACKING = { chunkSize: 1 << 20, readableHighWaterMark: 1 << 21 };

/** A file that holds other bytes than its plan says. */
export class ChangedFileError extends Error {
  constructor() {
    super('has changed since the plan was made; plan again');
    this.name = 'ChangedFileError';
  }
}

/**
 * The bytes of a file, decompressed; the stream is closed when the reader stops early.
 *
 * @throws ChangedFileError at the end where the file has not the hash that it must have; system and gzip errors.
 */
export async function* openFile(file: SourceFile, onBytes?: (count: number) => void): AsyncGenerator<Uint8Array> {
  const raw: Readable = file.path === '-' ? standardInput() : createReadStream(file.path, { highWaterMark: 1 << 18 });
  const stream = file.gzip ? createGunzip(UNPACKING) : raw;
  const hash = file.sha256 === undefined ? null : createHash('sha256');
  let gzipped: boolean | null = null;
  const see = (chunk: Uint8Array): void => {
    gzipped ??= chunk[0] === 0x1f && chunk[1] === 0x8b;
    onBytes?.(chunk.length);
    hash?.update(chunk);
  };
  if (stream !== raw) {
    raw.on('error', (error) => stream.destroy(error));
    raw.on('data', see);
    raw.pipe(stream as ReturnType<typeof createGunzip>);
  }
  try {
    for await (const chunk of stream) {
      if (stream === raw) see(chunk as Uint8Array);
      yield chunk as Uint8Array;
    }
    if (hash !== null && hash.digest('hex') !== file.sha256) throw new ChangedFileError();
  } catch (error) {
    // What cannot be read any more may be another file by now.
    if (file.sha256 !== undefined && (await fileHash(file.path)) !== file.sha256) throw new ChangedFileError();
    if (gzipped && isNoGzip(error)) throw new Error('something that is not gzipped follows the gzip data');
    throw error;
  } finally {
    stream.destroy();
    raw.destroy();
  }
}

function isNoGzip(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'Z_DATA_ERROR' && message.includes('header');
}

/** What is said of a row beyond the limit. */
export function tooLong(limit: number): string {
  return `the line is longer than the limit of ${formatBytes(limit)} for one document`;
}

/** A file that holds more than it may, which for a compressed one shows only while unpacking. */
export class TooLargeError extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`larger than the limit of ${formatBytes(limit)} for one document`);
    this.name = 'TooLargeError';
    this.limit = limit;
  }
}

/** @throws TooLargeError where it holds more than `limit` bytes; ChangedFileError; system and gzip errors as they come. */
export async function readBytes(file: SourceFile, limit: number): Promise<Uint8Array> {
  if (!file.gzip && file.size > limit) throw new TooLargeError(limit);
  if (!file.gzip && file.path !== '-') {
    const bytes = await readFile(file.path);
    if (file.sha256 !== undefined && bytesHash(bytes) !== file.sha256) throw new ChangedFileError();
    return bytes;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of openFile(file)) {
    length += chunk.length;
    if (length > limit) throw new TooLargeError(limit);
    parts.push(chunk);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, length);
}

/** `64 MB`, `1.5 GB`, `900 bytes`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const unit = Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** unit;
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${['', 'KB', 'MB', 'GB', 'TB'][unit]}`;
}
