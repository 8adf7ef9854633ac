import { fold } from '../text/index.js';
import { findKey } from './double-array.js';
import type { LexiconEntry } from './entry.js';
import { type Lexicon, lexiconEntry } from './lexicon.js';

/** The entry whose form is `form` (in one of its spellings, where the lexicon folds), or `null`. */
export function findEntry(lexicon: Lexicon, form: string): LexiconEntry | null {
  const index = findKey(lexicon.trie, lexicon.fold ? fold(form) : form);
  return index < 0 ? null : lexiconEntry(lexicon, index);
}
