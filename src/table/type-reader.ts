// Invariants. `ids[i]` is the type of token i, or -1 where the filter drops it; `ends[i]` is 1 where token i ends a
// sentence, dropped or not. The buffers belong to the reader and are good until the next call of `read`.
// For columns, `slots` of a tokenizer caches what becomes of each listed word: 0 not asked yet, -1 dropped, type + 1.
import { TOKEN_KINDS, type TokenColumns, type Tokenizer } from '../tokenize/index.js';
import { tokensOf } from './documents.js';
import { createInterner, type Interner } from './interner.js';
import { columnNorm, lengthInCharacters, type TokenFilter } from './token-filter.js';
import { endsSentence, KIND_CODES, kindOfText } from './token-kind.js';
import type { ColumnDocument, TokenizedDocument } from './tokenized-document.js';

const SPACE = KIND_CODES.get('space')!;
const WORD = KIND_CODES.get('word')!;

/** A document as numbers: types of its tokens, sentence ends, and its length in characters without white space. */
export interface TypeSequence {
  readonly length: number;
  readonly ids: Int32Array;
  readonly ends: Uint8Array;
  readonly characterCount: number;
}

/** Reads documents of any form into numbers; `types` grows with them. */
export interface TypeReader {
  readonly types: Interner;
  read(document: TokenizedDocument | ColumnDocument): TypeSequence;
}

export function createTypeReader(filter: TokenFilter): TypeReader {
  const types = createInterner();
  let ids = new Int32Array(1 << 12);
  let ends = new Uint8Array(1 << 12);
  const slotsOf = new Map<Tokenizer, Int32Array>();

  const reserve = (length: number): void => {
    if (length <= ids.length) return;
    const size = Math.max(length, ids.length * 2);
    ids = new Int32Array(size);
    ends = new Uint8Array(size);
  };

  const readColumns = (columns: TokenColumns, tokenizer: Tokenizer): TypeSequence => {
    const { length, kinds, words, starts, text } = columns;
    const { kindPasses } = filter;
    reserve(length);
    let slots = slotsOf.get(tokenizer) ?? new Int32Array(1 << 12);
    let spaceUnits = 0;
    for (let i = 0; i < length; i++) {
      const kind = kinds[i]!;
      if (kind === SPACE) spaceUnits += starts[i + 1]! - starts[i]!;
      // Only punctuation and space end sentences; a word is not looked at.
      ends[i] = kind === WORD ? 0 : endsSentence(text, starts[i], starts[i + 1]) ? 1 : 0;
      if (!kindPasses[kind]) {
        ids[i] = -1;
        continue;
      }
      const word = words[i]!;
      if (word > 0) {
        if (word >= slots.length) {
          const larger = new Int32Array(Math.max(word + 1, slots.length * 2));
          larger.set(slots);
          slots = larger;
        }
        let slot = slots[word]!;
        if (slot === 0) {
          const norm = tokenizer.norm(word);
          slot = filter.typePasses(norm, tokenizer.pos(word)) ? types.idOf(norm) + 1 : -1;
          slots[word] = slot;
        }
        ids[i] = slot < 0 ? -1 : slot - 1;
      } else {
        const norm = columnNorm(columns, tokenizer, i);
        ids[i] = filter.typePasses(norm, null) ? types.idOf(norm) : -1;
      }
    }
    slotsOf.set(tokenizer, slots);
    return { length, ids, ends, characterCount: lengthInCharacters(text) - spaceUnits };
  };

  const readTokens = (document: TokenizedDocument | ColumnDocument): TypeSequence => {
    const tokens = tokensOf(document);
    reserve(tokens.length);
    let characterCount = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const text = typeof token === 'string' ? token : token.text;
      const kind = typeof token === 'string' ? kindOfText(token) : token.kind;
      if (kind !== 'space') characterCount += lengthInCharacters(text);
      ends[i] = kind !== TOKEN_KINDS[WORD] && endsSentence(text) ? 1 : 0;
      ids[i] = filter.passes(token) ? types.idOf(typeof token === 'string' ? token : token.norm) : -1;
    }
    return { length: tokens.length, ids, ends, characterCount };
  };

  return {
    types,
    read: (document) =>
      'columns' in document && !filter.needsObjects
        ? readColumns(document.columns, document.tokenizer)
        : readTokens(document),
  };
}
