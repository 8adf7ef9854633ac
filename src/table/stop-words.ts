import source from '../../dict/stopwords.tsv';

/**
 * Chinese function words (dict/stopwords.tsv), for the option `stopWords` of everything that counts.
 *
 * @example termFrequencies(['改革', '的', '力度'], { stopWords: STOP_WORDS }).typeCount // 2
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  source
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf('\t'))),
);
