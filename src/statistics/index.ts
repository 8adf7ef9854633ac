export { adjustPValues, P_VALUE_CORRECTIONS, type PValueCorrection } from './adjust-p-values.js';
export { type Association, type AssociationOptions, association } from './association.js';
export type { Chosen } from './chosen.js';
export { type CollocatesOptions, type CollocationNode, collocates, countCollocates, readWindow } from './collocates.js';
export { contentOf } from './content.js';
export { type Contrast, type ContrastOptions, contrast } from './contrast.js';
export type { Counts, FrequencyList } from './counts.js';
export { type Dispersion, type DispersionOptions, type DispersionRow, dispersion } from './dispersion.js';
export { type DistanceDispersion, distanceDispersion } from './distance-dispersion.js';
export { type IndexTokensOptions, indexTokens, type TokenIndex, tokenIndexer } from './index-tokens.js';
export { type KeyKeywordRow, type KeyKeywords, type KeyKeywordsOptions, keyKeywords } from './key-keywords.js';
export { type Keyness, type KeynessOptions, type KeynessRow, keyness } from './keyness.js';
export { type LexicalDiversity, type LexicalDiversityOptions, lexicalDiversity } from './lexical-diversity.js';
export {
  COLLOCATION_MEASURES,
  type CollocateCount,
  type CollocateCounts,
  type CollocateRow,
  type Collocates,
  type CollocationMeasure,
  type MeasureCollocatesOptions,
  measureCollocates,
} from './measure-collocates.js';
export { shinglesOf, signatureOf } from './min-hash.js';
export {
  type NearDuplicatePair,
  type NearDuplicates,
  type NearDuplicatesOptions,
  nearDuplicates,
} from './near-duplicates.js';
export {
  type NgramAssociation,
  type NgramAssociationOptions,
  type NgramAssociationRow,
  ngramAssociation,
} from './ngram-association.js';
export { type PartDispersion, partDispersion } from './part-dispersion.js';
export { type Readability, readability } from './readability.js';
export { type Similarity, similarity } from './similarity.js';
export {
  type TermSimilarity,
  type TermSimilarityOptions,
  type TermSimilarityRow,
  termSimilarity,
} from './term-similarity.js';
export { textReuse } from './text-reuse.js';
export {
  type IndexedPassage,
  type ReusedPassage,
  type TextReuseIndex,
  type TextReuseOptions,
  textReuseIndex,
} from './text-reuse-index.js';
