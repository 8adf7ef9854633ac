import type { Quotation, Span } from '../text/index.js';
import type { Candidate } from './candidate.js';
import type { Coverage } from './slogan.js';

const LONGEST = 24;
const REACH = 12;

/** The headword of a glossary entry, with the marks around it. */
export interface Headword extends Span {
  readonly quotation: Span;
  readonly coverage: Coverage;
}

/**
 * The slogans with the headwords of glossary entries that hold them: in `“漓江“三统”改革”：指…` the whole quotation is the
 * headword that the entry explains, and 三统 is the slogan in it. A headword opens its line (numbering aside), lies in marks
 * of its own (of which the closing one may be lost: `“能耗“双控”：…`), and a colon, 指 or 即 follows. It is a slogan of the
 * same kind, before the one inside it; `headed` makes it of that one. `slogans` were made of `candidates`, one of each.
 */
export function withQuotedHeadwords<T extends Span>(
  text: string,
  quotations: readonly Quotation[],
  candidates: readonly Candidate[],
  slogans: readonly T[],
  headed: (slogan: T, headword: Headword) => T,
): readonly T[] {
  const inner = new Map<number, number>();
  for (let i = 0; i < candidates.length; i++) {
    const { reading, quotation } = candidates[i]!;
    if (reading.kind === 'count' && quotation >= 0) inner.set(quotations[quotation]!.start, i);
  }
  if (inner.size === 0) return slogans;
  const headwords = new Map<number, T>();
  for (let k = 0; k + 1 < quotations.length; k++) {
    const outer = quotations[k]!;
    const next = quotations[k + 1]!;
    const i = inner.get(next.start);
    if (i === undefined || !next.closed || next.start > outer.inner.start + LONGEST) continue;
    const nested = outer.closed && outer.repaired === null && outer.end > next.end && outer.end <= next.end + LONGEST;
    const lost = !outer.closed && outer.end === next.start && outer.mark === next.mark;
    if (!(nested || lost) || !opensLine(text, outer.start)) continue;
    const end = nested ? outer.inner.end : next.end;
    if (!isExplained(text, nested ? outer.end : end)) continue;
    const quotation = { start: outer.start, end: nested ? outer.end : end };
    const coverage = nested ? 'full' : 'right';
    headwords.set(i, headed(slogans[i]!, { start: outer.inner.start, end, quotation, coverage }));
  }
  if (headwords.size === 0) return slogans;
  return [...slogans, ...headwords.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether only white space, numbering or a bracket stands between the line's beginning and `at`. */
function opensLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (text[i] === '\n') return true;
    if (!/[\s0-9.．、（）()[\]〔〕]/.test(text[i]!)) return false;
  }
  return at <= REACH;
}

/** Whether a colon, 指, 即 or 包括 follows, a short noun aside. */
function isExplained(text: string, at: number): boolean {
  return /^[^，。；：“”\s]{0,10}?(?:：|:|是指|指|即|包括|是)/.test(text.slice(at, at + 2 * REACH));
}
