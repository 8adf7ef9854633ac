import { inflateRawSync } from 'node:zlib';
import { formatBytes } from '../open-file.js';
import { FormatError } from './format-error.js';

/** The most that the parts of one file may unpack to. */
export const MAX_UNPACKED_BYTES = 200_000_000;

/** A part of an Office file. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly stored: boolean;
  /** Size after unpacking, as declared. */
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The parts of an Office file (.docx, .xlsx), which is a zip archive. Before anything is unpacked the sizes declared for
 * the parts that `counts` names are summed; then each of them is unpacked once against what it declared, so that
 * neither an archive that tells the truth about its size nor one that lies about it reaches the reader.
 *
 * @throws FormatError of kind `encrypted`, `old-format`, `damaged`, `too-large`.
 * @see PKWARE, APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16
 */
export function openZip(
  bytes: Uint8Array,
  extension: string,
  counts: (name: string) => boolean,
  limit: number = MAX_UNPACKED_BYTES,
): ReadonlyMap<string, ZipEntry> {
  if (OLE.every((byte, i) => bytes[i] === byte)) refuseOle(bytes, extension);
  const damaged = (what: string): never => {
    throw new FormatError('damaged', `the file is damaged or incomplete: ${what}`);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest || end < 0) damaged(`the list of its parts is missing, so it is no whole .${extension}`);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) damaged('the list of its parts is broken');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new FormatError('encrypted', PROTECTED);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) damaged(`${name} is missing`);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > bytes.length) damaged(`${name} is cut off`);
    if (method !== 0 && method !== 8) damaged(`${name} is packed in a way that Office does not use`);
    if (counts(name)) total += size;
    entries.set(name, { name, packed: bytes.subarray(from, from + packedSize), stored: method === 0, size });
  }
  if (total > limit) {
    const message = `would unpack to ${formatBytes(total)}, the limit is ${formatBytes(limit)}; it was not unpacked`;
    throw new FormatError('too-large', message);
  }
  for (const entry of entries.values()) if (counts(entry.name)) unpack(entry);
  return entries;
}

/** @throws FormatError of kind `damaged` where the part does not unpack to the size it declares. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.stored) return entry.packed;
  let size = -1;
  try {
    const data = inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
    if (data.length === entry.size) return data;
    size = data.length;
  } catch (error) {
    const lie = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const what = lie ? `unpacks to more than the ${formatBytes(entry.size)} it declares` : 'cannot be unpacked';
    throw new FormatError('damaged', `the file is damaged or incomplete: ${entry.name} ${what}`, error);
  }
  const message = `${entry.name} unpacks to ${formatBytes(size)}, not the ${formatBytes(entry.size)} it declares`;
  throw new FormatError('damaged', `the file is damaged or incomplete: ${message}`);
}

const PROTECTED = 'is protected by a password; save it without one';

// An encrypted Office file is an OLE container with a stream EncryptedPackage; so are .doc and .xls of old.
function refuseOle(bytes: Uint8Array, extension: string): never {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new FormatError('encrypted', PROTECTED);
  }
  const old = extension === 'xlsx' ? '.xls' : '.doc';
  throw new FormatError('old-format', `is an old Office file (${old}) in spite of its name; save it as .${extension}`);
}
