import type { Span } from '../index.js';

/** A word of an English text. */
export interface Word extends Span {
  /** What the word is compared by. */
  readonly key: string;
}

/** Whether the two words on either side of a gap may belong to one name. */
export function joins(text: string, from: number, to: number): boolean {
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
export function wordsOf(text: string): Word[] {
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
