export {
  checkInteger,
  checkNumber,
  checkOneOf,
  checkOptions,
  checkString,
  rejectType,
  rejectValue,
  show,
} from './check.js';
export type { CorpusDocument } from './document.js';
export type { Issue, Result } from './issue.js';
export type { Quotation } from './quotation.js';
export type { Span } from './span.js';
