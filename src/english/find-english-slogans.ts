import type { SloganEntry, Span } from '../index.js';
import { isMeant, type Name, type Node, names, pairsMarks } from './names.js';
import { joins, type Word, wordsOf } from './words.js';

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
 * Sessions, Three Links) is taken only where it is capitalised, stands in quotation marks or is joined by a hyphen, an
 * acronym (BRI) only in capitals.
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
      if (node.name !== null && isMeant(text, words, i, j, node.name) && pairsMarks(text, words, i, j))
        longest = { last: j, name: node.name };
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
