import type { ReportColumn } from './command.js';

/** What people see of a column: its heading, and decimal places where it is no count. */
export type Shown = readonly [heading: string, digits?: number];

/** Columns of numbers beside their `type`: those in `shown` for everybody, the others only in data formats. */
export function statisticColumns(keys: readonly string[], shown: Readonly<Record<string, Shown>>): ReportColumn[] {
  const texts = new Set(['type', 'document', 'source', 'target', 'left', 'node']);
  return keys.map((key): ReportColumn => {
    const [heading, digits] = shown[key] ?? [key];
    return {
      key,
      heading,
      ...(texts.has(key) ? { max: 40 } : { right: true }),
      ...(digits === undefined ? {} : { digits }),
      ...(shown[key] === undefined ? { only: 'data' } : {}),
    };
  });
}

/** The first rows with their rank in the order of the answer, and `more` in each; people see 50 unless they ask. */
export function* rankedRows<T extends object>(
  rows: Iterable<T>,
  top: number | null,
  forPeople: boolean,
  more: Readonly<Record<string, unknown>> = {},
): Generator<Record<string, unknown>> {
  let rank = 0;
  const most = top ?? (forPeople ? 50 : Infinity);
  for (const row of rows) {
    if (rank >= most) return;
    rank++;
    yield { rank, ...row, ...more };
  }
}
