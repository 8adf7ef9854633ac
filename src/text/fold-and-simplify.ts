import { foldUnit } from './fold.js';
import { simplifyUnit } from './to-simplified.js';
import { mapUnits } from './unit-table.js';

let table: Uint16Array | null = null;

/** `toSimplified(fold(text))`, in one walk over the text. */
export function foldAndSimplify(text: string): string {
  table ??= bothTables();
  return mapUnits(text, table);
}

function bothTables(): Uint16Array {
  const both = new Uint16Array(0x10000);
  for (let unit = 0; unit < both.length; unit++) both[unit] = simplifyUnit(foldUnit(unit));
  return both;
}
