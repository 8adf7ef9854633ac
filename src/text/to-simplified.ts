import source from '../../dict/traditional.tsv';
import { checkString } from './check.js';
import { mapUnits, unitTable } from './unit-table.js';

// A row of the list is `traditional TAB simplified`, both one unit long (held by a test); the first row is the header.
function* rows(): Generator<readonly [number, number]> {
  for (let at = source.indexOf('\n') + 1; at < source.length; at += 4) {
    yield [source.charCodeAt(at), source.charCodeAt(at + 2)];
  }
}

let table: Uint16Array | null = null;

/**
 * The simplified form of one UTF-16 code unit, for loops over a text; see `toSimplified`.
 *
 * @example
 * simplifyUnit('國'.charCodeAt(0)) === '国'.charCodeAt(0) // true
 */
export function simplifyUnit(code: number): number {
  table ??= unitTable(rows());
  return table[code] as number;
}

/**
 * `text` with traditional characters written in their simplified form, unit by unit: the result has the same length,
 * and every offset into it is an offset into `text`. It serves to compare and to look up, not to publish: one
 * character is read at a time, without its neighbours.
 *
 * Simplified text comes out as it went in: a character that simplified text writes as well (乾坤, 皇后, 著名, 瞭望,
 * 慰藉) stays also where traditional text means 干, 着, 了 or 借 by it. The empty string gives the empty string.
 * Idempotent and linear. The pairs are dict/traditional.tsv.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * toSimplified('堅持“兩個確立”，深入實施鄉村振興戰略') // '坚持“两个确立”，深入实施乡村振兴战略'
 */
export function toSimplified(text: string): string {
  checkString('toSimplified', 'text', text);
  table ??= unitTable(rows());
  return mapUnits(text, table);
}
