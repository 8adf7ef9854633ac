// English names of the formulations of dict/slogans.tsv, found in English text. The functions need no other package;
// the plugin is for those who use compromise, which is an optional peer and is not imported here.
import { gazetteer, type SloganEntry, type Span } from './index.js';

/** A formulation that an English name may stand for, and which of its senses lists the name. */
export interface EnglishCandidate {
  readonly entry: SloganEntry;
  /** Index in `entry.senses`. */
  readonly sense: number;
}

/** The English name of a formulation in a text. */
export interface EnglishSlogan extends Span {
  readonly text: string;
  /** The name as the gazetteer lists it. */
  readonly name: string;
  /** The formulations that bear the name, in the order of the list; more than one where the name is shared. */
  readonly candidates: readonly [EnglishCandidate, ...EnglishCandidate[]];
}

/**
 * The English names of known formulations in a text, in text order, without overlap, the longest at each place.
 * Offsets are UTF-16, into the text as given. A name is found whatever its case, in singular or plural, with numbers
 * as words or digits (`4 Confidences`, `14th Five-Year Plan`), with hyphens, spaces, commas or one line break between
 * its words, with `&` for “and”, in British or American spelling. A short name that ends in an ordinary word (Two
 * Sessions, Three Links) is taken only where it is capitalised, stands in quotation marks or is joined by a hyphen.
 * Chinese and other scripts beside it do no harm. Empty text gives nothing; the cost is linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * findEnglishSlogans('四个自信 means the four-confidences.')[0].candidates[0].entry.form // '四个自信'
 * @example
 * findEnglishSlogans('We had two sessions of training.') // []
 */
export function findEnglishSlogans(text: string): readonly EnglishSlogan[] {
  if (typeof text !== 'string') {
    throw new TypeError(`findEnglishSlogans: text must be a string, received ${text === null ? 'null' : typeof text}`);
  }
  const words = wordsOf(text);
  const found: EnglishSlogan[] = [];
  for (let i = 0; i < words.length; i++) {
    let node: Node | undefined = names();
    let longest: { last: number; name: Name } | null = null;
    for (let j = i; j < words.length; j++) {
      const word = words[j] as Word;
      if (j > i && !joins(text, (words[j - 1] as Word).end, word.start)) break;
      node = node.next.get(word.key);
      if (node === undefined) break;
      if (node.name !== null && isMeant(text, words, i, j, node.name)) longest = { last: j, name: node.name };
    }
    if (longest === null) continue;
    const { start } = words[i] as Word;
    const { end } = words[longest.last] as Word;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      name: longest.name.text,
      candidates: longest.name.candidates,
    });
    i = longest.last;
  }
  return found;
}

/** What the plugin reads of compromise's terms: `pre`, `text` and `post` in a row are the text of a sentence. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly index: readonly [number, number];
}
interface View {
  readonly docs: readonly (readonly Term[])[];
  update(pointers: readonly (readonly [number, number, number])[]): View;
}

/**
 * A plugin for compromise: `nlp.plugin(slogans)` adds to every view `slogans()`, the view of the English names in it,
 * and `sloganEntries()`, what `findEnglishSlogans` tells of each, in the same order and with offsets into the sentence.
 * A name glued to Chinese in one term gives that whole term. Registering it is global, as compromise's plugins are.
 *
 * @example
 * import nlp from 'compromise';
 * nlp.plugin(slogans);
 * nlp('They praised the Belt and Road Initiative.').slogans().out('array') // ['Belt and Road Initiative.']
 */
export const slogans: { readonly api: (view: { prototype: object }) => void } = {
  api(view) {
    Object.assign(view.prototype, {
      slogans(this: View): View {
        return this.update(matchesOf(this).map((m) => m.pointer));
      },
      sloganEntries(this: View): readonly EnglishSlogan[] {
        return matchesOf(this).map((m) => m.slogan);
      },
    });
  },
};
export default slogans;

function matchesOf(view: View): { slogan: EnglishSlogan; pointer: readonly [number, number, number] }[] {
  const matches: { slogan: EnglishSlogan; pointer: readonly [number, number, number] }[] = [];
  for (const terms of view.docs) {
    let sentence = '';
    const ends: number[] = [];
    for (const { pre, text, post } of terms) {
      sentence += pre + text;
      ends.push(sentence.length);
      sentence += post;
    }
    let first = 0;
    for (const slogan of findEnglishSlogans(sentence)) {
      while ((ends[first] as number) <= slogan.start) first++;
      let last = first;
      while ((ends[last] as number) < slogan.end) last++;
      const [sentenceIndex, from] = (terms[first] as Term).index;
      matches.push({ slogan, pointer: [sentenceIndex, from, (terms[last] as Term).index[1] + 1] });
    }
  }
  return matches;
}

interface Word extends Span {
  /** What the word is compared by. */
  readonly key: string;
}
interface Name {
  readonly text: string;
  readonly candidates: readonly [EnglishCandidate, ...EnglishCandidate[]];
  /** Whether it must be capitalised, quoted or hyphenated to be taken. */
  readonly ordinary: boolean;
}
interface Node {
  readonly next: Map<string, Node>;
  name: Name | null;
}

let trie: Node | undefined;

