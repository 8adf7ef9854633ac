import { rejectType } from '../text/index.js';
import type { Lexicon } from './lexicon.js';
import type { CompiledPattern } from './pattern.js';
import { decodeSections, encodeSections, type Section } from './sections.js';

interface LexiconMeta {
  readonly name: string;
  readonly hash: string;
  readonly entryCount: number;
  readonly forced: boolean;
  readonly priority: number;
  readonly fold: boolean;
  readonly patterns: readonly CompiledPattern[];
}

const TRIE = ['codes', 'base', 'check', 'values'] as const;
const REST = ['pairs', 'doubles', 'triples', 'singles', 'strings', 'bounds', 'numbers'] as const;

/**
 * Compiled lexicons as the bytes of one file, which `decodeLexicons` reads in a millisecond, where compiling takes
 * hundreds for a large one. For one version of the package only: keep the list itself too.
 *
 * @throws TypeError where `lexicons` is no array.
 * @example
 * const lexicon = compileLexicon(parseLexicon('form\n三农').value);
 * decodeLexicons(encodeLexicons([lexicon]))[0].hash === lexicon.hash // true
 */
export function encodeLexicons(lexicons: readonly Lexicon[]): Uint8Array {
  if (!Array.isArray(lexicons)) rejectType('encodeLexicons', 'lexicons', 'an array of lexicons', lexicons);
  const arrays: Record<string, Section> = {};
  const metas: LexiconMeta[] = [];
  for (const [i, lexicon] of lexicons.entries()) {
    const { name, hash, entryCount, forced, priority, fold, patterns } = lexicon;
    metas.push({ name, hash, entryCount, forced, priority, fold, patterns });
    for (const key of TRIE) arrays[`${i}.${key}`] = lexicon.trie[key];
    for (const key of REST) arrays[`${i}.${key}`] = lexicon[key];
  }
  return encodeSections('lexicon', metas, arrays);
}

/**
 * The lexicons that `encodeLexicons` wrote, equal to the compiled ones in every field.
 *
 * @throws TypeError where `bytes` is no Uint8Array, RangeError where it is no file of lexicons of this version.
 * @example
 * const bytes = encodeLexicons([compileLexicon(parseLexicon('form\n三农').value, { name: 'mine' })]);
 * decodeLexicons(bytes).map((lexicon) => lexicon.name) // ['mine']
 */
export function decodeLexicons(bytes: Uint8Array): readonly Lexicon[] {
  if (!(bytes instanceof Uint8Array)) rejectType('decodeLexicons', 'bytes', 'a Uint8Array', bytes);
  const { meta, arrays } = decodeSections<readonly LexiconMeta[], string>('decodeLexicons', 'lexicon', bytes);
  return meta.map((fields, i) => {
    const read = <T extends Section>(key: string) => arrays[`${i}.${key}`] as T;
    return Object.freeze({
      ...fields,
      trie: {
        codes: read<Uint16Array>('codes'),
        base: read<Int32Array>('base'),
        check: read<Int32Array>('check'),
        values: read<Int32Array>('values'),
      },
      pairs: read<Uint8Array>('pairs'),
      doubles: read<Uint8Array>('doubles'),
      triples: read<Uint8Array>('triples'),
      singles: read<Uint8Array>('singles'),
      strings: read<Uint16Array>('strings'),
      bounds: read<Int32Array>('bounds'),
      numbers: read<Float64Array>('numbers'),
    });
  });
}
