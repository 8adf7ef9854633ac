import { createInterner } from '../table/index.js';
import { createNumberTable, entriesInOrder } from './number-table.js';
import { positions, ranksOf } from './pairs.js';
import { type Entry, mergeRuns } from './run-file.js';
import { createRunStack } from './run-stack.js';
import { escapePart } from './tally.js';
import { createTypeOrder } from './type-order.js';

/** Counts of sequences of types in groups, all as numbers, that may outgrow memory. No sum may reach 2^32. */
export interface SequenceTally {
  /** The number of the group whose keys begin with `prefix`. */
  groupOf(prefix: string): number;
  /** Counts the sequence of types that begins at `from`; documents have numbers above 0 that grow. */
  add(group: number, ids: Int32Array, from: number, document: number): void;
  /** Bytes that the sums take up. */
  readonly bytes: number;
  /** Writes all sums out and forgets them. After `'renumber'` the numbers of types may stand for others. */
  spill(types: readonly string[], numbers: 'keep' | 'renumber'): void;
  /** All sums in order of the keys prefix, U+0000, sequence. Nothing may be added afterwards. */
  entries(types: readonly string[]): Iterable<Entry>[];
}

const JOINER = ' ';
// The sums of an entry.
const COUNT = 0;
const DOCUMENTS = 1;
const LAST_DOCUMENT = 2;

/** A tally of sequences of `n` types, which keys show with a space between them. */
export function createSequenceTally(n: number, folder: string, name: string): SequenceTally {
  let table = createNumberTable(n, 3);
  const { width } = table;
  const stack = createRunStack(folder, name);
  const groups = createInterner();
  let order = createTypeOrder();

  function* read(entries: Uint32Array, types: readonly string[]): Generator<Entry, void, undefined> {
    const { columns } = table;
    for (const i of entries) {
      const at = width * i;
      let sequence = types[columns[at + 1]!]!;
      for (let k = 2; k <= n; k++) sequence += JOINER + types[columns[at + k]!]!;
      const key = `${groups.strings[columns[at]!]!}\0${escapePart(sequence)}`;
      yield { key, a: columns[at + n + 1 + COUNT]!, b: columns[at + n + 1 + DOCUMENTS]!, c: 0 };
    }
  }

  /**
   * In order of their keys. Where no type holds anything as low as the joiner that is the order of their types one by
   * one; the few others are sorted by their keys.
   */
  const inKeyOrder = (types: readonly string[]): Iterable<Entry> => {
    const { columns, size } = table;
    const { ranks, low } = order.of(types);
    const isLow = (i: number): boolean => {
      for (let k = 1; k <= n; k++) if (low[columns[width * i + k]!] === 1) return true;
      return false;
    };
    const plain = entriesInOrder(table, n, ranksOf(groups.strings), ranks, (i) => !isLow(i));
    if (plain.length === size) return read(plain, types);
    const others = [...read(positions(size).filter(isLow), types)];
    return mergeRuns([read(plain, types), others.sort((a, b) => (a.key < b.key ? -1 : 1))]);
  };

  return {
    groupOf: (prefix) => groups.idOf(prefix),
    add(group, ids, from, document) {
      const at = table.find(group, ids, from);
      const { columns } = table;
      columns[at + COUNT]!++;
      if (columns[at + LAST_DOCUMENT] === document) return;
      columns[at + LAST_DOCUMENT] = document;
      columns[at + DOCUMENTS]!++;
    },
    get bytes() {
      return table.size * 4 * (width + 2);
    },
    spill(types, numbers) {
      stack.push(inKeyOrder(types));
      if (numbers === 'renumber') order = createTypeOrder();
      table.clear();
    },
    entries(types) {
      if (stack.empty) return [inKeyOrder(types)];
      // Where runs are merged from the disk anyway, the rest is too, and its memory is let go.
      stack.push(inKeyOrder(types));
      table = createNumberTable(n, 3);
      order = createTypeOrder();
      return stack.runs();
    },
  };
}
