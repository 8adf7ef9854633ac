import { isClosing, isHan } from '../../text/index.js';
import { isNumbered, type Line, splitLines, widthOf } from './lines.js';
import type { CleaningStep, Edit } from './step.js';

// Lines of 12 to 60 characters can be a column that was broken at its edge.
const NARROWEST = 16;
const MIN_FULL_LINES = 3;
const MIN_PARAGRAPH = 40;
const MIN_REST = 10;

/**
 * Lines that break in mid-sentence are joined. Two kinds are told apart from headings, lists and verse:
 *
 * - a text set in a column, where many lines end at nearly the same width: a line that reaches the edge of the column
 *   and does not end a sentence goes on in the next one, unless that is indented, numbered or behind a blank line;
 * - a paragraph cut in two, as where it ran on in another column: a line with a finished sentence in it that ends
 *   without a mark goes on in the next line, also behind blank lines, where that is a paragraph itself (holds a
 *   finished sentence, is neither indented nor numbered).
 *
 * Between two Latin words the break becomes a space; elsewhere it goes.
 */
export const joinLines: CleaningStep = {
  name: 'joinLines',
  edits: (text) => {
    const lines = splitLines(text);
    const edge = columnEdge(lines);
    const edits: Edit[] = [];
    let i = 0;
    while (i < lines.length) {
      const line = lines[i] as Line;
      let j = i + 1;
      while (j < lines.length && (lines[j] as Line).text === '') j++;
      const next = lines[j];
      if (next !== undefined && line.text !== '' && goesOn(line, next, j > i + 1, edge)) {
        const start = line.textStart + line.text.length;
        edits.push({ start, end: next.textStart, text: between(line.text, next.text) });
      }
      i = j;
    }
    return edits;
  },
};

function goesOn(line: Line, next: Line, blank: boolean, edge: number | null): boolean {
  if (next.indented || isNumbered(next.text) || /^[—【●■◆▲★]/u.test(next.text)) return false;
  if (!endsOpen(line.text)) return false;
  if (!blank && edge !== null && widthOf(text(line)) >= edge) return true;
  return (
    line.text.length >= MIN_PARAGRAPH &&
    next.text.length >= MIN_REST &&
    /[。；！？]/u.test(line.text) &&
    /[。；！？]/u.test(next.text) &&
    !/^[“‘「『《（(]/u.test(next.text)
  );
}

/** The line with its indent counted as it shows. */
const text = (line: Line): string => (line.indented ? `　　${line.text}` : line.text);

/** Whether a sentence can go on behind the line's last character: no stop, no colon, no closing mark behind a stop. */
function endsOpen(line: string): boolean {
  let at = line.length - 1;
  if (/[）)]$/u.test(line) && /[（(][^（()）]{0,30}[）)]$/u.test(line) && !/[。；！？]/u.test(line.slice(0, -1)))
    return true;
  while (at >= 0 && isClosing(line[at] as string)) at--;
  return at >= 0 && !'。！？…；.!?;：:'.includes(line[at] as string);
}

/**
 * The width that a full line of the column has at least, or `null` where the lines are paragraphs. A column shows by
 * its edge: of the lines that are not the last of a paragraph most are within two characters of the widest usual one.
 */
function columnEdge(lines: readonly Line[]): number | null {
  const widths = lines.filter((line) => line.text !== '').map((line) => widthOf(text(line)));
  if (widths.length < MIN_FULL_LINES + 1) return null;
  const counts = new Map<number, number>();
  for (const width of widths) if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let bestCount = 0;
  for (const width of counts.keys()) {
    let count = 0;
    for (let w = width - 4; w <= width; w++) count += counts.get(w) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) {
      best = width;
      bestCount = count;
    }
  }
  const longer = widths.filter((width) => width > best + 2).length;
  const usual = widths.filter((width) => width >= NARROWEST).length;
  return bestCount >= MIN_FULL_LINES && bestCount * 3 >= usual && longer * 10 <= usual ? best - 4 : null;
}

function between(left: string, right: string): string {
  const last = left.charCodeAt(left.length - 1);
  const first = right.charCodeAt(0);
  if (last >= 0x2000 || first >= 0x2000 || isHan(last) || isHan(first)) return '';
  return /\d$/u.test(left) && /^\d/u.test(right) ? '' : ' ';
}
