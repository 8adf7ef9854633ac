import { numeralClasses } from '../../text/index.js';
import type { Candidate } from '../candidate.js';
import { silently, type TurnDown } from './bare-candidate.js';
import { countedPhrase } from './counted-phrase.js';
import { knownForm, pairKey, type Starts, starts } from './known-forms.js';
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
  const table = starts();
  const classes = numeralClasses();
  const found: Candidate[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    readStretch(folded, from, start, table, classes, found, turnDown);
    from = end;
  }
  readStretch(folded, from, folded.length, table, classes, found, turnDown);
  return found;
}

// The walk over the text is a function of its own: it is small, so that V8 compiles it soon, and never again.
function readStretch(
  folded: string,
  from: number,
  to: number,
  table: Starts,
  classes: Uint8Array,
  found: Candidate[],
  turnDown: TurnDown,
): void {
  const { units } = table;
  for (let i = from; i < to; i++) {
    const flags = units[folded.charCodeAt(i)]!;
    if (flags === 0) continue;
    const candidate = candidateAt(folded, i, flags, table, classes, turnDown);
    if (candidate === null) continue;
    if (candidate.end <= to) {
      found.push(candidate);
      i = candidate.end - 1;
    } else turnDown(candidate.start, candidate.end, candidate.reading.kind, 'crosses-quotation');
  }
}

function candidateAt(
  folded: string,
  at: number,
  flags: number,
  { forms, seconds }: Starts,
  classes: Uint8Array,
  turnDown: TurnDown,
): Candidate | null {
  if ((flags & 2) !== 0 && at + 1 < folded.length && seconds[folded.charCodeAt(at + 1)] === 1) {
    const known = forms.get(pairKey(folded, at));
    const candidate = known === undefined ? null : knownForm(folded, at, known, turnDown);
    if (candidate !== null) return candidate;
  }
  if ((flags & 4) !== 0) {
    const candidate = planPeriod(folded, at, turnDown);
    if (candidate !== null) return candidate;
  }
  return (flags & 1) !== 0 ? countedPhrase(folded, at, classes, turnDown) : null;
}
