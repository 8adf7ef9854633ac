import { createTypeReader, type TokenFilter } from '../table/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import { createPairTally } from './pair-tally.js';
import type { Pairs } from './pairs.js';
import type { SourceDocument } from './piece.js';
import type { Entry } from './run-file.js';

/** All that a counter holds, as numbers and the types they stand for: plain data that can be posted. */
export interface HeldFrequencies {
  readonly types: readonly string[];
  readonly pairs: Pairs;
  /** Tokens counted, so no sum is larger. */
  readonly tokens: number;
}

/** Counts the types of documents, group by group, as numbers: strings come back when the sums are read. */
export interface FrequencyCounter {
  /** Adds the types of a document to the group whose keys begin with `prefix`; tokens and characters counted. */
  add(document: SourceDocument, prefix: string): { readonly tokens: number; readonly characters: number };
  /** Adds what another counter held, beyond the limit too: altogether no more than both were allowed. */
  absorb(held: HeldFrequencies): void;
  /** What is held, or `null` where something was spilled. Nothing may be added afterwards. */
  held(): HeldFrequencies | null;
  /** The sums in order of their keys, as runs to be merged. Nothing may be added afterwards. */
  entries(): Iterable<Entry>[];
}

// What is held against `limit`, in eighths of a sum with a key of its own: a pair is four numbers, a type a string.
const PAIR_SHARE = 1;
const TYPE_SHARE = 2;
const SUM_SHARE = 8;
// Sums are kept in 32 bits, so no more tokens are counted before they are written out.
const MAX_TOKENS = 0xffff_ffff;

// Sums of a type in the group at hand, at 4 × type: count, documents, the number of the last document that held it.
const COUNT = 0;
const DOCUMENTS = 1;
const LAST = 2;

/** `limit` bounds the memory, up to what one document adds, to that of as many sums with keys of their own. */
export function createFrequencyCounter(
  tokenizer: Tokenizer,
  filter: TokenFilter,
  place: { readonly folder: string; readonly name: string; readonly limit: number },
): FrequencyCounter {
  const pairs = createPairTally(place.folder, `${place.name}-types`);
  let reader = createTypeReader(filter);
  let heldTokens = 0;
  // Documents that follow one another are often of one group: its sums are found by the type alone, and become pairs
  // when a document of another group comes. All counts are zero but those of the types met.
  let group = -1;
  let sums = new Uint32Array(1 << 14);
  let met = new Int32Array(1 << 12);
  let distinct = 0;
  let document = 0;

  const settle = (): void => {
    for (let i = 0; i < distinct; i++) {
      const at = 4 * met[i]!;
      pairs.add(group, met[i]!, sums[at + COUNT]!, sums[at + DOCUMENTS]!);
      sums[at + COUNT] = 0;
      sums[at + DOCUMENTS] = 0;
    }
    distinct = 0;
  };

  const spill = (): void => {
    settle();
    pairs.spill(reader.types.strings);
    reader = createTypeReader(filter);
    heldTokens = 0;
  };

  return {
    add({ id, text, meta }, prefix) {
      const held = PAIR_SHARE * (pairs.size + distinct) + TYPE_SHARE * reader.types.strings.length;
      if (held >= SUM_SHARE * place.limit || heldTokens + text.length > MAX_TOKENS) spill();
      const { ids, length, characterCount } = reader.read({ id, meta, columns: tokenizer.columns(text), tokenizer });
      const types = reader.types.strings.length;
      if (types > met.length) {
        const larger = new Uint32Array(8 * types);
        larger.set(sums);
        sums = larger;
        const longer = new Int32Array(2 * types);
        longer.set(met);
        met = longer;
      }
      const next = pairs.groupOf(prefix);
      if (next !== group) settle();
      group = next;
      document++;
      let tokens = 0;
      for (let i = 0; i < length; i++) {
        const type = ids[i]!;
        if (type < 0) continue;
        tokens++;
        const at = 4 * type;
        if (sums[at + LAST] !== document) {
          sums[at + LAST] = document;
          if (sums[at + COUNT] === 0) met[distinct++] = type;
          sums[at + DOCUMENTS]!++;
        }
        sums[at + COUNT]!++;
      }
      heldTokens += tokens;
      return { tokens, characters: characterCount };
    },
    absorb({ types, pairs: { prefixes, columns, size }, tokens }) {
      if (heldTokens + tokens > MAX_TOKENS) spill();
      heldTokens += tokens;
      const groups = prefixes.map((prefix) => pairs.groupOf(prefix));
      const own = new Uint32Array(types.length);
      for (let i = 0; i < own.length; i++) own[i] = reader.types.idOf(types[i]!);
      for (let i = 0; i < 4 * size; i += 4) {
        pairs.add(groups[columns[i]!]!, own[columns[i + 1]!]!, columns[i + 2]!, columns[i + 3]!);
      }
    },
    held() {
      settle();
      const held = pairs.held();
      return held === null ? null : { types: reader.types.strings, pairs: held, tokens: heldTokens };
    },
    entries() {
      settle();
      return pairs.entries(reader.types.strings);
    },
  };
}
