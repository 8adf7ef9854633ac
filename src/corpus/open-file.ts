import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from './list-files.js';

/** The bytes of a file, decompressed; the stream is closed when the reader stops early. */
export async function* openFile(file: SourceFile, onBytes?: (count: number) => void): AsyncGenerator<Uint8Array> {
  const raw: Readable = file.path === '-' ? process.stdin : createReadStream(file.path, { highWaterMark: 1 << 18 });
  const stream = file.gzip ? createGunzip({ chunkSize: 1 << 18 }) : raw;
  if (stream !== raw) {
    raw.on('error', (error) => stream.destroy(error));
    if (onBytes !== undefined) raw.on('data', (chunk: Uint8Array) => onBytes(chunk.length));
    raw.pipe(stream as ReturnType<typeof createGunzip>);
  }
  try {
    for await (const chunk of stream) {
      if (stream === raw) onBytes?.((chunk as Uint8Array).length);
      yield chunk as Uint8Array;
    }
  } finally {
    stream.destroy();
    raw.destroy();
  }
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

/** @throws TooLargeError where it holds more than `limit` bytes; system and gzip errors as they come. */
export async function readBytes(file: SourceFile, limit: number): Promise<Uint8Array> {
  if (!file.gzip && file.size > limit) throw new TooLargeError(limit);
  if (!file.gzip && file.path !== '-') return readFile(file.path);
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
