import type { Quotation } from '../text/index.js';
import type { Slogan } from './slogan.js';

const LONGEST = 24;
const REACH = 12;

/**
 * The slogans with the headwords of glossary entries that hold them: in `“漓江“三统”改革”：指…` the whole quotation is the
 * headword that the entry explains, and 三统 is the slogan in it. A headword opens its line (numbering aside), lies in marks
 * of its own (of which the closing one may be lost: `“能耗“双控”：…`), and a colon, 指 or 即 follows. It is a slogan of the
 * same kind, before the one inside it.
 */
export function withQuotedHeadwords(
  text: string,
  quotations: readonly Quotation[],
  slogans: readonly Slogan[],
): readonly Slogan[] {
  const inner = new Map<number, number>();
  slogans.forEach((slogan, i) => {
    if (slogan.kind === 'count' && slogan.quotation !== null) inner.set(slogan.quotation.start, i);
  });
  if (inner.size === 0) return slogans;
  const headwords = new Map<number, Slogan>();
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
    const slogan = slogans[i]!;
    headwords.set(i, {
      ...slogan,
      start: outer.inner.start,
      end,
      text: text.slice(outer.inner.start, end),
      suffix: null,
      quotation: { start: outer.start, end: nested ? outer.end : end },
      coverage: nested ? 'full' : 'right',
      rules: [...slogan.rules, 'quoted-headword'],
    });
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
