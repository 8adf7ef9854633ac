import type { Span } from '../text/index.js';
import { lists, type Suffix } from './lists.js';

/** The longest suffix of dict/suffixes.tsv behind the closing mark at `at`; 的 or 之 may stand between. */
export function findSuffix(folded: string, at: number): (Span & { readonly suffix: Suffix }) | null {
  const { suffixes, suffixStarts, longestSuffix } = lists();
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

  function longestAt(source: string, start: number): (Span & { readonly suffix: Suffix }) | null {
    if (!suffixStarts.has(source[start] ?? '')) return null;
    for (let length = Math.min(longestSuffix, source.length - start); length > 0; length--) {
      const suffix = suffixes.get(source.slice(start, start + length));
      if (suffix) return { start, end: start + length, suffix };
    }
    return null;
  }
}
