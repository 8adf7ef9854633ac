export { adjustPValues, P_VALUE_CORRECTIONS, type PValueCorrection } from './adjust-p-values.js';
export { type Association, type AssociationOptions, association } from './association.js';
export {
  type CollocateRow,
  type Collocates,
  type CollocatesOptions,
  type CollocationNode,
  collocates,
} from './collocates.js';
export { type Contrast, type ContrastOptions, contrast } from './contrast.js';
export type { Counts, FrequencyList } from './counts.js';
export { type Dispersion, type DispersionOptions, type DispersionRow, dispersion } from './dispersion.js';
export { type DistanceDispersion, distanceDispersion } from './distance-dispersion.js';
export { type IndexTokensOptions, indexTokens, type TokenIndex } from './index-tokens.js';
export { type KeyKeywordRow, type KeyKeywords, type KeyKeywordsOptions, keyKeywords } from './key-keywords.js';
export { type Keyness, type KeynessOptions, type KeynessRow, keyness } from './keyness.js';
export { type LexicalDiversity, type LexicalDiversityOptions, lexicalDiversity } from './lexical-diversity.js';
export {
  type NgramAssociation,
  type NgramAssociationOptions,
  type NgramAssociationRow,
  ngramAssociation,
} from './ngram-association.js';
export { type PartDispersion, partDispersion } from './part-dispersion.js';
export { type Readability, readability } from './readability.js';
