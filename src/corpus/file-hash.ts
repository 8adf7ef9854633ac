import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file's bytes as they lie on the disk, in hexadecimal. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** SHA-256 of a text or of plain data as JSON. */
export function dataHash(data: unknown): string {
  return bytesHash(typeof data === 'string' ? data : JSON.stringify(data));
}

/** SHA-256 of bytes, or of a text in UTF-8. */
export function bytesHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
