import type { LineKind } from './line-kinds.js';
import { isNumbered, type Line, widthOf } from './lines.js';

/** Where kicker (引题), title and subtitle (副题) of an article stand; -1 where there is none. */
export interface Headings {
  readonly kicker: number;
  readonly title: number;
  readonly subtitle: number;
}

// What somebody says in the title below; the name of a column. Neither is a title, so a blank line may follow.
const KICKER = /(?:强调|指出|要求|表示|提出|宣布|认为|寄语|时说|——|：)$|^[【［[][^】］\]]{2,16}[】］\]]$/u;
// Who was there: no title.
const ATTENDANCE = /(?:讲话|主持|主持会议|出席|参加|致辞|陪同|主讲)$/u;

/**
 * The headings of an article, of which those from `first` up to `close` come before its byline or its body.
 *
 *     全市基层治理现场会强调      kicker
 *     把服务送到家门口            title
 *     赵文主持会议并讲话          subtitle
 *
 * Lines that stand below one another without a blank line are the parts of one title. A newspaper sets the title
 * largest, so it is the shortest of them where words do not tell; a line that begins with a dash is a subtitle.
 */
export function headingsOf(lines: readonly Line[], kinds: readonly LineKind[], first: number, close: number): Headings {
  const dashed = kinds.indexOf('subtitle');
  if (first < 0) return { kicker: -1, title: -1, subtitle: dashed };
  const text = (i: number): string => (lines[i] as Line).text;
  let end = first + 1;
  if (KICKER.test(text(first)) && end < close && isHeading(lines, kinds, end)) end++;
  while (end < close && end < first + 3 && isHeading(lines, kinds, end) && touches(lines, end)) end++;
  const count = end - first;
  // Where a page has no blank lines, lines that touch may be a title and what follows.
  const parted = kinds[end] !== 'body' || lines.some((_, i) => i > 0 && !touches(lines, i));
  const narrower =
    count > 1 && parted && widthOf(text(first + 1)) < widthOf(text(first)) && !ATTENDANCE.test(text(first + 1));
  const raised = count > 1 && (KICKER.test(text(first)) || narrower);
  const title = raised ? first + 1 : first;
  const below = parted && title + 1 < end ? title + 1 : -1;
  return { kicker: raised ? first : -1, title, subtitle: dashed >= 0 ? dashed : below };
}

function isHeading(lines: readonly Line[], kinds: readonly LineKind[], i: number): boolean {
  return kinds[i] === 'heading' && !isNumbered((lines[i] as Line).text);
}

/** Whether no blank line stands before a line. */
function touches(lines: readonly Line[], i: number): boolean {
  return (lines[i] as Line).start === (lines[i - 1] as Line).next;
}
