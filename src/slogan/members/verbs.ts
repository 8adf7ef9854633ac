import terms from '../../../dict/terms.tsv';
import source from '../../../dict/verbs.tsv';
import { listRows } from '../list-rows.js';

/** What a word of dict/verbs.tsv can be before a list: a bit each. */
export const VERB = 1;
/** A verb that is a noun as often (建设, 服务): it governs only at the head of a chain. */
export const NOMINAL = 2;
export const ADVERB = 4;
export const PREPOSITION = 8;
export const TOPIC = 16;
/** What or whom a list is about (农村, 职工): cut only where the first item is then as long as the others. */
export const FIELD = 32;
/** A term that is never cut and governs nothing, although it begins with such a word (基本医疗保险). */
export const WHOLE = 64;

const CLASSES: Readonly<Record<string, number>> = {
  verb: VERB,
  nominal: NOMINAL,
  adverb: ADVERB,
  preposition: PREPOSITION,
  topic: TOPIC,
  field: FIELD,
  whole: WHOLE,
};

interface Words {
  readonly classes: Map<string, number>;
  /** The length of the longest word that begins with a unit. */
  readonly longest: Uint8Array;
}

let read: Words | undefined;

function readWords(): Words {
  const words: Words = { classes: new Map(), longest: new Uint8Array(0x10000) };
  const add = (form: string, bits: number): void => {
    words.classes.set(form, bits);
    const first = form.charCodeAt(0);
    if (form.length > (words.longest[first] as number)) words.longest[first] = form.length;
  };
  for (const [form, classes] of listRows(source) as [string, string][]) {
    let bits = 0;
    for (const name of classes.split('|')) bits |= CLASSES[name] ?? 0;
    add(form, bits);
  }
  for (const [form] of listRows(terms) as [string][]) {
    // A term that begins with a verb (深化改革) is rather a phrase.
    const opening = form.length < 4 || words.classes.has(form) ? null : find(words, form, 0, form.length, ~WHOLE);
    if (opening !== null && (opening.classes & VERB) === 0) add(form, WHOLE);
  }
  return words;
}

/** A word of the list in a text: its end and its classes. */
export interface VerbMatch {
  readonly end: number;
  readonly classes: number;
}

/** The longest word of dict/verbs.tsv that begins at `at` and has one of `classes`, or `null`. */
export function verbAt(text: string, at: number, limit: number, classes: number): VerbMatch | null {
  read ??= readWords();
  return find(read, text, at, limit, classes);
}

function find(words: Words, text: string, at: number, limit: number, classes: number): VerbMatch | null {
  for (let length = Math.min(words.longest[text.charCodeAt(at)] ?? 0, limit - at); length > 0; length--) {
    const found = words.classes.get(text.slice(at, at + length));
    if (found !== undefined && (found & classes) !== 0) return { end: at + length, classes: found };
  }
  return null;
}
