import { type Lexicon, pairHash, tripleHash } from './lexicon.js';
import { matchPattern } from './pattern.js';

/** Finds the forced terms of some lexicons in a text, place by place. */
export interface TermMatcher {
  /** Bit sets over all lexicons; a place whose bits are not set begins no term. Inlined by the scan over the text. */
  readonly pairs: Uint8Array;
  readonly doubles: Uint8Array;
  readonly triples: Uint8Array;
  readonly singles: Uint8Array;
  /** Terms that begin at `at`: the end of the one that is taken, or 0. Then `lexicon` and `entry` say which it is. */
  match(units: Uint16Array, at: number, length: number): number;
  readonly taken: { lexicon: number; entry: number };
}

/**
 * A matcher for `lexicons`, or `null` where none of them forces a term. Of the terms that begin at one place, that of
 * the highest priority is taken, of those the longest, of those that of the lexicon given first.
 */
export function createTermMatcher(lexicons: readonly Lexicon[]): TermMatcher | null {
  const forced = lexicons
    .map((lexicon, index) => ({ lexicon, index }))
    .filter(({ lexicon }) => lexicon.forced && lexicon.entryCount > 0)
    .sort((a, b) => b.lexicon.priority - a.lexicon.priority);
  if (forced.length === 0) return null;
  const union = (key: 'pairs' | 'doubles' | 'triples' | 'singles') => {
    const bits = new Uint8Array(8192);
    for (const { lexicon } of forced) for (let i = 0; i < 8192; i++) bits[i]! |= lexicon[key][i]!;
    return bits;
  };
  const taken = { lexicon: 0, entry: 0 };
  return {
    pairs: union('pairs'),
    doubles: union('doubles'),
    triples: union('triples'),
    singles: union('singles'),
    taken,
    match(units, at, length) {
      if ((units[at]! & 0xfc00) === 0xdc00 && at > 0 && (units[at - 1]! & 0xfc00) === 0xd800) return 0;
      let longest = 0;
      let priority = 0;
      for (const { lexicon, index } of forced) {
        if (longest > 0 && lexicon.priority < priority) break;
        const { codes, base, check, values } = lexicon.trie;
        let node = codes[units[at]!]!;
        let i = at + 1;
        while (node !== 0) {
          const value = values[node]!;
          if (value > 0 && i > longest) {
            longest = i;
            priority = lexicon.priority;
            taken.lexicon = index;
            taken.entry = value - 1;
          }
          if (i >= length) break;
          const child = base[node]! + codes[units[i]!]!;
          if (check[child] !== node) break;
          node = child;
          i++;
        }
        for (const pattern of lexicon.patterns) {
          const end = matchPattern(pattern, units, at, length);
          if (end > longest) {
            longest = end;
            priority = lexicon.priority;
            taken.lexicon = index;
            taken.entry = pattern.entry;
          }
        }
      }
      return longest;
    },
  };
}

/** Whether a term of the matcher may begin at `at`: a quick no for nearly all places where none does. */
export function mayBegin(matcher: TermMatcher, units: Uint16Array, at: number, length: number): boolean {
  const first = units[at]!;
  if ((matcher.singles[first >> 3]! & (1 << (first & 7))) !== 0) return true;
  if (at + 1 >= length) return false;
  const second = units[at + 1]!;
  const pair = pairHash(first, second);
  if ((matcher.pairs[pair >> 3]! & (1 << (pair & 7))) === 0) return false;
  if ((matcher.doubles[pair >> 3]! & (1 << (pair & 7))) !== 0) return true;
  if (at + 2 >= length) return false;
  const triple = tripleHash(first, second, units[at + 2]!);
  return (matcher.triples[triple >> 3]! & (1 << (triple & 7))) !== 0;
}
