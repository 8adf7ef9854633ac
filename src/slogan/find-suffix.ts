import type { Span } from '../text/index.js';
import { lists, type Suffix } from './lists.js';

/** A noun behind quotation marks. */
export type FoundSuffix = Span & { readonly suffix: Suffix };

/** The longest suffix of dict/suffixes.tsv behind the closing mark at `at`; 的 or 之 may stand between. */
export function findSuffix(folded: string, at: number): FoundSuffix | null {
  const direct = longestAt(folded, at);
  if (direct) return direct;
  if (folded[at] !== '的' && folded[at] !== '之') return null;
  // ”的传统模式: at most two words stand between.
  for (let start = at + 1; start <= at + 5 && start < folded.length; start++) {
    if (/[，。；：、！？\s“”]/.test(folded[start]!)) return null;
    const found = longestAt(folded, start);
    if (found) return found;
  }
  return null;
}

function longestAt(folded: string, start: number): FoundSuffix | null {
  const { suffixes, suffixStarts } = lists();
  if (start >= folded.length) return null;
  const longest = Math.min(suffixStarts[folded.charCodeAt(start)]!, folded.length - start);
  for (let length = longest; length > 0; length--) {
    const suffix = suffixes.get(folded.slice(start, start + length));
    if (suffix) return { start, end: start + length, suffix };
  }
  return null;
}
