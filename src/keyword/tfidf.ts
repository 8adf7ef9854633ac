import type { DocumentInput, FrequencyTable } from '../table/index.js';
import { rejectType } from '../text/index.js';
import { KEYWORD_OPTIONS, type KeywordOptions, keywordCandidates } from './candidates.js';
import { idfOf } from './inverse-document-frequency.js';
import { type KeywordRow, ranked } from './keyword-row.js';

export interface TfidfOptions extends KeywordOptions {
  /** Table with document counts to take the inverse document frequencies from; default the bundled list. */
  readonly reference?: FrequencyTable | undefined;
}

/**
 * Keywords of one document by term frequency × inverse document frequency. Candidates are content words and phrases of
 * up to `maxWords` content words that stand side by side at least twice (乡村 + 振兴 + 战略 is one keyword).
 *
 * score = exclusive count × idf × weight. The exclusive count leaves out occurrences that belong to one longer phrase,
 * so a word met only inside a keyword is none itself. idf comes from the bundled list (a phrase: mean of its words) or,
 * with `reference`, is ln((1 + N) / (1 + n)) + 1. weight is 1 for nouns and tokens without a tag, 0.6 for verbs, 1.3
 * for phrases with a noun, × 1 / number of the sentence (`position: 'lead'`), × `termWeight` for terms of a lexicon.
 * With `{ maxWords: 1, position: 'none' }` the score of nouns is plain tf × idf. Stop words, one-character words,
 * numbers and function words are left out unless the options `stopWords`, `minLength`, `kinds`, `pos` say otherwise;
 * with `pos` all tags named weigh 1.
 *
 * Order: by score, descending, then by code unit. No content words: no rows.
 *
 * @throws TypeError where the input is uncut text or several documents; TypeError or RangeError for a wrong option.
 * @example
 * tfidf(['乡村', '振兴', '战略', '，', '实施', '乡村', '振兴', '战略', '。'], { limit: 1 })[0]?.type // '乡村振兴战略'
 * @see Spärck Jones 1972; docs/keywords.md for what each part brings
 */
export function tfidf(tokens: DocumentInput, options: TfidfOptions = {}): readonly KeywordRow[] {
  const set = keywordCandidates('tfidf', tokens, options, [...KEYWORD_OPTIONS, 'reference']);
  const { reference = null } = options;
  if (reference !== null && !Array.isArray(reference.rows)) {
    rejectType('tfidf', 'options.reference', 'a frequency table', reference);
  }
  const idf = idfOf(reference);
  const rows = set.candidates.map(
    ({ type, words, count, exclusive, weight }): KeywordRow => ({
      type,
      count,
      score: exclusive * weight * idf(type, words),
    }),
  );
  return ranked(rows, set.limit);
}
