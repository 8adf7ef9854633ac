import { detectEncoding, type Encoding } from './encoding.js';
import type { SourceFile } from './list-files.js';
import { readBytes } from './open-file.js';
import { folderOf } from './read-pieces.js';

/** Bytes below which a file does not tell its encoding by itself. */
export const SHORT_BYTES = 30;
const SIBLINGS = 20;

/** Gives a file that is too short to tell its encoding that of its longer neighbours, or `null` where it has none. */
export function neighbourEncodings(files: readonly SourceFile[]): (file: SourceFile) => Promise<Encoding | null> {
  const majorities = new Map<string, Promise<Encoding | null>>();
  return (file) => {
    const folder = folderOf(file);
    let found = majorities.get(folder);
    if (found === undefined) {
      found = majorityEncoding(files.filter((f) => folderOf(f) === folder && f.size >= SHORT_BYTES));
      majorities.set(folder, found);
    }
    return found;
  };
}

async function majorityEncoding(files: readonly SourceFile[]): Promise<Encoding | null> {
  const counts = new Map<Encoding, number>();
  for (const file of files.slice(0, SIBLINGS)) {
    try {
      const bytes = await readBytes(file, 1 << 24);
      const { encoding, confidence } = detectEncoding(bytes);
      if (confidence > 0) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    } catch {
      // Reported when it is that file's turn to be read.
    }
  }
  let best: Encoding | null = null;
  for (const [encoding, count] of counts) if (best === null || count > (counts.get(best) as number)) best = encoding;
  return best;
}
