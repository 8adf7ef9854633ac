import { findQuotations, foldAndSimplify } from '../text/index.js';
import type { Candidate, Scan } from './candidate.js';
import { kindOfShape } from './forms/read-form.js';
import { type Reading, rejection } from './forms/reading.js';
import { withKnownEntry } from './known-entry.js';
import { readQuoted } from './read-quoted.js';
import { knownWithoutMarks, unreadQuotation } from './rejections.js';
import { bareCandidate, type TurnDown } from './unquoted/bare-candidate.js';
import { readUnquoted } from './unquoted/read-unquoted.js';

const TITLES = '《〈》〉';

/**
 * Finds every candidate of a text, quoted and unquoted; members are looked for later. With `why`, what was looked at and
 * turned down is in `rejected`.
 */
export function scanText(text: string, why = false): Scan {
  const folded = foldAndSimplify(text);
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
    if (candidate && !candidate.reading.rejected) quoted.push(withKnownEntry(folded, candidate));
    else if (candidate && why) rejected.push(withShape(folded, candidate));
    else if (why) rejected.push(unreadQuotation(folded, quotation, i));
  }
  const titles = quotations.filter((q) => TITLES.includes(q.mark));
  quoted.sort(inTextOrder);
  const turnDown: TurnDown = (start, end, kind, rule) => {
    // The tail of a numeral that was looked at as a whole: 二十大 was, 十大 says nothing new.
    const tail = rule === 'longer-numeral' && end <= (rejected[rejected.length - 1]?.end ?? 0);
    if (!tail) rejected.push(bareCandidate(start, end, rejection(kind, rule)));
    return null;
  };
  const bare = readUnquoted(folded, disjoint(quoted), why ? turnDown : undefined);
  const accepted = bare.length === 0 ? quoted : [...quoted, ...bare].sort(inTextOrder);
  if (why) {
    const unquoted = rejected.filter((candidate) => candidate.quotation < 0);
    knownWithoutMarks(folded, disjoint([...accepted, ...unquoted].sort(inTextOrder)), turnDown);
  }
  return { text, folded, quotations, readings, titles, accepted, rejected };
}

// A look-alike of the lists, with the kind that it resembles.
function withShape(folded: string, candidate: Candidate): Candidate {
  const { start, end, reading } = candidate;
  if (reading.kind !== 'set') return candidate;
  return { ...candidate, reading: { ...reading, kind: kindOfShape(folded.slice(start, end).replace(/\s+/g, '')) } };
}

function inTextOrder(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end;
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
