import { fingerprint } from '../lexicon/index.js';
import { checkString } from '../text/index.js';
import { type Dictionary, findWord } from './dictionary.js';

/** `dictionary` without some of its words, which may be words that it does not have. The original stays as it is. */
export function withoutWords(dictionary: Dictionary, words: readonly string[]): Dictionary {
  const cells = new Int32Array(dictionary.cells);
  const weights = new Float64Array(cells.buffer);
  const tags = new Uint8Array(dictionary.tags);
  const removed: string[] = [];
  for (const [i, word] of words.entries()) {
    checkString('createTokenizer', `options.remove[${i}]`, word);
    const id = findWord(dictionary, word);
    if (id === 0) continue;
    // A character alone keeps the least weight, so that it can still stand.
    weights[2 * id + 1] = word.length === 1 ? dictionary.minimumWeight : 0;
    tags[id] = 0;
    removed.push(word);
  }
  const name = `${dictionary.name} without ${removed.join(' ')}`;
  return { ...dictionary, name, hash: fingerprint(`${dictionary.hash} ${name}`), cells, weights, tags };
}

/** A dictionary that lists nothing, for engines that bring their own. */
export function emptyDictionary(): Dictionary {
  const cells = new Int32Array(8);
  cells[1] = -1;
  cells[5] = -1;
  const weights = new Float64Array(cells.buffer);
  weights[1] = -1;
  return {
    name: 'none',
    hash: '',
    wordCount: 0,
    countSum: 1,
    minimumWeight: -1,
    medianWeight: -1,
    codes: new Uint16Array(65536),
    cells,
    weights,
    tags: new Uint8Array(2),
    tagNames: [],
    hiddenMarkov: {
      start: new Float64Array(4),
      transition: new Float64Array(16),
      rows: new Uint16Array(65536),
      emission: new Float64Array(4),
    },
  };
}
