import type { DoubleArray } from './double-array.js';
import type { LexiconEntry } from './entry.js';
import type { CompiledPattern } from './pattern.js';

/**
 * A compiled list of terms. Immutable plain data, laid out in shared memory where the platform has it: any number of
 * tokenizers use one at the same time, and it can be posted to a worker without copying. Made by `compileLexicon`.
 */
export interface Lexicon {
  readonly name: string;
  /** Fingerprint of the entries and of the options they were compiled with. */
  readonly hash: string;
  readonly entryCount: number;
  /** Whether the entries are cut whole wherever they stand, or only weigh more than what they are made of. */
  readonly forced: boolean;
  /** Of two terms that begin at the same place, that of the lexicon with the higher priority is taken. */
  readonly priority: number;
  /** Whether variants of one sign (１ and 1, ＋ and +, · and •) are the same in a match. */
  readonly fold: boolean;
  /** The literal forms; values are 1 + index of the entry. */
  readonly trie: DoubleArray;
  /**
   * Bit sets that say where no entry begins: over {@link pairHash} of the first two units of a literal form, of forms
   * of two units only, over {@link tripleHash} of the first three, and over single units that begin an entry.
   */
  readonly pairs: Uint8Array;
  readonly doubles: Uint8Array;
  readonly triples: Uint8Array;
  readonly singles: Uint8Array;
  readonly patterns: readonly CompiledPattern[];
  /** The entries' strings in one piece; entry i has its six fields between `bounds[6i]` and `bounds[6i + 6]`. */
  readonly strings: Uint16Array;
  readonly bounds: Int32Array;
  /** Counts (-1: none) and lines, two a entry. */
  readonly numbers: Float64Array;
}

/** The place of two neighbouring units in `Lexicon.pairs`: 16 bits. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & 0xffff;
}

/** The place of three neighbouring units in `Lexicon.triples`: 16 bits. */
export function tripleHash(first: number, second: number, third: number): number {
  return (pairHash(first, second) ^ Math.imul(third, 0x2f35)) & 0xffff;
}

const decoded = new WeakMap<Lexicon, (LexiconEntry | undefined)[]>();

/** Entry `index` of a lexicon. Each is read from the packed data once. */
export function lexiconEntry(lexicon: Lexicon, index: number): LexiconEntry {
  let entries = decoded.get(lexicon);
  if (entries === undefined) {
    entries = new Array(lexicon.entryCount);
    decoded.set(lexicon, entries);
  }
  let entry = entries[index];
  if (entry === undefined) {
    const field = (k: number) => {
      const units = lexicon.strings.subarray(lexicon.bounds[6 * index + k]!, lexicon.bounds[6 * index + k + 1]!);
      let text = '';
      for (const unit of units) text += String.fromCharCode(unit);
      return text;
    };
    const count = lexicon.numbers[2 * index]!;
    const tags = field(4);
    entry = {
      form: field(0),
      norm: field(1),
      count: count < 0 ? null : count,
      pos: field(2) || null,
      category: field(3) || null,
      tags: tags === '' ? [] : tags.split('\u0000'),
      lexicon: field(5),
      line: lexicon.numbers[2 * index + 1]!,
    };
    entries[index] = entry;
  }
  return entry;
}

/**
 * The entries of a compiled lexicon, in the order in which they were given.
 *
 * @example
 * lexiconEntries(compileLexicon(parseLexicon('form\n三农').value)).map((e) => e.form) // ['三农']
 */
export function lexiconEntries(lexicon: Lexicon): readonly LexiconEntry[] {
  return Array.from({ length: lexicon.entryCount }, (_, index) => lexiconEntry(lexicon, index));
}
