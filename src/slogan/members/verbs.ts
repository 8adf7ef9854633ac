import source from '../../../dict/verbs.tsv';

/** What a word of dict/verbs.tsv can be before a list: a bit each. */
export const VERB = 1;
/** A verb that is a noun as often (建设, 服务): it governs only at the head of a chain. */
export const NOMINAL = 2;
export const ADVERB = 4;
export const PREPOSITION = 8;
export const TOPIC = 16;

const CLASSES: Readonly<Record<string, number>> = {
  verb: VERB,
  nominal: NOMINAL,
  adverb: ADVERB,
  preposition: PREPOSITION,
  topic: TOPIC,
};

const words: Map<string, number> = new Map();
let longest = 1;
for (const line of source.split('\n').slice(1)) {
  const [form, classes] = line.split('\t');
  if (form === undefined || classes === undefined) continue;
  let bits = 0;
  for (const name of classes.split('|')) bits |= CLASSES[name] ?? 0;
  words.set(form, bits);
  if (form.length > longest) longest = form.length;
}

/** A word of the list in a text: its end and its classes. */
export interface VerbMatch {
  readonly end: number;
  readonly classes: number;
}

/** The longest word of dict/verbs.tsv that begins at `at` and has one of `classes`, or `null`. */
export function verbAt(text: string, at: number, limit: number, classes: number): VerbMatch | null {
  for (let length = Math.min(longest, limit - at); length > 0; length--) {
    const found = words.get(text.slice(at, at + length));
    if (found !== undefined && (found & classes) !== 0) return { end: at + length, classes: found };
  }
  return null;
}
