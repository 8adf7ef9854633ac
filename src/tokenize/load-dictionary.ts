import type { Dictionary } from './dictionary.js';
import { decodeDictionary } from './dictionary-format.js';

let general: Promise<Dictionary> | undefined;

/**
 * The general dictionary, which lies beside the bundle as `general.bin` (compiled from the dictionary of cppjieba,
 * MIT). Read once per thread: from the file in Node, with `fetch` elsewhere. It is plain data over shared memory,
 * so one that is loaded can be posted to a worker and given to `createTokenizer` there.
 *
 * @throws Error where the file is not there.
 * @example
 * const dictionary = await loadDictionary();
 * dictionary.wordCount // 348986
 */
export function loadDictionary(): Promise<Dictionary> {
  general ??= readBytes().then(decodeDictionary);
  return general;
}

async function readBytes(): Promise<Uint8Array> {
  const url = new URL('./general.bin', import.meta.url);
  if (url.protocol === 'file:') {
    const fs = globalThis.process?.getBuiltinModule?.('node:fs');
    if (fs !== undefined) {
      if (fs.existsSync(url)) return fs.readFileSync(url);
      // Running from the sources: the build has put the file into dist/. Written so that no bundler takes it along.
      const built = new URL(['..', '..', 'dist', 'general.bin'].join('/'), import.meta.url);
      if (fs.existsSync(built)) return fs.readFileSync(built);
      throw new Error(`loadDictionary: no general dictionary at ${url.href}`);
    }
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`loadDictionary: no general dictionary at ${url.href} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
