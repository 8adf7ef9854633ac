export { buildDoubleArray } from './build-double-array.js';
export { type CompileLexiconOptions, compileLexicon } from './compile-lexicon.js';
export { type DoubleArray, findKey } from './double-array.js';
export type { LexiconEntry } from './entry.js';
export { findEntry } from './find-entry.js';
export { fingerprint } from './fingerprint.js';
export { type Lexicon, lexiconEntries, lexiconEntry, pairHash } from './lexicon.js';
export { createTermMatcher, mayBegin, type TermMatcher } from './match-terms.js';
