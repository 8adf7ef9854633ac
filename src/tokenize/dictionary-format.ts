import type { Dictionary } from './dictionary.js';

/**
 * The binary file of a dictionary, little endian:
 *
 *     "tifa" | version u32 | length of the header u32 | header (JSON, ASCII) | sections, each at a multiple of 8
 *
 * The header names each section with its offset and number of elements. Sections are laid out as they are used (see
 * Dictionary), so that reading is copying.
 */
const MAGIC = 0x61666974; // "tifa"
const VERSION = 2;
const SECTIONS = {
  codes: Uint16Array,
  cells: Int32Array,
  weights: Float64Array,
  start: Float64Array,
  transition: Float64Array,
  rows: Uint16Array,
  emission: Float64Array,
} as const;
type SectionName = keyof typeof SECTIONS;
type Section = Uint16Array | Int32Array | Float64Array;

interface Header {
  readonly meta: {
    readonly name: string;
    readonly hash: string;
    readonly wordCount: number;
    readonly countSum: number;
    readonly minimumWeight: number;
    readonly medianWeight: number;
    readonly tagNames: readonly string[];
  };
  readonly sections: Record<SectionName, [offset: number, length: number]>;
}

const aligned = (offset: number) => (offset + 7) & ~7;

/** The file's bytes. */
export function encodeDictionary(source: Dictionary): Uint8Array {
  const { name, hash, wordCount, countSum, minimumWeight, medianWeight, tagNames } = source;
  const { start, transition, rows, emission } = source.hiddenMarkov;
  const data: Record<SectionName, Section> = {
    codes: source.codes,
    cells: source.cells,
    weights: source.weights,
    start,
    transition,
    rows,
    emission,
  };
  // Offsets in the header count from the end of the header, so that its own length does not matter.
  const sections: Partial<Header['sections']> = {};
  let size = 0;
  for (const key of Object.keys(SECTIONS) as SectionName[]) {
    sections[key] = [size, data[key].length];
    size = aligned(size + data[key].byteLength);
  }
  const meta = { name, hash, wordCount, countSum, minimumWeight, medianWeight, tagNames };
  const header = new TextEncoder().encode(JSON.stringify({ meta, sections }));
  const origin = aligned(12 + header.length);
  const bytes = new Uint8Array(origin + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  bytes.set(header, 12);
  for (const key of Object.keys(SECTIONS) as SectionName[]) {
    const { buffer, byteOffset, byteLength } = data[key];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), origin + sections[key]![0]);
  }
  return bytes;
}

/**
 * The dictionary in `bytes`. The large arrays are laid out in shared memory where the platform has it.
 *
 * @throws RangeError where `bytes` is not such a file.
 */
export function decodeDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new RangeError(
      `decodeDictionary: bytes must be a tifa dictionary of version ${VERSION}, received ${bytes.length} other bytes`,
    );
  }
  const headerLength = view.getUint32(8, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headerLength)));
  const origin = aligned(12 + headerLength);
  const read = <T extends Section>(key: SectionName): T => {
    const [offset, length] = header.sections[key];
    const Type = SECTIONS[key];
    const from = origin + offset;
    const buffer = allocate(length * Type.BYTES_PER_ELEMENT);
    new Uint8Array(buffer).set(bytes.subarray(from, from + buffer.byteLength));
    return new Type(buffer as ArrayBuffer) as unknown as T;
  };
  return {
    ...header.meta,
    codes: read('codes'),
    cells: read('cells'),
    weights: read('weights'),
    hiddenMarkov: {
      start: read('start'),
      transition: read('transition'),
      rows: read('rows'),
      emission: read('emission'),
    },
  };
}

/** Shared memory where the platform grants it: Node always, browsers in a cross-origin isolated page. */
function allocate(size: number): ArrayBuffer | SharedArrayBuffer {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(size) : new SharedArrayBuffer(size);
}
