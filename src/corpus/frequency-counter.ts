import { createTypeReader, type TokenFilter } from '../table/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import { createPairTally } from './pair-tally.js';
import type { SourceDocument } from './piece.js';
import type { Entry } from './run-file.js';

/** Counts the types of documents, group by group, as numbers: strings come back when the sums are read. */
export interface FrequencyCounter {
  /** Adds the types of a document to the group whose keys begin with `prefix`; tokens and characters counted. */
  add(document: SourceDocument, prefix: string): { readonly tokens: number; readonly characters: number };
  /** The sums in order of their keys, as runs to be merged. Nothing may be added afterwards. */
  entries(): Iterable<Entry>[];
}

// What is held against `limit`, in eighths of a sum with a key of its own: a pair is four numbers, a type a string.
const PAIR_SHARE = 1;
const TYPE_SHARE = 2;
const SUM_SHARE = 8;

/** `limit` bounds the memory, up to what one document adds, to that of as many sums with keys of their own. */
export function createFrequencyCounter(
  tokenizer: Tokenizer,
  filter: TokenFilter,
  place: { readonly folder: string; readonly name: string; readonly limit: number },
): FrequencyCounter {
  const pairs = createPairTally(place.folder, `${place.name}-types`);
  let reader = createTypeReader(filter);
  // Counts within the document at hand, by type; all zero between documents.
  let counts = new Int32Array(1 << 12);
  let met = new Int32Array(1 << 12);

  return {
    add({ id, text, meta }, prefix) {
      if (PAIR_SHARE * pairs.size + TYPE_SHARE * reader.types.strings.length >= SUM_SHARE * place.limit) {
        pairs.spill(reader.types.strings);
        reader = createTypeReader(filter);
      }
      const { ids, length, characterCount } = reader.read({ id, meta, columns: tokenizer.columns(text), tokenizer });
      const types = reader.types.strings.length;
      if (types > counts.length) {
        counts = new Int32Array(2 * types);
        met = new Int32Array(2 * types);
      }
      let tokens = 0;
      let distinct = 0;
      for (let i = 0; i < length; i++) {
        const type = ids[i]!;
        if (type < 0) continue;
        tokens++;
        if (counts[type] === 0) met[distinct++] = type;
        counts[type]!++;
      }
      const group = pairs.groupOf(prefix);
      for (let i = 0; i < distinct; i++) {
        const type = met[i]!;
        pairs.add(group, type, counts[type]!, 1);
        counts[type] = 0;
      }
      return { tokens, characters: characterCount };
    },
    entries: () => pairs.entries(reader.types.strings),
  };
}
