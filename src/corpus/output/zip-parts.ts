import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { TableError } from './table-error.js';

/** A part of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
// Bit 3: sizes follow the data; bit 11: names in UTF-8.
const FLAGS = 0x0808;
const DEFLATED = 8;
// 1980-01-01, the first day of the format: the same table is the same file on every day.
const DAY = 0x21;
const MOST = 0xffffffff;

/**
 * A zip archive of the parts as a stream of bytes, packed as they come, so memory does not grow with them. The same
 * parts give the same bytes at any time.
 *
 * @throws TableError where a part or the archive is too large for the format (4 GB).
 * @see PKWARE, APPNOTE.TXT 6.3.10, 4.3.7, 4.3.9, 4.3.12, 4.3.16
 */
export async function* zipParts(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const bytes = Buffer.from(name);
    const sums = { crc: 0, size: 0, packed: 0 };
    const head = record(LOCAL, [20, FLAGS, DEFLATED, 0, DAY], [0, 0, 0], [bytes.length, 0]);
    yield Buffer.concat([head, bytes]);
    const read = async function* (): AsyncGenerator<Uint8Array> {
      for await (const text of content) {
        const data = Buffer.from(text);
        sums.crc = crc32(data, sums.crc);
        sums.size += data.length;
        yield data;
      }
    };
    const packed = pipeline(Readable.from(read()), createDeflateRaw(), () => undefined);
    for await (const chunk of packed) {
      sums.packed += (chunk as Uint8Array).length;
      yield chunk as Uint8Array;
    }
    const sizes = [sums.crc, sums.packed, sums.size];
    if (Math.max(sums.size, at + sums.packed) > MOST)
      throw new TableError('the sheet is larger than 4 GB, which .xlsx cannot be; write csv, jsonl or parquet instead');
    yield record(DESCRIPTOR, [], sizes, []);
    const entry = record(CENTRAL, [20, 20, FLAGS, DEFLATED, 0, DAY], sizes, [bytes.length, 0, 0, 0, 0], [0, at]);
    central.push(Buffer.concat([entry, bytes]));
    at += head.length + bytes.length + sums.packed + 16;
  }
  const list = Buffer.concat(central);
  yield Buffer.concat([list, record(END, [0, 0, central.length, central.length], [list.length, at], [0])]);
}

/** A signature and then numbers, in turn groups of two and of four bytes. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Buffer {
  const length = groups.reduce((sum, group, i) => sum + group.length * (i % 2 === 0 ? 2 : 4), 4);
  const bytes = Buffer.alloc(length);
  let at = bytes.writeUInt32LE(signature, 0);
  groups.forEach((group, i) => {
    for (const number of group) at = i % 2 === 0 ? bytes.writeUInt16LE(number, at) : bytes.writeUInt32LE(number, at);
  });
  return bytes;
}
