// Invariants. `levels[n]` holds the strings of n characters that occur at least `minCount` times, numbered by
// `tables[n]`: a string is the pair (number of its first n - 1 characters, last character); for n = 1 the number is the
// UTF-16 unit itself. A string is counted only where its first and its last n - 1 characters are in the level below
// (no string is more frequent than its parts), so tables hold candidates only.

import { compareCodeUnits } from '../table/index.js';
import { checkInteger, checkIterable, checkNumber, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import { createPairTable, type PairTable } from './pair-table.js';

export interface NewWordsOptions {
  /** Longest word in characters, from 2; default 5. */
  readonly maxLength?: number | undefined;
  /** Occurrences at least; default 10. */
  readonly minCount?: number | undefined;
  /** Least cohesion; default √N / 15, N the Chinese characters read. */
  readonly minCohesion?: number | undefined;
  /** Least branching entropy on either side, in nats; default ln N / 10. */
  readonly minEntropy?: number | undefined;
  /** Words that are not new: those it lists, dictionary and lexicons, are left out. */
  readonly tokenizer?: Tokenizer | undefined;
  /**
   * Whether strings made of listed words only, each of two characters or more (体制改革 of 体制 and 改革), are given too:
   * they are phrases rather than words. Default `false`; without `tokenizer` they cannot be told and are all given.
   */
  readonly compounds?: boolean | undefined;
  /** Further words that are not new. */
  readonly known?: Iterable<string> | undefined;
  /** Strings held at once at most while counting; beyond it the rarest are forgotten. Default 8 million. */
  readonly maxEntries?: number | undefined;
}

export interface NewWordRow {
  readonly type: string;
  readonly count: number;
  /** Least of p(w) / (p(a) p(b)) over all ways of splitting w into a and b: how much more often than by chance. */
  readonly cohesion: number;
  /** −Σ p ln p over the characters met before and after it, in nats. */
  readonly leftEntropy: number;
  readonly rightEntropy: number;
  /** The listed words, each of two characters or more, that it is made of wholly; else empty. */
  readonly parts: readonly string[];
}

const OPTIONS = ['maxLength', 'minCount', 'minCohesion', 'minEntropy', 'tokenizer', 'compounds', 'known', 'maxEntries'];

interface Level {
  readonly parents: Float64Array;
  readonly units: Uint16Array;
  readonly counts: Uint32Array;
}

/** Whether a unit is a Chinese character of the basic plane. */
const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

/** Calls `visit` for every run of Chinese characters of a text. */
function eachRun(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isHan(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    visit(at, end);
    at = end;
  }
}

/**
 * Words that no dictionary lists yet: strings of 2 to `maxLength` Chinese characters that hold together (cohesion) and
 * stand in changing company (branching entropy on both sides). The edge of a run of Chinese characters (a mark, a
 * digit, the end of the text) counts as a neighbour met once each time, as nothing bounds a word more surely.
 *
 * With `tokenizer` the words it lists are left out, and so are strings that it cuts into listed words of two characters
 * or more (体制改革); `compounds: true` gives these too, and `parts` tells them.
 *
 * The texts are read `maxLength` + 1 times, so give an array or something that can be iterated again. Memory is bounded
 * by `maxEntries` (about 20 bytes each), not by the texts; where it forces strings to be forgotten, counts of rare
 * strings may come out too small, never too large. Time grows in proportion to the characters.
 *
 * Order: by count, descending, then code unit. No texts: no rows.
 *
 * @throws TypeError where the texts can be iterated only once or are none; RangeError for a wrong option.
 * @example
 * const reports = Array.from({ length: 40 }, (_, i) => `${'甲乙丙丁戊己庚辛'[i % 8]}共富工坊${'子丑寅卯辰巳午'[i % 7]}`);
 * newWords(reports, { minCount: 20 }).map((row) => [row.type, row.count]); // [['共富工坊', 40]]
 * @see Sproat & Shih 1990 (cohesion); Tung & Lee 1994 and Jin & Tanaka-Ishii 2006 (branching entropy)
 */
export function newWords(texts: Iterable<string>, options: NewWordsOptions = {}): readonly NewWordRow[] {
  checkOptions('newWords', options, OPTIONS);
  const { maxLength = 5, minCount = 10, tokenizer, maxEntries = 8_000_000 } = options;
  const { compounds = false, known = [] } = options;
  checkInteger('newWords', 'options.maxLength', maxLength, 2, 16);
  checkInteger('newWords', 'options.minCount', minCount, 2);
  checkInteger('newWords', 'options.maxEntries', maxEntries, 1000);
  checkOneOf('newWords', 'options.compounds', compounds, [true, false]);
  if (options.minCohesion !== undefined) checkNumber('newWords', 'options.minCohesion', options.minCohesion, 0);
  if (options.minEntropy !== undefined) checkNumber('newWords', 'options.minEntropy', options.minEntropy, 0);
  checkIterable('newWords', 'options.known', 'an iterable of strings', known);
  checkIterable('newWords', 'texts', 'an iterable of strings', texts);
  if ((texts[Symbol.iterator]() as unknown) === texts) {
    rejectType('newWords', 'texts', 'iterable more than once, such as an array', 'an iterator');
  }

  const unitCounts = new Float64Array(0x10000);
  let characters = 0;
  let longest = 0;
  for (const text of texts) {
    if (typeof text !== 'string') rejectType('newWords', 'each text', 'a string', text);
    eachRun(text, (start, end) => {
      for (let i = start; i < end; i++) unitCounts[text.charCodeAt(i)]!++;
      characters += end - start;
      longest = Math.max(longest, end - start);
    });
  }
  const levels: Level[] = [];
  const tables: PairTable[] = [];
  const numbers = new Int32Array(longest + 1);
  /** Numbers of the strings of `n` characters that begin at each place of a run; -1 where they are too rare. */
  const numberRun = (text: string, start: number, end: number, n: number): void => {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      numbers[i - start] = unitCounts[unit]! >= minCount ? unit : -1;
    }
    for (let length = 2; length <= n; length++) {
      const table = tables[length]!;
      for (let i = start; i + length <= end; i++) {
        const number = numbers[i - start]!;
        if (number >= 0) numbers[i - start] = table.find(number, text.charCodeAt(i + length - 1));
      }
    }
  };

  for (let n = 2; n <= maxLength; n++) {
    const table = createPairTable();
    let floor = 1;
    for (const text of texts) {
      eachRun(text, (start, end) => {
        numberRun(text, start, end, n - 1);
        for (let i = start; i + n <= end; i++) {
          const number = numbers[i - start]!;
          if (number >= 0 && numbers[i - start + 1]! >= 0) table.add(number, text.charCodeAt(i + n - 1));
        }
      });
      if (table.size > maxEntries) table.shrink(++floor);
    }
    table.shrink(minCount);
    tables[n] = table;
    levels[n] = table.rank();
    if (table.size === 0) break;
  }

  const spell = (n: number, number: number): string => {
    let text = '';
    for (let length = n; length >= 2; length--) {
      const level = levels[length]!;
      text = String.fromCharCode(level.units[number]!) + text;
      number = level.parents[number]!;
    }
    return String.fromCharCode(number) + text;
  };
  const countOf = (text: string): number => {
    let number = text.charCodeAt(0);
    for (let length = 2; length <= text.length; length++) {
      number = tables[length]!.find(number, text.charCodeAt(length - 1));
      if (number < 0) return 0;
    }
    return text.length === 1 ? unitCounts[number]! : levels[text.length]!.counts[number]!;
  };

  const minCohesion = options.minCohesion ?? Math.sqrt(characters) / 15;
  const minEntropy = options.minEntropy ?? (characters > 0 ? Math.log(characters) / 10 : 0);
  const listed = new Set(known);
  /** The listed words of two characters or more that make up a string; none where a rest is left. */
  const listedParts = (text: string): readonly string[] => {
    if (tokenizer === undefined) return [];
    const { length, starts, words } = tokenizer.columns(text);
    const parts: string[] = [];
    for (let i = 0; i < length; i++) {
      if (words[i]! <= 0 || starts[i + 1]! - starts[i]! < 2) return [];
      parts.push(text.slice(starts[i], starts[i + 1]));
    }
    return parts;
  };
  const candidates: { type: string; count: number; cohesion: number; parts: readonly string[] }[] = [];
  const indexOf: Int32Array[] = [];
  for (let n = 2; n < levels.length; n++) {
    const { counts } = levels[n]!;
    const index = new Int32Array(counts.length).fill(-1);
    for (let number = 0; number < counts.length; number++) {
      const type = spell(n, number);
      const count = counts[number]!;
      let cohesion = Number.POSITIVE_INFINITY;
      for (let cut = 1; cut < n; cut++) {
        // Forgotten parts count as often as the whole, at least.
        const left = Math.max(count, countOf(type.slice(0, cut)));
        const right = Math.max(count, countOf(type.slice(cut)));
        cohesion = Math.min(cohesion, (count / left / right) * characters);
      }
      if (cohesion < minCohesion || listed.has(type)) continue;
      const parts = listedParts(type);
      if (parts.length === 1 || (parts.length > 1 && !compounds)) continue;
      index[number] = candidates.length;
      candidates.push({ type, count, cohesion, parts });
    }
    indexOf[n] = index;
  }

  const left = createPairTable();
  const right = createPairTable();
  const edges = { left: new Float64Array(candidates.length), right: new Float64Array(candidates.length) };
  for (const text of candidates.length > 0 ? texts : []) {
    eachRun(text, (start, end) => {
      for (let n = 2; n < levels.length; n++) {
        numberRun(text, start, end, n);
        for (let i = start; i + n <= end; i++) {
          const number = numbers[i - start]!;
          const candidate = number < 0 ? -1 : indexOf[n]![number]!;
          if (candidate < 0) continue;
          if (i === start) edges.left[candidate]!++;
          else left.add(candidate, text.charCodeAt(i - 1));
          if (i + n === end) edges.right[candidate]!++;
          else right.add(candidate, text.charCodeAt(i + n));
        }
      }
    });
  }
  const entropies = (table: PairTable, edge: Float64Array): Float64Array => {
    const { parents, counts } = table.rank();
    const totals = edge.slice();
    for (let i = 0; i < counts.length; i++) totals[parents[i]!]! += counts[i]!;
    const result = new Float64Array(edge.length);
    for (let i = 0; i < counts.length; i++) {
      const p = counts[i]! / totals[parents[i]!]!;
      result[parents[i]!]! -= p * Math.log(p);
    }
    for (let c = 0; c < edge.length; c++)
      if (edge[c]! > 0) result[c]! += (edge[c]! / totals[c]!) * Math.log(totals[c]!);
    return result;
  };
  const leftEntropies = entropies(left, edges.left);
  const rightEntropies = entropies(right, edges.right);
  const rows: NewWordRow[] = [];
  candidates.forEach((candidate, i) => {
    const [leftEntropy, rightEntropy] = [leftEntropies[i]!, rightEntropies[i]!];
    if (Math.min(leftEntropy, rightEntropy) < minEntropy) return;
    const { type, count, cohesion, parts } = candidate;
    rows.push({ type, count, cohesion, leftEntropy, rightEntropy, parts });
  });
  return rows.sort((a, b) => b.count - a.count || compareCodeUnits(a.type, b.type));
}
