// Invariants. Counts gather in dense arrays over types while documents of one group follow each other (`touched` lists
// the types met) and are added to the sums of that group when the next document belongs to another. Sums are integers,
// so neither the order of documents nor this buffering changes the result.
import { checkOptions } from '../text/index.js';
import { buildTable, codeUnitOrder } from './build-table.js';
import { overDocuments } from './documents.js';
import type { FrequencyGroup, GroupedFrequencyTable } from './frequency-table.js';
import { compareValues, compileGrouping, type GroupField } from './group-by.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';
import { createTypeReader } from './type-reader.js';

export interface TermFrequenciesOptions extends TokenFilterOptions {
  /** Metadata field, function of the document, or several of them for crossed groups. A missing field is `''`. */
  readonly by?: GroupField | readonly GroupField[] | undefined;
}

interface Sums {
  readonly values: readonly string[];
  readonly slots: Map<number, number>;
  readonly types: number[];
  readonly counts: number[];
  readonly documentCounts: number[];
  tokenCount: number;
  documentCount: number;
  characterCount: number;
}

/**
 * Counts types: how often each occurs, per million tokens and per ten thousand characters, in how many documents,
 * and its rank. Every token that passes the filter counts once under its norm, so the counts add up to `tokenCount`.
 * Equal counts share a rank (1, 2, 2, 4) and stand in order of code units. With `by` the table holds one more table
 * for each group. The result does not depend on the order of the documents. Empty input: no rows, all totals 0.
 *
 * A stream (async iterable) gives a promise of the same table.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * termFrequencies(['改革', '开放', '改革', '。']).rows[0]
 * // { type: '改革', count: 2, perMillion: 666666.6666666666, perTenThousandCharacters: 2857.142857142857,
 * //   documentCount: 1, rank: 1 }
 */
export function termFrequencies(input: TokenInput, options?: TermFrequenciesOptions): GroupedFrequencyTable;
export function termFrequencies(
  input: AsyncTokenInput,
  options?: TermFrequenciesOptions,
): Promise<GroupedFrequencyTable>;
export function termFrequencies(
  input: TokenInput | AsyncTokenInput,
  options: TermFrequenciesOptions = {},
): GroupedFrequencyTable | Promise<GroupedFrequencyTable> {
  checkOptions('termFrequencies', options, [...FILTER_OPTIONS, 'by']);
  const grouping = compileGrouping('termFrequencies', options.by);
  const reader = createTypeReader(compileTokenFilter('termFrequencies', options));
  const groups = new Map<string, Sums>();
  let counts = new Float64Array(1 << 12);
  let documentCounts = new Float64Array(1 << 12);
  let lastDocument = new Float64Array(1 << 12);
  let touched: number[] = [];
  let serial = 0;
  let group: Sums | null = null;

  const flush = (): void => {
    if (group === null) return;
    for (const type of touched) {
      let slot = group.slots.get(type);
      if (slot === undefined) {
        slot = group.types.length;
        group.slots.set(type, slot);
        group.types.push(type);
        group.counts.push(0);
        group.documentCounts.push(0);
      }
      group.counts[slot]! += counts[type]!;
      group.documentCounts[slot]! += documentCounts[type]!;
      counts[type] = 0;
      documentCounts[type] = 0;
    }
    touched = [];
  };
  const grown = (old: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> => {
    const larger = new Float64Array(size);
    larger.set(old);
    return larger;
  };

  return overDocuments(
    'termFrequencies',
    input,
    (document) => {
      const values = grouping.valuesOf(document);
      const key = JSON.stringify(values);
      let own = groups.get(key);
      if (own === undefined) {
        own = {
          values,
          slots: new Map(),
          types: [],
          counts: [],
          documentCounts: [],
          tokenCount: 0,
          documentCount: 0,
          characterCount: 0,
        };
        groups.set(key, own);
      }
      if (own !== group) {
        flush();
        group = own;
      }
      const { ids, length, characterCount } = reader.read(document);
      const size = reader.types.strings.length;
      if (size > counts.length) {
        const room = Math.max(size, counts.length * 2);
        counts = grown(counts, room);
        documentCounts = grown(documentCounts, room);
        lastDocument = grown(lastDocument, room);
      }
      serial++;
      let tokens = 0;
      for (let i = 0; i < length; i++) {
        const type = ids[i]!;
        if (type < 0) continue;
        tokens++;
        if (counts[type] === 0) touched.push(type);
        counts[type]!++;
        if (lastDocument[type] !== serial) {
          lastDocument[type] = serial;
          documentCounts[type]!++;
        }
      }
      own.tokenCount += tokens;
      own.documentCount++;
      own.characterCount += characterCount;
    },
    () => {
      flush();
      const types = reader.types.strings;
      const order = codeUnitOrder(types);
      const total = {
        types,
        counts: new Float64Array(types.length),
        documentCounts: new Float64Array(types.length),
        tokenCount: 0,
        documentCount: 0,
        characterCount: 0,
      };
      const tables: FrequencyGroup[] = [];
      for (const sums of groups.values()) {
        for (let slot = 0; slot < sums.types.length; slot++) {
          total.counts[sums.types[slot]!]! += sums.counts[slot]!;
          total.documentCounts[sums.types[slot]!]! += sums.documentCounts[slot]!;
        }
        total.tokenCount += sums.tokenCount;
        total.documentCount += sums.documentCount;
        total.characterCount += sums.characterCount;
        if (grouping.fields.length === 0) continue;
        const own = {
          ...sums,
          types: sums.types.map((type) => types[type]!),
        };
        tables.push({
          values: sums.values,
          ...buildTable(
            own,
            Uint32Array.from(sums.types, (type) => order[type]!),
          ),
        });
      }
      tables.sort((a, b) => compareValues(a.values, b.values));
      return { ...buildTable(total, order), groupedBy: grouping.fields, groups: tables };
    },
  );
}
