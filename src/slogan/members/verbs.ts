import terms from '../../../dict/terms.tsv';
import source from '../../../dict/verbs.tsv';

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

const words: Map<string, number> = new Map();
/** The length of the longest word that begins with a unit. */
const longest: Uint8Array = new Uint8Array(0x10000);

function add(form: string, bits: number): void {
  words.set(form, bits);
  const first = form.charCodeAt(0);
  if (form.length > (longest[first] as number)) longest[first] = form.length;
}

for (const line of source.split('\n').slice(1)) {
  const [form, classes] = line.split('\t');
  if (form === undefined || classes === undefined) continue;
  let bits = 0;
  for (const name of classes.split('|')) bits |= CLASSES[name] ?? 0;
  add(form, bits);
}
for (const line of terms.split('\n').slice(1)) {
  const form = line.slice(0, line.indexOf('\t'));
  // A term that begins with a verb (深化改革) is rather a phrase.
  const opening = form.length < 4 || words.has(form) ? null : verbAt(form, 0, form.length, ~WHOLE);
  if (opening !== null && (opening.classes & VERB) === 0) add(form, WHOLE);
}

/** A word of the list in a text: its end and its classes. */
export interface VerbMatch {
  readonly end: number;
  readonly classes: number;
}

/** The longest word of dict/verbs.tsv that begins at `at` and has one of `classes`, or `null`. */
export function verbAt(text: string, at: number, limit: number, classes: number): VerbMatch | null {
  for (let length = Math.min(longest[text.charCodeAt(at)] ?? 0, limit - at); length > 0; length--) {
    const found = words.get(text.slice(at, at + length));
    if (found !== undefined && (found & classes) !== 0) return { end: at + length, classes: found };
  }
  return null;
}
