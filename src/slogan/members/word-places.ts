import words from '../../../dict/idf.tsv';
import policy from '../../../dict/policy-words.tsv';
import terms from '../../../dict/terms.tsv';
import verbs from '../../../dict/verbs.tsv';
import { listRows } from '../list-rows.js';
import { lists } from '../lists.js';

/** What a verb costs at most, what another word costs that has no number in a list, and what a single unit costs. */
const VERB = 4;
const LISTED = 7;
const SINGLE = 5.5;
const LONGEST = 5;
/** Units that end a word where they begin none. */
const BOUND = '性型率们';

interface Words {
  readonly costs: ReadonlyMap<string, number>;
  /** For each unit: a bit for each length that words have which end with it. */
  readonly lengths: Uint8Array;
}

let read: Words | undefined;

function readWords(): Words {
  const costs = new Map<string, number>();
  const lengths = new Uint8Array(0x10000);
  const add = (form: string, cost: number): void => {
    if (form.length < 2 || form.length > LONGEST || isRow(costs, form)) return;
    costs.set(form, cost);
    lengths[form.charCodeAt(form.length - 1)]! |= 1 << form.length;
  };
  for (const [form, idf] of listRows(words) as [string, string][]) if (form.length < 4) add(form, Number(idf));
  for (const [form] of listRows(policy) as [string][]) add(form, LISTED);
  for (const form of lists().heads.get('region')!) add(form, LISTED);
  // 落实好|学: not the verb with a particle that the next item may begin with.
  for (const [form] of listRows(verbs) as [string][]) if (!/[好了着起]$/.test(form)) add(form, VERB);
  for (const source of [words, terms]) {
    for (const [form] of listRows(source) as [string][]) if (form.length > 3) add(form, LISTED);
  }
  return { costs, lengths };
}

/** Whether a form of four units or more is nothing but two listed words (城市规划): then an item may begin between them. */
function isRow(words: ReadonlyMap<string, number>, form: string): boolean {
  for (let i = 2; i < form.length - 1; i++) if (words.has(form.slice(0, i)) && words.has(form.slice(i))) return true;
  return false;
}

/**
 * For each unit from `start` to `end`, 1 where it stands inside a word of the cheapest row of listed words (rare words cost
 * more than common ones, and a unit that is no part of one more than half a word): 石油化工 is not cut behind 石.
 */
export function insideWords(text: string, start: number, end: number): Uint8Array {
  read ??= readWords();
  const { costs: listed, lengths } = read;
  const length = end - start;
  const costs = new Float64Array(length + 1);
  const begins = new Int32Array(length + 1);
  for (let i = 1; i <= length; i++) {
    costs[i] = costs[i - 1]! + SINGLE;
    begins[i] = i - 1;
    const ends = lengths[text.charCodeAt(start + i - 1)]!;
    for (let l = 2; l <= LONGEST && l <= i; l++) {
      if ((ends & (1 << l)) === 0) continue;
      const cost = listed.get(text.slice(start + i - l, start + i));
      if (cost === undefined || costs[i - l]! + cost >= costs[i]!) continue;
      costs[i] = costs[i - l]! + cost;
      begins[i] = i - l;
    }
  }
  const inside = new Uint8Array(length + 1);
  for (let i = length; i > 0; i = begins[i]!) {
    const at = begins[i]!;
    inside.fill(1, at + 1, i);
    // 生产性, 188.4: what a word or number goes on with.
    if (at > 0 && (isBound(text, start + at, i - at) || isWithinNumber(text, start + at))) inside[at] = 1;
  }
  return inside;
}

function isBound(text: string, at: number, length: number): boolean {
  return length === 1 && BOUND.includes(text[at] as string);
}

function isWithinNumber(text: string, at: number): boolean {
  return /[0-9.]/.test(text[at - 1] as string) && /[0-9.]/.test(text[at] as string);
}
