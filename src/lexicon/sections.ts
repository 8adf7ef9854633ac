const MAGIC = 0x61666974; // "tifa"
const VERSION = 2;
const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;
type TypeName = keyof typeof TYPES;

/** One of the arrays a binary file is made of. */
export type Section = Uint8Array | Uint16Array | Int32Array | Float64Array;

interface Header {
  readonly kind: string;
  readonly meta: unknown;
  readonly sections: readonly (readonly [name: string, type: TypeName, offset: number, length: number])[];
}

const aligned = (offset: number) => (offset + 7) & ~7;

/**
 * The bytes of a binary file of compiled data, little endian:
 *
 *     "tifa" | version u32 | length of the header u32 | header (JSON) | arrays, each at a multiple of 8
 *
 * `meta` is anything JSON can hold. The arrays are laid out as they are used, so that reading is copying.
 */
export function encodeSections(kind: string, meta: unknown, arrays: Readonly<Record<string, Section>>): Uint8Array {
  // Offsets in the header count from its end, so that its own length does not matter.
  const sections: [string, TypeName, number, number][] = [];
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const type = (Object.keys(TYPES) as TypeName[]).find((key) => array instanceof TYPES[key])!;
    sections.push([name, type, size, array.length]);
    size = aligned(size + array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ kind, meta, sections } satisfies Header));
  const origin = aligned(12 + header.length);
  const bytes = new Uint8Array(origin + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  bytes.set(header, 12);
  for (const [name, , offset] of sections) {
    const { buffer, byteOffset, byteLength } = arrays[name]!;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), origin + offset);
  }
  return bytes;
}

/**
 * What `encodeSections` has written, in one piece of memory, which is shared memory where the platform grants it: Node
 * always, browsers in a cross-origin isolated page.
 *
 * @throws RangeError in the name of `caller` where `bytes` is no file of this kind.
 */
export function decodeSections<Meta, Name extends string>(
  caller: string,
  kind: string,
  bytes: Uint8Array,
): { meta: Meta; arrays: Readonly<Record<Name, Section>> } {
  const reject = (received: string) => {
    throw new RangeError(
      `${caller}: bytes must be a tifa ${kind} file of version ${VERSION}, received ${bytes.length} bytes ${received}`,
    );
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) return reject('of something else');
  if (view.getUint32(4, true) !== VERSION) return reject(`of version ${view.getUint32(4, true)}`);
  const headerLength = view.getUint32(8, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headerLength)));
  if (header.kind !== kind) return reject(`of a ${header.kind} file`);
  const data = bytes.subarray(aligned(12 + headerLength));
  const buffer = allocate(data.length) as ArrayBuffer;
  new Uint8Array(buffer).set(data);
  const arrays = Object.fromEntries(
    header.sections.map(([name, type, offset, length]) => [name, new TYPES[type](buffer, offset, length)]),
  );
  return { meta: header.meta as Meta, arrays: arrays as Record<Name, Section> };
}

/** Memory that workers can use without a copy, where there is such. */
export function allocate(size: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(size) : new SharedArrayBuffer(size);
}
