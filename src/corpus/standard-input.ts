import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The bytes of standard input, unpacked where they are gzipped, which no name can tell. */
export function standardInput(): Readable {
  return Readable.from(unpacked(process.stdin));
}

async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 2) {
    const next = await rest.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const bytes = (async function* () {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  })();
  if (head[0] !== 0x1f || head[1] !== 0x8b) yield* bytes;
  else {
    const packed = Readable.from(bytes);
    const gunzip = createGunzip();
    packed.on('error', (error) => gunzip.destroy(error));
    yield* packed.pipe(gunzip) as AsyncIterable<Uint8Array>;
  }
}
