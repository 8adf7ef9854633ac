import { checkString } from './check.js';
import { pairMarks } from './pair-marks.js';
import type { Quotation } from './quotation.js';
import { MARK_OF, MARK_PAIRS } from './quotation-marks.js';

const NEWLINE = 10;
/** A quotation broken over lines holds at most this many line breaks and code units. */
const MOST_NEWLINES = 2;
const LONGEST_BROKEN = 60;
/** How far a lost mark is looked for. */
const LONGEST_CLAUSE = 60;
const CLAUSE_EDGE = /[，。；：！？,;!?\n\r（）()]/;

/** Marks of one kind in one paragraph, as they are met. */
interface MarkList {
  positions: number[];
  opens: boolean[];
}

/** An opening mark left over at the end of an earlier paragraph. */
interface Carried {
  position: number;
  newlines: number;
  /** Index of its unclosed quotation in the result, taken back when the closing mark turns up. */
  index: number;
}

/** What has been found so far; of `lists` only those of the pairs in `used`. */
interface State {
  readonly text: string;
  readonly found: Quotation[];
  readonly gone: Set<number>;
  readonly carried: (Carried | null)[];
  readonly lists: (MarkList | null)[];
  readonly used: number[];
}

/**
 * The quotations of a text in the order of their start, outer before inner: every pair of “” ‘’ 「」 『』 "" ＂＂ 〝〞 ﹁﹂
 * ﹃﹄ 《》 〈〉 that holds anything.
 *
 * Marks are paired within a paragraph; a quotation may go on over at most two line breaks and 60 code units. Reversed
 * marks (”三化“) are paired as meant. A closing mark without an opening one is repaired back to the start of its
 * clause, an opening one without a closing one forward to the end of its clause; `closed` and `repaired` say so.
 * ASCII marks are paired alternately. A ’ between two Latin letters is an apostrophe. Linear in the text length.
 *
 * @example
 * findQuotations('推进“三化”建设').map((q) => q.text) // ['三化']
 * findQuotations('打造”四个中心“').map((q) => [q.text, q.repaired]) // [['四个中心', 'reversed']]
 * @see GB/T 15834-2011 标点符号用法 §4.9
 */
export function findQuotations(text: string): readonly Quotation[] {
  checkString('findQuotations', 'text', text);
  const none = MARK_PAIRS.map(() => null);
  const state: State = { text, found: [], gone: new Set(), carried: [...none], lists: [...none], used: [] };
  findMarks(state);
  if (state.used.length > 0) finishParagraph(state);

  const { found, gone } = state;
  const kept = gone.size === 0 ? found : found.filter((_, i) => !gone.has(i));
  return withDepth(kept.sort((a, b) => a.start - b.start || b.end - a.end));
}

// These are no closures of the function above: V8 forgets compiled code that only a closure holds. The walk over the text
// is a small function, so that V8 compiles it soon, and never again.
function findMarks(state: State): void {
  const { text } = state;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // All marks are " or lie beyond ASCII; nearly every character of a text fails the first test.
    if (unit < 0x2018) {
      if (unit === NEWLINE) endLine(state);
      else if (unit === 34) noteMark(state, i, unit);
    } else if (unit <= 0x301f ? unit <= 0x201d || unit >= 0x3008 || unit === 0x2033 : unit >= 0xfe41) {
      noteMark(state, i, unit);
    }
  }
}

function endLine(state: State): void {
  const { carried, used } = state;
  if (used.length > 0) finishParagraph(state);
  for (let pair = 0; pair < carried.length; pair++) {
    const waiting = carried[pair];
    if (waiting && ++waiting.newlines > MOST_NEWLINES) carried[pair] = null;
  }
}

function noteMark({ text, lists, used }: State, at: number, unit: number): void {
  const mark = MARK_OF.get(unit);
  if (mark === undefined) return;
  if (unit === 0x2019 && isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1))) return;
  // ″ is a wrong closing mark, or seconds and inches behind a digit.
  if (unit === 0x2033 && isDigit(text.charCodeAt(at - 1))) return;
  const pair = (mark - 1) >> 1;
  let list = lists[pair];
  if (!list) {
    list = { positions: [], opens: [] };
    lists[pair] = list;
    used.push(pair);
  }
  list.positions.push(at);
  list.opens.push(mark % 2 === 1);
}

function finishParagraph(state: State): void {
  const { text, found, gone, carried, lists, used } = state;
  for (const pair of used) {
    const { positions, opens } = lists[pair]!;
    const marks = MARK_PAIRS[pair]!;
    const waiting = carried[pair];
    carried[pair] = null;
    if (waiting) {
      const first = positions[0]!;
      const alternate = marks.open === marks.close;
      const joins = alternate ? positions.length % 2 === 1 : !opens[0];
      if (joins && waiting.newlines <= MOST_NEWLINES && first - waiting.position <= LONGEST_BROKEN) {
        gone.add(waiting.index);
        push(state, waiting.position + 1, first, waiting.position, first, null);
        positions.shift();
        opens.shift();
      }
    }
    if (marks.open === marks.close) for (let i = 0; i < opens.length; i++) opens[i] = i % 2 === 0;
    for (const { open, close, repaired } of pairMarks(text, positions, opens, marks.reversible)) {
      if (open !== -1 && close !== -1) {
        push(state, positions[open]! + 1, positions[close]!, positions[open]!, positions[close]!, repaired);
      } else if (open !== -1) {
        const at = positions[open]!;
        const next = positions[open + 1] ?? text.length;
        let end = at + 1;
        const limit = Math.min(next, text.length, at + 1 + LONGEST_CLAUSE);
        while (end < limit && !CLAUSE_EDGE.test(text[end]!) && !MARK_OF.has(text.charCodeAt(end))) end++;
        carried[pair] = { position: at, newlines: 0, index: end > at + 1 ? found.length : -1 };
        push(state, at + 1, end, at, -1, repaired);
      } else {
        const at = positions[close]!;
        let start = at;
        const limit = Math.max((positions[close - 1] ?? -1) + 1, at - LONGEST_CLAUSE);
        while (start > limit && !CLAUSE_EDGE.test(text[start - 1]!) && !MARK_OF.has(text.charCodeAt(start - 1))) {
          start--;
        }
        push(state, start, at, -1, at, repaired);
      }
    }
    lists[pair] = null;
  }
  used.length = 0;
}

function push(
  { text, found }: State,
  start: number,
  end: number,
  open: number,
  close: number,
  repaired: Quotation['repaired'],
): void {
  if (end <= start) return;
  found.push({
    start: open === -1 ? start : open,
    end: close === -1 ? end : close + 1,
    inner: { start, end },
    text: text.slice(start, end),
    mark: text[open === -1 ? close : open]!,
    depth: 0,
    closed: close !== -1,
    repaired,
  });
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLatin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

// Quotations sorted by start: those still open around the current one give its depth.
function withDepth(sorted: readonly Quotation[]): readonly Quotation[] {
  const ends: number[] = [];
  return sorted.map((quotation) => {
    while (ends.length > 0 && ends[ends.length - 1]! <= quotation.start) ends.pop();
    const depth = ends.length;
    if (depth === 0 || ends[depth - 1]! >= quotation.end) ends.push(quotation.end);
    return depth === 0 ? quotation : { ...quotation, depth };
  });
}
