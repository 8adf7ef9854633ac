import type { Dictionary } from './dictionary.js';
import type { HiddenMarkov } from './hidden-markov.js';

/**
 * The binary file of a dictionary, little endian:
 *
 *     "tifa" | version u32 | length of the header u32 | header (JSON, ASCII) | sections, each at a multiple of 8
 *
 * The header names each section with its offset and number of elements. What repeats is stored once (the few
 * thousand distinct weights), what belongs together in a walk is laid out together on reading.
 */
export interface DictionarySource {
  readonly name: string;
  readonly hash: string;
  readonly wordCount: number;
  readonly countSum: number;
  readonly minimumWeight: number;
  readonly medianWeight: number;
  readonly tagNames: readonly string[];
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Distinct weights, ascending. */
  readonly levels: Float64Array;
  /** By node: 1 + index in `levels`, or 0. */
  readonly nodeLevels: Uint16Array;
  /** By node: 1 + index in `tagNames`, or 0. */
  readonly nodeTags: Uint8Array;
  readonly hiddenMarkov: HiddenMarkov;
}

const MAGIC = 0x61666974; // "tifa"
const VERSION = 1;
const SECTIONS = {
  codes: Uint16Array,
  base: Int32Array,
  check: Int32Array,
  levels: Float64Array,
  nodeLevels: Uint16Array,
  nodeTags: Uint8Array,
  start: Float64Array,
  transition: Float64Array,
  rows: Uint16Array,
  emission: Float64Array,
} as const;
type SectionName = keyof typeof SECTIONS;
type Section = Uint8Array | Uint16Array | Int32Array | Float64Array;

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
export function encodeDictionary(source: DictionarySource): Uint8Array {
  const { name, hash, wordCount, countSum, minimumWeight, medianWeight, tagNames } = source;
  const { start, transition, rows, emission } = source.hiddenMarkov;
  const data: Record<SectionName, Section> = {
    codes: source.codes,
    base: source.base,
    check: source.check,
    levels: source.levels,
    nodeLevels: source.nodeLevels,
    nodeTags: source.nodeTags,
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
    // A copy of its own keeps the file's bytes from staying in memory, and is aligned whatever came. (`slice` would
    // be a copy in a Uint8Array and a view in a Buffer.)
    const copy = new Uint8Array(length * Type.BYTES_PER_ELEMENT);
    copy.set(bytes.subarray(from, from + copy.length));
    return new Type(copy.buffer, 0, length) as unknown as T;
  };
  const { meta } = header;
  const base = read<Int32Array>('base');
  const check = read<Int32Array>('check');
  const levels = read<Float64Array>('levels');
  const nodeLevels = read<Uint16Array>('nodeLevels');
  const nodeCount = base.length;
  const buffer = allocate(16 * nodeCount);
  const cells = new Int32Array(buffer);
  const weights = new Float64Array(buffer);
  for (let node = 0; node < nodeCount; node++) {
    cells[4 * node] = base[node]!;
    cells[4 * node + 1] = check[node]!;
    const level = nodeLevels[node]!;
    if (level !== 0) weights[2 * node + 1] = levels[level - 1]!;
  }
  const codes = share(read<Uint16Array>('codes'));
  let largest = 0;
  for (const code of codes) largest = Math.max(largest, code);
  for (let node = 0; node <= largest; node++) {
    if (weights[2 * node + 1] === 0) weights[2 * node + 1] = meta.minimumWeight;
  }
  return {
    ...meta,
    codes,
    cells,
    weights,
    tags: share(read<Uint8Array>('nodeTags')),
    hiddenMarkov: {
      start: share(read<Float64Array>('start')),
      transition: share(read<Float64Array>('transition')),
      rows: share(read<Uint16Array>('rows')),
      emission: share(read<Float64Array>('emission')),
    },
  };
}

/** Shared memory where the platform grants it: Node always, browsers in a cross-origin isolated page. */
function allocate(size: number): ArrayBuffer | SharedArrayBuffer {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(size) : new SharedArrayBuffer(size);
}

function share<T extends Section>(array: T): T {
  const copy = new (array.constructor as new (buffer: ArrayBufferLike) => T)(allocate(array.byteLength));
  copy.set(array);
  return copy;
}
