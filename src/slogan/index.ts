export { type ClassifiedQuotation, classifyQuotations } from './classify-quotations.js';
export type { DetectSlogansOptions } from './detect-options.js';
export { detectSlogans } from './detect-slogans.js';
export { withChineseCounts } from './forms/chinese-counts.js';
export { findEntry as findSloganEntry } from './forms/find-entry.js';
export { type Gazetteer, gazetteer } from './gazetteer.js';
export { QUOTATION_KINDS, type QuotationKind } from './quotation-kind.js';
export { RENDER_FORMATS, type RenderFormat, type RenderSlogansOptions, renderSlogans } from './render-slogans.js';
export {
  type Coverage,
  type Member,
  SLOGAN_KINDS,
  type Slogan,
  type SloganEntry,
  type SloganKind,
  type SloganNumeral,
  type SloganSense,
} from './slogan.js';
export { type SloganForm, sloganForms } from './slogan-forms.js';
export { sloganKey } from './slogan-key.js';
export { sloganSpans } from './slogan-spans.js';
