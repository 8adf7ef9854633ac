import { checkOptions } from '../text/index.js';
import { codeUnitOrder } from './build-table.js';
import { overDocuments } from './documents.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';
import { createTypeReader } from './type-reader.js';

/**
 * Documents by types, as compressed sparse rows: row `d` has the cells from `offsets[d]` to `offsets[d + 1]`; cell `c`
 * belongs to type `columns[c]` and holds `values[c]`. Cells of a row stand in order of their columns; none is 0 in a
 * matrix of counts.
 */
export interface DocumentTermMatrix {
  /** Name of each row: the id of the document, or `text1`, `text2` … by place where it has none. */
  readonly documents: readonly string[];
  /** Columns, in order of code units. */
  readonly types: readonly string[];
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** What the cells are: `count`, or the name and constants of a weighting, such as `tfidf(tf=count, df=inverse, base=10)`. */
  readonly weighting: string;
}

/**
 * Counts types document by document. Rows stand in the order of the input. Empty input: no rows and no columns.
 * A stream gives a promise.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * const matrix = documentTermMatrix([['改革', '开放'], ['改革', '改革']]);
 * matrix.types // ['开放', '改革']
 * [...matrix.values] // [1, 1, 2]
 */
export function documentTermMatrix(input: TokenInput, options?: TokenFilterOptions): DocumentTermMatrix;
export function documentTermMatrix(input: AsyncTokenInput, options?: TokenFilterOptions): Promise<DocumentTermMatrix>;
export function documentTermMatrix(
  input: TokenInput | AsyncTokenInput,
  options: TokenFilterOptions = {},
): DocumentTermMatrix | Promise<DocumentTermMatrix> {
  checkOptions('documentTermMatrix', options, FILTER_OPTIONS);
  const reader = createTypeReader(compileTokenFilter('documentTermMatrix', options));
  const documents: string[] = [];
  const rows: Map<number, number>[] = [];
  return overDocuments(
    'documentTermMatrix',
    input,
    (document) => {
      documents.push(document.id ?? `text${documents.length + 1}`);
      const { ids, length } = reader.read(document);
      const row = new Map<number, number>();
      for (let i = 0; i < length; i++) {
        const type = ids[i]!;
        if (type >= 0) row.set(type, (row.get(type) ?? 0) + 1);
      }
      rows.push(row);
    },
    () => {
      const order = codeUnitOrder(reader.types.strings);
      const types: string[] = new Array(order.length);
      for (let i = 0; i < order.length; i++) types[order[i]!] = reader.types.strings[i]!;
      const cells = rows.map((row) => Array.from(row, ([type, count]): [number, number] => [order[type]!, count]));
      return matrixOf(documents, types, cells, 'count');
    },
  );
}

/** Packs rows of [column, value] cells. */
export function matrixOf(
  documents: readonly string[],
  types: readonly string[],
  rows: readonly (readonly (readonly [number, number])[])[],
  weighting: string,
): DocumentTermMatrix {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const offsets = new Int32Array(rows.length + 1);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  let at = 0;
  for (let d = 0; d < rows.length; d++) {
    for (const [column, value] of [...rows[d]!].sort((a, b) => a[0] - b[0])) {
      columns[at] = column;
      values[at++] = value;
    }
    offsets[d + 1] = at;
  }
  return { documents, types, offsets, columns, values, weighting };
}
