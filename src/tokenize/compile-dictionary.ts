import { buildDoubleArray, fingerprint } from '../lexicon/index.js';
import { isCompound } from './compounds.js';
import { NO_CODE } from './dictionary.js';
import { encodeDictionary } from './dictionary-format.js';
import { parseHiddenMarkov } from './hidden-markov.js';

/** What a general dictionary is made of. */
export interface DictionaryTexts {
  readonly name: string;
  /** Lines `form count pos`, separated by one space. */
  readonly words: string;
  /** Further lines `form`, `form pos` or `form count pos`. */
  readonly userWords: string;
  /** The format of cppjieba's `hmm_model.utf8`. */
  readonly hiddenMarkov: string;
}

/**
 * Compiles a dictionary in jieba's text format (`form count pos` a line), words of a user (`form`, `form pos` or
 * `form count pos`), and a hidden Markov model into the bytes that `decodeDictionary` reads.
 *
 * The rules are cppjieba's: a word's weight is the logarithm of its share of all counts of the main list; a user's
 * word without a count gets the median weight; the last line of a word wins.
 */
export function compileDictionary(source: DictionaryTexts): Uint8Array {
  const rows = source.words.split('\n').filter((line) => line !== '');
  let countSum = 0;
  for (const row of rows) countSum += Number(row.split(' ')[1]);
  const weights = new Map<string, number>();
  const counts = new Map<string, number>();
  const tags = new Map<string, string>();
  const all = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const [word, count, tag] = row.split(' ') as [string, string, string];
    const weight = Math.log(Number(count) / countSum);
    all[i] = weight;
    weights.set(word, weight);
    counts.set(word, Number(count));
    tags.set(word, tag);
  }
  all.sort();
  const medianWeight = all[all.length >> 1]!;
  for (const line of source.userWords.split('\n')) {
    const cells = line.split(' ');
    if (line === '' || cells.length > 3) continue;
    weights.set(cells[0]!, cells.length === 3 ? Math.log(Number(cells[1]) / countSum) : medianWeight);
    tags.set(cells[0]!, cells.length === 1 ? '' : cells.at(-1)!);
  }
  const words = [...weights.keys()].sort();
  // A compound's weight has a positive sign, see Dictionary.
  for (const word of words) {
    if (isCompound(word, tags.get(word)!, counts)) weights.set(word, -weights.get(word)!);
  }
  const trie = buildDoubleArray(words, { patience: 3000, heat: words.map((word) => counts.get(word) ?? 1) });
  const [minimumWeight] = all as Float64Array & [number];
  // Level 0 is that of nodes where no word ends.
  const levels = [0, ...Float64Array.from(new Set([...weights.values(), minimumWeight])).sort()];
  const levelOf = new Map(levels.map((weight, level) => [weight, level]));
  const tagNames = [...new Set(tags.values())].sort();
  const tagOf = new Map(tagNames.map((tag, i) => [tag, i + 1]));
  if (levels.length > 0xffff || tagNames.length > 0xff || trie.base.length > 0xffffff) {
    throw new RangeError(
      'compileDictionary: source must have at most 65,534 different counts, 255 tags and 16 million nodes, received ' +
        `${levels.length - 1}, ${tagNames.length} and ${trie.base.length}`,
    );
  }
  const cells = new Int32Array(2 * trie.base.length);
  for (let node = 0; node < trie.base.length; node++) {
    const parent = trie.check[node]!;
    const code = parent < 0 ? NO_CODE : node - trie.base[parent]!;
    const word = words[trie.values[node]! - 1];
    const level = levelOf.get(word === undefined ? 0 : weights.get(word)!)!;
    const tag = word === undefined ? 0 : tagOf.get(tags.get(word)!)!;
    cells[2 * node] = (level << 16) | code;
    cells[2 * node + 1] = (tag << 24) | trie.base[node]!;
  }
  // Every character can stand alone, those that no word holds (code 0) too.
  let codeCount = 0;
  for (const code of trie.codes) codeCount = Math.max(codeCount, code);
  for (let node = 0; node <= codeCount; node++) {
    if (cells[2 * node]! >>> 16 === 0) cells[2 * node]! |= levelOf.get(minimumWeight)! << 16;
  }
  return encodeDictionary({
    name: source.name,
    hash: fingerprint(`${source.words}\n${source.userWords}\n${source.hiddenMarkov}`),
    wordCount: words.length,
    countSum,
    minimumWeight,
    medianWeight,
    tagNames,
    codes: trie.codes,
    cells,
    weights: Float64Array.from(levels),
    hiddenMarkov: parseHiddenMarkov(source.hiddenMarkov),
  });
}
