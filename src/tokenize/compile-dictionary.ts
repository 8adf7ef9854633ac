import { buildDoubleArray, fingerprint } from '../lexicon/index.js';
import { isCompound } from './compounds.js';
import { type DictionarySource, encodeDictionary } from './dictionary-format.js';
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
  const trie = buildDoubleArray(words, 3000);
  const nodeCount = trie.base.length;
  const tagNames = [...new Set(tags.values())].sort();
  const levels = Float64Array.from(new Set(weights.values())).sort();
  const levelOf = new Map<number, number>([...levels].map((weight, i) => [weight, i + 1]));
  const nodeLevels = new Uint16Array(nodeCount);
  const nodeTags = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const value = trie.values[node]!;
    if (value === 0) continue;
    const word = words[value - 1]!;
    nodeLevels[node] = levelOf.get(weights.get(word)!)!;
    nodeTags[node] = tagNames.indexOf(tags.get(word)!) + 1;
  }
  const compiled: DictionarySource = {
    name: source.name,
    hash: fingerprint(`${source.words}\n${source.userWords}\n${source.hiddenMarkov}`),
    wordCount: words.length,
    countSum,
    minimumWeight: all[0]!,
    medianWeight,
    tagNames,
    codes: trie.codes,
    base: trie.base,
    check: trie.check,
    levels,
    nodeLevels,
    nodeTags,
    hiddenMarkov: parseHiddenMarkov(source.hiddenMarkov),
  };
  return encodeDictionary(compiled);
}
