import {
  checkInteger,
  checkOneOf,
  checkOptions,
  checkString,
  fold as foldText,
  rejectType,
  rejectValue,
} from '../text/index.js';
import { beginnings, variantsOf } from './beginnings.js';
import { buildDoubleArray } from './build-double-array.js';
import type { LexiconEntry } from './entry.js';
import { fingerprint } from './fingerprint.js';
import type { Lexicon } from './lexicon.js';
import { type CompiledPattern, compilePattern, isPattern } from './pattern.js';
import { allocate, type Section } from './sections.js';

// In a regular expression with the flag u, a pair is one character and only a lone half is in this class.
const LONE_SURROGATE = /[\ud800-\udfff]/u;

export interface CompileLexiconOptions {
  /** Name of the lexicon; by default that of its first entry, or `lexicon`. */
  readonly name?: string;
  /**
   * `true` (default): the entries are cut whole wherever they stand. `false`: they join the lattice with a weight that
   * is at least that of the best way to compose them, so that they win against their own parts but not against a
   * better reading of their surroundings.
   */
  readonly forced?: boolean;
  /** Of two terms that begin at one place, that of the lexicon with the higher priority is taken; default 0. */
  readonly priority?: number;
  /** Whether variants of one sign match each other (see `fold`); default `true`. */
  readonly fold?: boolean;
}

/**
 * A lexicon ready for `createTokenizer`. Of entries with the same form the first is used. Linear in the total length
 * of the entries; 50,000 take some hundred milliseconds. No entries make a lexicon that matches nothing.
 *
 * @throws TypeError, RangeError where an option or an entry is not what it must be.
 * @example
 * const lexicon = compileLexicon(parseLexicon('form\n共同富裕').value, { name: 'mine' });
 * lexicon.entryCount // 1
 */
export function compileLexicon(entries: readonly LexiconEntry[], options: CompileLexiconOptions = {}): Lexicon {
  checkOptions('compileLexicon', options, ['name', 'forced', 'priority', 'fold']);
  if (!Array.isArray(entries)) rejectType('compileLexicon', 'entries', 'an array of entries', entries);
  const { name = entries[0]?.lexicon ?? 'lexicon', forced = true, priority = 0, fold = true } = options;
  checkString('compileLexicon', 'options.name', name);
  checkOneOf('compileLexicon', 'options.forced', forced, [true, false]);
  checkOneOf('compileLexicon', 'options.fold', fold, [true, false]);
  checkInteger('compileLexicon', 'options.priority', priority, -1_000_000, 1_000_000);
  const indices = new Map<string, number>();
  const patterns: CompiledPattern[] = [];
  for (const [index, { form }] of entries.entries()) {
    if (typeof form !== 'string') checkString('compileLexicon', `entries[${index}].form`, form);
    if (form === '' || LONE_SURROGATE.test(form)) {
      rejectValue('compileLexicon', `entries[${index}].form`, 'one or more whole characters', form);
    }
    if (isPattern(form)) {
      const steps = compilePattern(form, fold);
      if (!Array.isArray(steps)) rejectValue('compileLexicon', `entries[${index}].form`, steps.expected, form);
      if (!forced) rejectValue('compileLexicon', 'options.forced', 'true where an entry is a pattern', forced);
      patterns.push({ entry: index, fold, steps });
      continue;
    }
    const key = fold ? foldText(form) : form;
    if (!indices.has(key)) indices.set(key, index);
  }
  const keys = [...indices.keys()].sort();
  const trie = buildDoubleArray(keys);
  for (let node = 0; node < trie.values.length; node++) {
    const value = trie.values[node]!;
    if (value > 0) trie.values[node] = indices.get(keys[value - 1]!)! + 1;
  }
  // Variants of a unit share its code, so that folding costs a match nothing.
  const variants = fold ? variantsOf(trie.codes) : null;
  const first = beginnings(keys, variants, patterns);
  const packed = packEntries(entries);
  return Object.freeze({
    name,
    hash: fingerprint(
      [packed.strings, packed.bounds, packed.numbers].map((part) => fingerprint(bytesOf(part))).join(' ') +
        ` ${forced} ${priority} ${fold}`,
    ),
    entryCount: entries.length,
    forced,
    priority,
    fold,
    trie: {
      codes: shared(trie.codes),
      base: shared(trie.base),
      check: shared(trie.check),
      values: shared(trie.values),
    },
    pairs: shared(first.pairs),
    doubles: shared(first.doubles),
    triples: shared(first.triples),
    singles: shared(first.singles),
    patterns,
    strings: shared(packed.strings),
    bounds: shared(packed.bounds),
    numbers: shared(packed.numbers),
  });
}

function packEntries(entries: readonly LexiconEntry[]): {
  strings: Uint16Array;
  bounds: Int32Array;
  numbers: Float64Array;
} {
  const bounds = new Int32Array(6 * entries.length + 1);
  const numbers = new Float64Array(2 * entries.length);
  let strings = new Uint16Array(16 * entries.length);
  let size = 0;
  let field = 0;
  const add = (text: string) => {
    if (size + text.length > strings.length) {
      const larger = new Uint16Array(2 * strings.length + text.length);
      larger.set(strings);
      strings = larger;
    }
    for (let i = 0; i < text.length; i++) strings[size++] = text.charCodeAt(i);
    bounds[++field] = size;
  };
  for (let index = 0; index < entries.length; index++) {
    const { form, norm, pos, category, tags, lexicon, count, line } = entries[index]!;
    numbers[2 * index] = count ?? -1;
    numbers[2 * index + 1] = line;
    add(form);
    add(norm);
    add(pos ?? '');
    add(category ?? '');
    add(tags.length === 0 ? '' : tags.join('\u0000'));
    add(lexicon);
  }
  return { strings: strings.slice(0, size), bounds, numbers };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function shared<T extends Section>(array: T): T {
  const copy = new (array.constructor as new (buffer: ArrayBufferLike) => T)(allocate(array.byteLength));
  copy.set(array);
  return copy;
}
