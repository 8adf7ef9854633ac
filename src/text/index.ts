export {
  checkInteger,
  checkIterable,
  checkNumber,
  checkOneOf,
  checkOptions,
  checkString,
  rejectType,
  rejectValue,
  show,
} from './check.js';
export type { CorpusDocument } from './document.js';
export { findNumerals } from './find-numerals.js';
export { findQuotations } from './find-quotations.js';
export { fold, foldUnit } from './fold.js';
export { foldAndSimplify } from './fold-and-simplify.js';
export type { Issue, Result } from './issue.js';
export { NUMERAL_KINDS, type Numeral, type NumeralKind } from './numeral.js';
export { CLASS as NUMERAL_CLASS, digitValue, numeralClasses, numeralValue } from './numeral-class.js';
export { parseNumeral } from './parse-numeral.js';
export type { Quotation } from './quotation.js';
export { type NumeralReading, readNumeral } from './read-numeral.js';
export { isBreak, isClosing, isHan, isSpace } from './sentence-marks.js';
export type { Span } from './span.js';
export { splitClauses } from './split-clauses.js';
export { splitParagraphs } from './split-paragraphs.js';
export { splitSentences } from './split-sentences.js';
export { simplifyUnit, toSimplified } from './to-simplified.js';
export { VERSION } from './version.js';
