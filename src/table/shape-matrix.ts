import { checkInteger, checkNumber, checkOptions, rejectType, rejectValue } from '../text/index.js';
import { compareCodeUnits } from './build-table.js';
import { type DocumentTermMatrix, matrixOf } from './document-term-matrix.js';

export interface TrimMatrixOptions {
  /** Bounds of the count of a type over all documents, both ends included. */
  readonly minCount?: number | undefined;
  readonly maxCount?: number | undefined;
  /** Bounds of the number of documents that contain it. */
  readonly minDocumentCount?: number | undefined;
  readonly maxDocumentCount?: number | undefined;
  /** Bounds of the share of documents that contain it, from 0 to 1. */
  readonly minDocumentShare?: number | undefined;
  readonly maxDocumentShare?: number | undefined;
}

const TRIM = ['minCount', 'maxCount', 'minDocumentCount', 'maxDocumentCount', 'minDocumentShare', 'maxDocumentShare'];

/**
 * The matrix without the types that are outside the bounds. Documents stay, with empty rows if need be.
 *
 * @throws RangeError where an option is wrong, or the matrix is weighted: bounds of counts mean nothing there.
 * @example
 * trimMatrix(documentTermMatrix([['改革', '开放'], ['改革']]), { minDocumentCount: 2 }).types // ['改革']
 */
export function trimMatrix(matrix: DocumentTermMatrix, options: TrimMatrixOptions): DocumentTermMatrix {
  checkOptions('trimMatrix', options, TRIM);
  if (matrix.weighting !== 'count') rejectValue('trimMatrix', 'matrix', 'a matrix of counts', matrix.weighting);
  const none = Number.MAX_SAFE_INTEGER;
  const { minCount = 0, maxCount = none, minDocumentCount = 0, maxDocumentCount = none } = options;
  const { minDocumentShare = 0, maxDocumentShare = 1 } = options;
  for (const [key, value] of Object.entries({ minCount, maxCount, minDocumentCount, maxDocumentCount })) {
    checkInteger('trimMatrix', `options.${key}`, value, 0);
  }
  checkNumber('trimMatrix', 'options.minDocumentShare', minDocumentShare, 0, 1);
  checkNumber('trimMatrix', 'options.maxDocumentShare', maxDocumentShare, 0, 1);
  const counts = new Float64Array(matrix.types.length);
  const documentCounts = new Float64Array(matrix.types.length);
  for (let c = 0; c < matrix.columns.length; c++) {
    counts[matrix.columns[c]!]! += matrix.values[c]!;
    documentCounts[matrix.columns[c]!]!++;
  }
  const N = matrix.documents.length;
  const renumbered = new Int32Array(matrix.types.length).fill(-1);
  const types: string[] = [];
  for (let t = 0; t < matrix.types.length; t++) {
    const count = counts[t]!;
    const documents = documentCounts[t]!;
    if (count < minCount || count > maxCount || documents < minDocumentCount || documents > maxDocumentCount) continue;
    if (documents < minDocumentShare * N || documents > maxDocumentShare * N) continue;
    renumbered[t] = types.length;
    types.push(matrix.types[t]!);
  }
  const rows = matrix.documents.map((_, d) => {
    const row: [number, number][] = [];
    for (let c = matrix.offsets[d]!; c < matrix.offsets[d + 1]!; c++) {
      const column = renumbered[matrix.columns[c]!]!;
      if (column >= 0) row.push([column, matrix.values[c]!]);
    }
    return row;
  });
  return matrixOf(matrix.documents, types, rows, 'count');
}

/**
 * The matrix with the rows of each group added up; `groups` names the group of every document. Rows stand in order of
 * code units of the group names.
 *
 * @throws TypeError where `groups` has not one name for each document; RangeError where the matrix is weighted, as
 * sums of weights are no weights of sums.
 * @example
 * const matrix = documentTermMatrix([['改革'], ['改革', '开放'], ['开放']]);
 * [...groupMatrix(matrix, ['2019', '2019', '2020']).values] // [1, 2, 1]
 */
export function groupMatrix(matrix: DocumentTermMatrix, groups: readonly string[]): DocumentTermMatrix {
  if (matrix.weighting !== 'count') rejectValue('groupMatrix', 'matrix', 'a matrix of counts', matrix.weighting);
  if (!Array.isArray(groups) || groups.length !== matrix.documents.length) {
    rejectType('groupMatrix', 'groups', `an array of ${matrix.documents.length} names`, groups);
  }
  const names = [...new Set(groups)].sort(compareCodeUnits);
  const rowOf = new Map(names.map((name, i) => [name, i]));
  const rows: Map<number, number>[] = names.map(() => new Map());
  for (let d = 0; d < matrix.documents.length; d++) {
    const row = rows[rowOf.get(groups[d]!)!]!;
    for (let c = matrix.offsets[d]!; c < matrix.offsets[d + 1]!; c++) {
      const column = matrix.columns[c]!;
      row.set(column, (row.get(column) ?? 0) + matrix.values[c]!);
    }
  }
  return matrixOf(
    names,
    matrix.types,
    rows.map((row) => [...row]),
    'count',
  );
}
