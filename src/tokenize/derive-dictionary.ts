import { fingerprint } from '../lexicon/index.js';
import { checkString } from '../text/index.js';
import { type Dictionary, findWord, NO_CODE } from './dictionary.js';

/** `dictionary` without some of its words, which may be words that it does not have. The original stays as it is. */
export function withoutWords(dictionary: Dictionary, words: readonly string[]): Dictionary {
  const cells = new Int32Array(dictionary.cells);
  const leastLevel = cells[0]! >>> 16;
  const removed: string[] = [];
  for (const [i, word] of words.entries()) {
    checkString('createTokenizer', `options.remove[${i}]`, word);
    const id = findWord(dictionary, word);
    if (id === 0) continue;
    // A character alone keeps the least weight, so that it can still stand.
    cells[2 * id] = (word.length === 1 ? leastLevel << 16 : 0) | (cells[2 * id]! & 0xffff);
    cells[2 * id + 1]! &= 0xffffff;
    removed.push(word);
  }
  const name = `${dictionary.name} without ${removed.join(' ')}`;
  return { ...dictionary, name, hash: fingerprint(`${dictionary.hash} ${name}`), cells };
}

/** A dictionary that lists nothing, for engines that bring their own. */
export function emptyDictionary(): Dictionary {
  return {
    name: 'none',
    hash: '',
    wordCount: 0,
    countSum: 1,
    minimumWeight: -1,
    medianWeight: -1,
    codes: new Uint16Array(65536),
    cells: Int32Array.of((1 << 16) | NO_CODE, 0, NO_CODE, 0),
    weights: Float64Array.of(0, -1),
    tagNames: [],
    hiddenMarkov: {
      start: new Float64Array(4),
      transition: new Float64Array(16),
      rows: new Uint16Array(65536),
      emission: new Float64Array(4),
    },
  };
}
