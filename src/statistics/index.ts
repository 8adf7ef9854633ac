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
export { type IndexTokensOptions, indexTokens, type TokenIndex } from './index-tokens.js';
export { type Keyness, type KeynessOptions, type KeynessRow, keyness } from './keyness.js';
