import type { CutBuffers } from './cutter.js';
import type { TokenColumns } from './token.js';

/** Up to here a loop is faster than `set` with a view, and blocks of memory are shared. */
const SHORT = 96;
const BLOCK = 4096;

let block = new ArrayBuffer(0);
let used = 0;

/**
 * What a cut has left in its buffers, as columns of their own. The three arrays lie in one piece of memory, those of
 * short texts several in one block: asking for memory costs as much as cutting some dozen characters.
 */
export function copyColumns(text: string, { length, starts, words, kinds }: CutBuffers): TokenColumns {
  const size = (9 * length + 7) & ~3;
  let buffer = block;
  let at = 0;
  if (length < SHORT) {
    if (used + size > block.byteLength) {
      block = new ArrayBuffer(BLOCK);
      buffer = block;
      used = 0;
    }
    at = used;
    used += size;
  } else buffer = new ArrayBuffer(size);
  const ownStarts = new Int32Array(buffer, at, length + 1);
  const ownWords = new Int32Array(buffer, at + 4 * length + 4, length);
  const ownKinds = new Uint8Array(buffer, at + 8 * length + 4, length);
  if (length < SHORT) {
    for (let i = 0; i < length; i++) {
      ownStarts[i] = starts[i]!;
      ownWords[i] = words[i]!;
      ownKinds[i] = kinds[i]!;
    }
    ownStarts[length] = starts[length]!;
  } else {
    ownStarts.set(starts.subarray(0, length + 1));
    ownWords.set(words.subarray(0, length));
    ownKinds.set(kinds.subarray(0, length));
  }
  return { text, length, starts: ownStarts, kinds: ownKinds, words: ownWords };
}
