import { rejectValue } from '../text/index.js';
import { buildTable } from './build-table.js';
import type { FrequencyGroup, FrequencyTable, GroupedFrequencyTable } from './frequency-table.js';
import { compareValues } from './group-by.js';
import { createInterner } from './interner.js';

function sum(tables: readonly FrequencyTable[]): FrequencyTable {
  const types = createInterner();
  const counts: number[] = [];
  const documentCounts: number[] = [];
  const totals = { tokenCount: 0, documentCount: 0, characterCount: 0 };
  for (const table of tables) {
    for (const row of table.rows) {
      const id = types.idOf(row.type);
      counts[id] = (counts[id] ?? 0) + row.count;
      documentCounts[id] = (documentCounts[id] ?? 0) + row.documentCount;
    }
    totals.tokenCount += table.tokenCount;
    totals.documentCount += table.documentCount;
    totals.characterCount += table.characterCount;
  }
  return buildTable({ types: types.strings, counts, documentCounts, ...totals });
}

/**
 * The table of all the documents behind the given tables, which must come from disjoint documents and the same
 * options. Counts are integers, so the result is the same, byte for byte, in whatever order and however often in
 * between tables are merged. Without tables: an empty table, which merged with any other changes nothing.
 *
 * @throws RangeError where tables are grouped by different fields.
 * @example
 * mergeTables(termFrequencies(['改革', '开放']), termFrequencies(['改革'])).rows[0]?.count // 2
 */
export function mergeTables(...tables: readonly (FrequencyTable | GroupedFrequencyTable)[]): GroupedFrequencyTable {
  let groupedBy: readonly string[] | null = null;
  const groups = new Map<string, FrequencyGroup[]>();
  for (const table of tables) {
    if (table.documentCount === 0 && table.rows.length === 0) continue;
    const fields = 'groupedBy' in table ? table.groupedBy : [];
    if (groupedBy !== null && JSON.stringify(groupedBy) !== JSON.stringify(fields)) {
      rejectValue('mergeTables', 'each table', `grouped by [${groupedBy.join(', ')}]`, fields.join(', '));
    }
    groupedBy = fields;
    for (const group of 'groups' in table ? table.groups : []) {
      const key = JSON.stringify(group.values);
      groups.set(key, [...(groups.get(key) ?? []), group]);
    }
  }
  const merged = Array.from(groups.values(), (same): FrequencyGroup => ({ values: same[0]!.values, ...sum(same) }));
  merged.sort((a, b) => compareValues(a.values, b.values));
  return { ...sum(tables), groupedBy: groupedBy ?? [], groups: merged };
}
