export type { KeywordOptions } from './candidates.js';
export type { KeywordRow } from './keyword-row.js';
export { type NewWordRow, type NewWordsOptions, newWords } from './new-words.js';
export { type TextRankOptions, textRank } from './text-rank.js';
export { type TfidfOptions, tfidf } from './tfidf.js';
