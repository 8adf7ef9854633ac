import { createTypeReader, type TokenFilter } from '../table/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import type { SourceDocument } from './piece.js';
import type { Entry } from './run-file.js';
import { createSequenceTally } from './sequence-tally.js';

/** Counts the sequences of words of documents, group by group. */
export interface NgramCounter {
  /** Adds the sequences of a document to the group whose keys begin with `prefix`; sequences and characters counted. */
  add(document: SourceDocument, prefix: string): { readonly tokens: number; readonly characters: number };
  /** The sums in order of their keys, as runs to be merged. Nothing may be added afterwards. */
  entries(): Iterable<Entry>[];
}

// What `limit` sums with keys of their own take up, and a type that is held.
const SUM_BYTES = 100;
const TYPE_BYTES = 40;
// Sums are kept in 32 bits, so no more tokens are counted before they are written out.
const MAX_TOKENS = 0xffff_ffff;

/**
 * Counts sequences of `n` words as `ngrams` does: none crosses a dropped word or the end of a sentence. `limit` bounds the
 * memory, up to what one document adds, to that of as many sums with keys of their own.
 */
export function createNgramCounter(
  tokenizer: Tokenizer,
  filter: TokenFilter,
  n: number,
  place: { readonly folder: string; readonly name: string; readonly limit: number },
): NgramCounter {
  const sequences = createSequenceTally(n, place.folder, `${place.name}-sequences`);
  const bound = SUM_BYTES * place.limit;
  let reader = createTypeReader(filter);
  let heldTokens = 0;
  let serial = 0;

  const makeRoom = (tokens: number): void => {
    const typeBytes = TYPE_BYTES * reader.types.strings.length;
    if (sequences.bytes + typeBytes < bound && heldTokens + tokens <= MAX_TOKENS) return;
    // Types are kept while most of the room is left to sequences: they come again in the next documents.
    const keep = 3 * typeBytes < bound;
    sequences.spill(reader.types.strings, keep ? 'keep' : 'renumber');
    if (!keep) reader = createTypeReader(filter);
    heldTokens = 0;
    serial = 0;
  };

  return {
    add({ id, text, meta }, prefix) {
      makeRoom(text.length);
      const { ids, ends, length, characterCount } = reader.read({
        id,
        meta,
        columns: tokenizer.columns(text),
        tokenizer,
      });
      const group = sequences.groupOf(prefix);
      serial++;
      let tokens = 0;
      let run = 0; // words that stand side by side up to here
      for (let i = 0; i < length; i++) {
        run = ids[i]! < 0 ? 0 : run + 1;
        if (run >= n) {
          sequences.add(group, ids, i + 1 - n, serial);
          tokens++;
        }
        if (ends[i] === 1) run = 0;
      }
      heldTokens += tokens;
      return { tokens, characters: characterCount };
    },
    entries() {
      const runs = sequences.entries(reader.types.strings);
      reader = createTypeReader(filter);
      return runs;
    },
  };
}
