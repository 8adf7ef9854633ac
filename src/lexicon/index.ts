export type { LexiconEntry } from './entry.js';
