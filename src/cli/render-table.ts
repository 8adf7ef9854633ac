import { cutToWidth, displayWidth } from './display-width.js';

/** A column of a printed table. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  /** Cells to the right (numbers) or to the left. */
  readonly right?: boolean;
  /** The widest it gets where room is short, in columns of the terminal; no limit by default. */
  readonly max?: number;
  /** Where it is cut: at its end (default), or at its start, as what stands before a word. */
  readonly cut?: 'start' | 'end';
}

const GAP = '  ';

/**
 * Rows as an aligned table, one line a row. Where the lines would be wider than `width`, columns are cut to their `max`
 * from the left, and then the last column that has none. White space in cells becomes one space.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string {
  const cells = [columns.map((c) => c.heading), ...rows].map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')));
  const widths = columns.map((_, i) => cells.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? '')), 0));
  const excess = () => widths.reduce((sum, w) => sum + w, 0) + GAP.length * (columns.length - 1) - (width ?? Infinity);
  columns.forEach(({ max = Infinity }, i) => {
    if (excess() > 0) widths[i] = Math.min(widths[i] as number, max);
  });
  const elastic = columns.findLastIndex((c) => c.max === undefined && c.right !== true);
  if (excess() > 0 && elastic >= 0) widths[elastic] = Math.max(8, (widths[elastic] as number) - excess());
  const [head, ...body] = cells;
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const room = widths[i] as number;
        const shown = cutToWidth(cell, room, row === head ? 'end' : columns[i]?.cut);
        const blank = ' '.repeat(room - displayWidth(shown));
        return columns[i]?.right === true ? blank + shown : shown + blank;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  return `${[line(head as string[]), rule, ...body.map(line)].join('\n')}\n`;
}
