import source from '../../dict/idf.tsv';
import type { FrequencyTable } from '../table/index.js';

let listed: ReadonlyMap<string, number> | null = null;

/** What a word not in dict/idf.tsv counts: a little above the largest value of the list, which ends at 8.5. */
export const UNLISTED_IDF = 9;

/** Inverse document frequencies of common words in general Chinese text, ln(N/n), as dict/idf.tsv lists them. */
export function dictionaryIdf(): ReadonlyMap<string, number> {
  listed ??= new Map(
    source
      .split('\n')
      .slice(1, -1)
      .map((line): [string, number] => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), Number(line.slice(tab + 1))];
      }),
  );
  return listed;
}

/**
 * The idf of a candidate by its words: that of the whole where the reference lists it, else the mean of its words.
 * With a table as reference: ln((1 + N) / (1 + n)) + 1, N documents of which n contain the type (as scikit-learn's
 * `smooth_idf`), which is finite for unseen types too.
 */
export function idfOf(reference: FrequencyTable | null): (type: string, words: readonly string[]) => number {
  const mean = (words: readonly string[], one: (word: string) => number) => {
    let sum = 0;
    for (const word of words) sum += one(word);
    return sum / words.length;
  };
  if (reference === null) {
    const list = dictionaryIdf();
    return (type, words) => list.get(type) ?? mean(words, (word) => list.get(word) ?? UNLISTED_IDF);
  }
  const documentCounts = new Map(reference.rows.map((row) => [row.type, row.documentCount]));
  const smooth = (count: number) => Math.log((1 + reference.documentCount) / (1 + count)) + 1;
  return (type, words) => {
    const whole = documentCounts.get(type);
    return whole !== undefined ? smooth(whole) : mean(words, (word) => smooth(documentCounts.get(word) ?? 0));
  };
}