/** The names of the gazetteer by the keys of their words, made on the first call. */
function names(): Node {
  if (trie !== undefined) return trie;
  const root: Node = { next: new Map(), name: null };
  for (const entry of gazetteer().entries.values()) {
    for (const [sense, { english }] of entry.senses.entries()) {
      for (const text of english) {
        const words = wordsOf(text);
        let node = root;
        for (const { key } of words) {
          let next = node.next.get(key);
          if (next === undefined) {
            next = { next: new Map(), name: null };
            node.next.set(key, next);
          }
          node = next;
        }
        if (node === root) continue;
        const ordinary = words.length <= 3 && ORDINARY.has((words.at(-1) as Word).key);
        const before = node.name?.candidates ?? [];
        if (before.some((c) => c.entry === entry && c.sense === sense)) continue; // another spelling of the same name
        node.name = {
          text: node.name?.text ?? text,
          candidates: [...before, { entry, sense }] as unknown as Name['candidates'],
          ordinary,
        };
      }
    }
  }
  trie = root;
  return root;
}

/** Last words with which a short name is also plain English, by key. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'session link service center history distinction mountain benefit pest imperative rule combination integration ' +
    'study guarantee protection stability safeguard 3 trio world front giant support reduction reform revolution ' +
    'spirit infrastructure oriented centered people line task must favorable stabilization great experience concept'
  ).split(' '),
);

const OPENING = '“‘"\'「『';
const CLOSING = '”’"\'」』';

function isMeant(text: string, words: readonly Word[], first: number, last: number, name: Name): boolean {
  if (!name.ordinary) return true;
  const start = (words[first] as Word).start;
  const end = (words[last] as Word).end;
  if (
    start > 0 &&
    end < text.length &&
    OPENING.includes(text[start - 1] as string) &&
    CLOSING.includes(text[end] as string)
  ) {
    return true;
  }
  let capitals = true;
  for (let i = first; i <= last; i++) {
    const unit = text[(words[i] as Word).start] as string;
    if (unit !== unit.toUpperCase() && !SMALL.has((words[i] as Word).key)) capitals = false;
  }
  if (capitals) return true;
  return last === first + 1 && text[(words[first] as Word).end] === '-' && /^\d/.test((words[first] as Word).key);
}

/** Words that stay small in a capitalised name. */
const SMALL: ReadonlySet<string> = new Set(['and', 'of', 'the', 'in', 'for', 'to', 'with', 'a']);

/** Whether the two words on either side of a gap may belong to one name. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const unit = text[i] as string;
    if (unit === '\n') breaks++;
    else if (!' \t\r\u00a0\u3000-‐‑–,，&“”‘’"\''.includes(unit)) return false;
  }
  return breaks <= 1;
}

/** The runs of Latin letters and digits, an apostrophe inside included, and `&` as the word “and”. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < text.length) {
    if (text[i] === '&') words.push({ start: i, end: i + 1, key: 'and' });
    if (!isLetter(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    i++;
    for (; i < text.length; i++) {
      const apostrophe = text[i] === "'" || text[i] === '’';
      if (!isLetter(text.charCodeAt(apostrophe ? i + 1 : i))) break;
    }
    words.push({ start, end: i, key: keyOf(text.slice(start, i)) });
  }
  return words;
}

function isLetter(code: number): boolean {
  const plain = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return (
    (plain >= 0x61 && plain <= 0x7a) ||
    (plain >= 0x41 && plain <= 0x5a) ||
    (plain >= 0x30 && plain <= 0x39) ||
    (plain >= 0xc0 && plain <= 0x24f && plain !== 0xd7 && plain !== 0xf7)
  );
}

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ENDINGS = ['th', 'st', 'nd', 'rd'];
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...CARDINALS.map((word, n): [string, string] => [word, String(n)]),
  ...ORDINALS.map((word, n): [string, string] => [word, `${n}${ENDINGS[n] ?? 'th'}`]),
]);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['centred', 'centered'],
  ['judgement', 'judgment'],
  ['macau', 'macao'],
  ['fulfil', 'fulfill'],
  ['skilful', 'skillful'],
]);

/** Case, width, number, plural and spelling taken away; the same for names and text, so a false plural does no harm. */
function keyOf(word: string): string {
  let key = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    key += String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
  }
  key = key
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  const number = NUMBERS.get(key);
  if (number !== undefined) return number;
  if (key.length > 3 && key.endsWith('s') && !/(?:ss|us|is|\ds)$/.test(key)) {
    if (key.length > 4 && key.endsWith('ies')) key = `${key.slice(0, -3)}y`;
    else key = key.slice(0, /(?:ch|sh|x|z|ss)es$/.test(key) ? -2 : -1);
  }
  const spelling = SPELLINGS.get(key);
  if (spelling !== undefined) return spelling;
  if (key.length > 5) {
    if (/is(?:e|ed|ing|ation)$/.test(key)) key = key.replace(/is(e|ed|ing|ation)$/, 'iz$1');
    else if (/[a-z]{2}our(?:able|ed|ing|ful)?$/.test(key)) key = key.replace(/our(able|ed|ing|ful)?$/, 'or$1');
    else if (key.endsWith('tre')) key = `${key.slice(0, -3)}ter`;
  }
  return key;
}
