import type { FrequencyRow, FrequencyTable } from './frequency-table.js';

/** Raw counts of a table: types in any order, their counts and document counts, and the totals. */
export interface TypeCounts {
  readonly types: readonly string[];
  /** One count for each type; types with a count of 0 are left out of the table. */
  readonly counts: ArrayLike<number>;
  readonly documentCounts: ArrayLike<number>;
  readonly tokenCount: number;
  readonly documentCount: number;
  readonly characterCount: number;
}

/** Compares by code unit, on every platform alike. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Position of each string in code-unit order: `order[i]` is the rank of `strings[i]`, from 0. */
export function codeUnitOrder(strings: readonly string[]): Uint32Array {
  const sorted = Array.from(strings, (_, i) => i);
  sorted.sort((a, b) => compareCodeUnits(strings[a]!, strings[b]!));
  const order = new Uint32Array(strings.length);
  for (let rank = 0; rank < sorted.length; rank++) order[sorted[rank]!] = rank;
  return order;
}

/**
 * Numbers 0 … n-1 by count, descending, then by `order`. Sorting one number per type is several times faster than
 * sorting by a comparison: the key is exact as long as count × types stays below 2^53, else comparison is used.
 */
function sortByCount(selected: readonly number[], counts: ArrayLike<number>, order: ArrayLike<number>): number[] {
  let largest = 0;
  let span = 1;
  for (const i of selected) {
    if (counts[i]! > largest) largest = counts[i]!;
    if (order[i]! >= span) span = order[i]! + 1;
  }
  if ((largest + 1) * span >= Number.MAX_SAFE_INTEGER) {
    return [...selected].sort((a, b) => counts[b]! - counts[a]! || order[a]! - order[b]!);
  }
  const keys = new Float64Array(selected.length);
  const back = new Uint32Array(span);
  for (let at = 0; at < selected.length; at++) {
    const i = selected[at]!;
    keys[at] = (largest - counts[i]!) * span + order[i]!;
    back[order[i]!] = i;
  }
  keys.sort();
  const sorted: number[] = new Array(selected.length);
  for (let at = 0; at < keys.length; at++) sorted[at] = back[keys[at]! % span]!;
  return sorted;
}

/** Makes the rows of a table from counts. `order`, from `codeUnitOrder`, saves sorting the types again. */
export function buildTable(raw: TypeCounts, order?: ArrayLike<number>): FrequencyTable;
/** The same with further properties for each row, made from the index of its type. */
export function buildTable<Extra extends object>(
  raw: TypeCounts,
  order: ArrayLike<number>,
  extra: (index: number) => Extra,
): Omit<FrequencyTable, 'rows'> & { readonly rows: readonly (FrequencyRow & Extra)[] };
export function buildTable(
  raw: TypeCounts,
  order: ArrayLike<number> = codeUnitOrder(raw.types),
  extra?: (index: number) => object,
): FrequencyTable {
  const { types, counts, documentCounts, tokenCount, documentCount, characterCount } = raw;
  const selected: number[] = [];
  for (let i = 0; i < types.length; i++) if (counts[i]! > 0) selected.push(i);
  const rows: FrequencyRow[] = [];
  let rank = 0;
  let previous = -1;
  for (const i of sortByCount(selected, counts, order)) {
    const count = counts[i]!;
    if (count !== previous) rank = rows.length + 1;
    previous = count;
    const row: FrequencyRow = {
      type: types[i]!,
      count,
      perMillion: tokenCount > 0 ? (count / tokenCount) * 1e6 : 0,
      perTenThousandCharacters: characterCount > 0 ? (count / characterCount) * 1e4 : 0,
      documentCount: documentCounts[i]!,
      rank,
    };
    rows.push(extra === undefined ? row : { ...row, ...extra(i) });
  }
  return { rows, tokenCount, typeCount: rows.length, documentCount, characterCount };
}
