import { findQuotations, fold, toSimplified } from '../text/index.js';
import type { Candidate, Scan } from './candidate.js';
import type { Reading } from './forms/reading.js';
import { readQuoted } from './read-quoted.js';
import { readUnquoted } from './unquoted/read-unquoted.js';

const TITLES = '《〈》〉';

/** Finds every candidate of a text, quoted and unquoted; members are looked for later. */
export function scanText(text: string): Scan {
  const folded = toSimplified(fold(text));
  const quotations = findQuotations(text);
  const readings: (Reading | null)[] = [];
  const quoted: Candidate[] = [];
  const rejected: Candidate[] = [];
  for (let i = 0; i < quotations.length; i++) {
    const quotation = quotations[i]!;
    if (TITLES.includes(quotation.mark)) {
      readings.push(null);
      continue;
    }
    const { reading, candidate } = readQuoted(folded, quotation, i);
    readings.push(reading);
    if (candidate) (candidate.reading.rejected ? rejected : quoted).push(candidate);
  }
  const titles = quotations.filter((q) => TITLES.includes(q.mark));
  quoted.sort((a, b) => a.start - b.start || b.end - a.end);
  const bare = readUnquoted(folded, disjoint(quoted));
  const accepted = bare.length === 0 ? quoted : [...quoted, ...bare].sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, folded, quotations, readings, titles, accepted, rejected };
}

// The stretches covered by sorted, possibly nested candidates.
function disjoint(sorted: readonly Candidate[]): { start: number; end: number }[] {
  const covered: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = covered[covered.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else covered.push({ start, end });
  }
  return covered;
}
