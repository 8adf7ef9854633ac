import { numeralClasses } from '../../text/index.js';
import type { Candidate } from '../candidate.js';
import { silently, type TurnDown } from './bare-candidate.js';
import { countedPhrase } from './counted-phrase.js';
import { knownForm, pairKey, starts } from './known-forms.js';
import { planPeriod } from './plan-period.js';

/**
 * Slogans outside quotation marks, in text order: known formulations that are safe without marks, plan periods, and
 * N大X, N项X, N个X whose members stand right there. `taken` are stretches that hold quoted slogans already.
 * `turnDown` is told of what was looked at in vain.
 */
export function readUnquoted(
  folded: string,
  taken: readonly { start: number; end: number }[],
  turnDown: TurnDown = silently,
): Candidate[] {
  const { units, forms } = starts();
  const classes = numeralClasses();
  const found: Candidate[] = [];
  let next = 0;
  for (let i = 0; i < folded.length; i++) {
    const flags = units[folded.charCodeAt(i)]!;
    if (flags === 0) continue;
    while (next < taken.length && taken[next]!.end <= i) next++;
    if (next < taken.length && taken[next]!.start <= i) {
      i = taken[next]!.end - 1;
      continue;
    }
    const limit = next < taken.length ? taken[next]!.start : folded.length;
    let candidate: Candidate | null = null;
    if (flags & 2) {
      const forms2 = forms.get(pairKey(folded, i));
      if (forms2) candidate = knownForm(folded, i, forms2, turnDown);
    }
    if (!candidate && flags & 4) candidate = planPeriod(folded, i, turnDown);
    if (!candidate && flags & 1) candidate = countedPhrase(folded, i, classes, turnDown);
    if (candidate === null) continue;
    if (candidate.end <= limit) {
      found.push(candidate);
      i = candidate.end - 1;
    } else turnDown(candidate.start, candidate.end, candidate.reading.kind, 'crosses-quotation');
  }
  return found;
}
