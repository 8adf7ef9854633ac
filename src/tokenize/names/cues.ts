import cueList from '../../../dict/name-cues.tsv';
import surnameList from '../../../dict/surnames.tsv';
import { pairHash } from '../../lexicon/index.js';

/** What `dict/name-cues.tsv` and `dict/surnames.tsv` say of a form, as bits; a form may have several. */
export const CUE: {
  readonly [cue in
    | 'title'
    | 'address'
    | 'saying'
    | 'follower'
    | 'function'
    | 'verb'
    | 'place'
    | 'generic'
    | 'organisation'
    | 'part'
    | 'transliteration'
    | 'surname'
    | 'wordSurname'
    | 'dot']: number;
} = Object.freeze({
  title: 1,
  address: 2,
  saying: 4,
  follower: 8,
  function: 16,
  verb: 32,
  place: 64,
  generic: 128,
  organisation: 256,
  part: 512,
  transliteration: 1024,
  /** A surname that seldom stands alone as a word (王), and one that often does (于, 高). */
  surname: 2048,
  wordSurname: 4096,
  /** A point between the parts of a transliterated name. */
  dot: 8192,
});
type Cue = keyof typeof CUE;

/** The lists behind the rules for names, read once. */
export interface NameCues {
  /** Bits of a single character, by unit. */
  readonly units: Uint16Array;
  /** Bits of longer forms. */
  readonly forms: ReadonlyMap<string, number>;
  /**
   * By the `pairHash` of the last two units: the bits of all longer forms that end so. No bits, no such form; that is
   * what nearly all words of a text are told apart by, without a string.
   */
  readonly pairs: Uint16Array;
}

let read: NameCues | undefined;

/** The points between the parts of a transliterated name: middle dot, bullet, hyphenation point, katakana dot. */
const DOTS = '·•‧・';

/** The lists of surnames and cues, as tables. */
export function nameCues(): NameCues {
  if (read !== undefined) return read;
  const units = new Uint16Array(65536);
  const forms = new Map<string, number>();
  const pairs = new Uint16Array(65536);
  const add = (form: string, bit: number) => {
    const { length } = form;
    if (length === 1) units[form.charCodeAt(0)]! |= bit;
    else {
      forms.set(form, (forms.get(form) ?? 0) | bit);
      pairs[pairHash(form.charCodeAt(length - 2), form.charCodeAt(length - 1))]! |= bit;
    }
  };
  for (const [form, name] of rowsOf(cueList)) add(form, CUE[name as Cue]);
  for (const [form, name] of rowsOf(surnameList)) {
    if (name !== 'function') add(form, name === 'clear' ? CUE.surname : CUE.wordSurname);
  }
  for (const dot of DOTS) add(dot, CUE.dot);
  read = { units, forms, pairs };
  return read;
}

function rowsOf(list: string): [form: string, value: string][] {
  const lines = list.split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t') as [string, string]);
}
