import { gazetteer } from '../index.js';
import type { EnglishCandidate } from './find-english-slogans.js';
import { type Word, wordsOf } from './words.js';

/** A name of the gazetteer, with what must hold for it to be taken. */
export interface Name {
  readonly text: string;
  readonly candidates: readonly [EnglishCandidate, ...EnglishCandidate[]];
  /** Whether it must be capitalised, quoted or hyphenated to be taken. */
  readonly ordinary: boolean;
  /** Whether it is a word only in capitals: BRI. */
  readonly acronym: boolean;
}
/** A node of the names by the keys of their words. */
export interface Node {
  readonly next: Map<string, Node>;
  name: Name | null;
}

let trie: Node | undefined;

/** The names of the gazetteer by the keys of their words, made on the first call. */
export function names(): Node {
  if (trie !== undefined) return trie;
  const root: Node = { next: new Map(), name: null };
  for (const entry of gazetteer().entries.values()) {
    for (const [sense, { english }] of entry.senses.entries()) {
      for (const text of english.flatMap(spellings)) {
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
        const ordinary = words.length <= 3 && words[1]?.key !== 'point' && ORDINARY.has((words.at(-1) as Word).key);
        const before = node.name?.candidates ?? [];
        if (before.some((c) => c.entry === entry && c.sense === sense)) continue; // another spelling of the same name
        node.name = {
          text: node.name?.text ?? text,
          candidates: [...before, { entry, sense }] as unknown as Name['candidates'],
          ordinary,
          acronym: text === text.toUpperCase(),
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
    'spirit infrastructure oriented centered people line task must favorable stabilization great represent concept'
  ).split(' '),
);

const OPENING = '“‘"\'「『';
const CLOSING = '”’"\'」』';

/** Whether a name of plain words, or an acronym, stands there as a name. */
export function isMeant(text: string, words: readonly Word[], first: number, last: number, name: Name): boolean {
  const start = (words[first] as Word).start;
  const end = (words[last] as Word).end;
  if (name.acronym) return /^[^a-z]*(?:['’]?s)?$/.test(text.slice(start, end));
  if (!name.ordinary) return true;
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

/** Whether no quotation mark between the words is closed or opened alone: “Double Reduction” policy holds two words. */
export function pairsMarks(text: string, words: readonly Word[], first: number, last: number): boolean {
  let open = 0;
  let straight = 0;
  for (let j = first; j < last; j++) {
    for (let i = (words[j] as Word).end; i < (words[j + 1] as Word).start; i++) {
      const unit = text[i] as string;
      if (unit === '"') straight++;
      else if ('“‘「『'.includes(unit)) open++;
      else if ('”’」』'.includes(unit) && --open < 0) return false;
    }
  }
  return open === 0 && straight % 2 === 0;
}

/** A name and its other usual forms: 14th Five-Year Plan, 14th Five-Year Program, 14th FYP. */
function spellings(name: string): readonly string[] {
  const plan = /^(.*) Five-Year Plan$/.exec(name);
  return plan === null ? [name] : [name, `${plan[1]} Five-Year Program`, `${plan[1]} FYP`];
}

/** Words that stay small in a capitalised name. */
const SMALL: ReadonlySet<string> = new Set(['and', 'of', 'the', 'in', 'for', 'to', 'with', 'a']);
