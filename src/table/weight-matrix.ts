import { checkNumber, checkOneOf, checkOptions, rejectValue } from '../text/index.js';
import type { DocumentTermMatrix } from './document-term-matrix.js';

export const MATRIX_SCHEMES = ['count', 'prop', 'propmax', 'logcount', 'boolean', 'augmented', 'logave'] as const;
export type MatrixScheme = (typeof MATRIX_SCHEMES)[number];
export const DOCUMENT_FREQUENCY_SCHEMES = ['count', 'inverse', 'inversemax', 'inverseprob', 'smooth', 'unary'] as const;
export type DocumentFrequencyScheme = (typeof DOCUMENT_FREQUENCY_SCHEMES)[number];

export interface WeightMatrixOptions {
  /** Base of the logarithms of `logcount` and `logave`; default 10. */
  readonly base?: number | undefined;
  /** The constant of `augmented`; default 0.5. */
  readonly k?: number | undefined;
}

export interface TfidfMatrixOptions extends WeightMatrixOptions {
  /** Weighting of the counts; default `count`. */
  readonly tf?: MatrixScheme | undefined;
  /** Weighting of the document counts; default `inverse`. */
  readonly df?: DocumentFrequencyScheme | undefined;
  /** Whether rows are divided by their Euclidean length at the end; default `false`. */
  readonly normalize?: boolean | undefined;
}

function checkCounts(name: string, matrix: DocumentTermMatrix): void {
  if (matrix.weighting !== 'count') rejectValue(name, 'matrix', 'a matrix of counts', matrix.weighting);
}

function checkBase(name: string, base: number): void {
  if (!Number.isFinite(base) || base <= 1) rejectValue(name, 'options.base', 'a number > 1', base);
}

/** Weighs the cells of one row in place. */
function weigh(row: Float64Array, scheme: MatrixScheme, base: number, k: number): void {
  let sum = 0;
  let max = 0;
  for (const count of row) {
    sum += count;
    if (count > max) max = count;
  }
  const log = (x: number) => Math.log(x) / Math.log(base);
  const mean = sum / row.length;
  for (let c = 0; c < row.length; c++) {
    const count = row[c]!;
    switch (scheme) {
      case 'prop':
        row[c] = count / sum;
        break;
      case 'propmax':
        row[c] = count / max;
        break;
      case 'logcount':
        row[c] = 1 + log(count);
        break;
      case 'boolean':
        row[c] = 1;
        break;
      case 'augmented':
        row[c] = k + (1 - k) * (count / max);
        break;
      case 'logave':
        row[c] = (1 + log(count)) / (1 + log(mean));
        break;
    }
  }
}

function weighed(matrix: DocumentTermMatrix, scheme: MatrixScheme, base: number, k: number): Float64Array {
  const values = matrix.values.slice();
  for (let d = 0; d < matrix.documents.length; d++) {
    weigh(values.subarray(matrix.offsets[d], matrix.offsets[d + 1]), scheme, base, k);
  }
  return values;
}

/**
 * Weighs a matrix of counts by the schemes of quanteda's `dfm_weight`, in their names; f is the count of a cell:
 * `count` f · `prop` f / row sum · `propmax` f / row maximum · `logcount` 1 + log f · `boolean` 1 · `augmented`
 * k + (1 − k) f / row maximum · `logave` (1 + log f) / (1 + log(row mean over the types it has)). Cells that are 0 stay 0.
 *
 * @throws RangeError where the matrix is weighted already or an option is wrong.
 * @example
 * [...weightMatrix(documentTermMatrix([['改革', '开放', '改革']]), 'propmax').values] // [0.5, 1]
 * @see Manning, Raghavan & Schütze 2008, ch. 6; quanteda, dfm_weight
 */
export function weightMatrix(
  matrix: DocumentTermMatrix,
  scheme: MatrixScheme,
  options: WeightMatrixOptions = {},
): DocumentTermMatrix {
  checkOptions('weightMatrix', options, ['base', 'k']);
  checkOneOf('weightMatrix', 'scheme', scheme, MATRIX_SCHEMES);
  checkCounts('weightMatrix', matrix);
  const { base = 10, k = 0.5 } = options;
  checkBase('weightMatrix', base);
  checkNumber('weightMatrix', 'options.k', k, 0, 1);
  const constants = scheme.startsWith('log') ? `(base=${base})` : scheme === 'augmented' ? `(k=${k})` : '';
  return { ...matrix, values: weighed(matrix, scheme, base, k), weighting: scheme + constants };
}

/**
 * Document frequency of each column under a scheme; N documents of which n contain the type: `count` n · `inverse`
 * log(N / n) · `inversemax` log(largest n / n) · `inverseprob` log((N − n) / n), at least 0 · `smooth`
 * log((1 + N) / (1 + n)) + 1 (scikit-learn's `smooth_idf`, with base e) · `unary` 1.
 *
 * @throws RangeError for an unknown scheme or base.
 * @example documentFrequencies(documentTermMatrix([['改革'], ['改革', '开放']]), 'count') // [1, 2]
 * @see quanteda, docfreq; Manning, Raghavan & Schütze 2008, ch. 6
 */
export function documentFrequencies(
  matrix: DocumentTermMatrix,
  scheme: DocumentFrequencyScheme,
  options: { readonly base?: number | undefined } = {},
): readonly number[] {
  checkOptions('documentFrequencies', options, ['base']);
  checkOneOf('documentFrequencies', 'scheme', scheme, DOCUMENT_FREQUENCY_SCHEMES);
  const { base = 10 } = options;
  checkBase('documentFrequencies', base);
  const counts = new Array<number>(matrix.types.length).fill(0);
  for (let c = 0; c < matrix.columns.length; c++) if (matrix.values[c] !== 0) counts[matrix.columns[c]!]!++;
  const N = matrix.documents.length;
  const max = counts.reduce((a, b) => Math.max(a, b), 0);
  const log = (x: number) => Math.log(x) / Math.log(base);
  return counts.map((n) => {
    switch (scheme) {
      case 'inverse':
        return n === 0 ? 0 : log(N / n);
      case 'inversemax':
        return n === 0 ? 0 : log(max / n);
      case 'inverseprob':
        return n === 0 || n >= N ? 0 : Math.max(0, log((N - n) / n));
      case 'smooth':
        return log((1 + N) / (1 + n)) + 1;
      case 'unary':
        return 1;
      default:
        return n;
    }
  });
}

/**
 * Weighs a matrix of counts by tf-idf: `weightMatrix` with scheme `tf` times `documentFrequencies` with scheme `df`.
 * The defaults are quanteda's: count × log10(N / n). scikit-learn's are `{ df: 'smooth', base: Math.E, normalize: true }`,
 * tidytext's `{ tf: 'prop', base: Math.E }`. A type that every document has weighs 0 under `inverse`.
 *
 * @throws RangeError where the matrix is weighted already or an option is wrong.
 * @example
 * [...tfidfMatrix(documentTermMatrix([['改革'], ['改革', '开放']]), { base: 2 }).values] // [0, 1, 0]
 * @see quanteda, dfm_tfidf; scikit-learn, TfidfTransformer
 */
export function tfidfMatrix(matrix: DocumentTermMatrix, options: TfidfMatrixOptions = {}): DocumentTermMatrix {
  checkOptions('tfidfMatrix', options, ['tf', 'df', 'base', 'k', 'normalize']);
  const { tf = 'count', df = 'inverse', base = 10, k = 0.5, normalize = false } = options;
  checkOneOf('tfidfMatrix', 'options.tf', tf, MATRIX_SCHEMES);
  checkOneOf('tfidfMatrix', 'options.df', df, DOCUMENT_FREQUENCY_SCHEMES);
  checkOneOf('tfidfMatrix', 'options.normalize', normalize, [true, false]);
  checkCounts('tfidfMatrix', matrix);
  checkBase('tfidfMatrix', base);
  checkNumber('tfidfMatrix', 'options.k', k, 0, 1);
  const values = weighed(matrix, tf, base, k);
  const frequencies = documentFrequencies(matrix, df, { base });
  for (let c = 0; c < values.length; c++) values[c]! *= frequencies[matrix.columns[c]!]!;
  if (normalize) {
    for (let d = 0; d < matrix.documents.length; d++) {
      const row = values.subarray(matrix.offsets[d], matrix.offsets[d + 1]);
      let squares = 0;
      for (const value of row) squares += value * value;
      if (squares > 0) for (let c = 0; c < row.length; c++) row[c]! /= Math.sqrt(squares);
    }
  }
  const weighting = `tfidf(tf=${tf}, df=${df}, base=${base}${tf === 'augmented' ? `, k=${k}` : ''}${normalize ? ', normalized' : ''})`;
  return { ...matrix, values, weighting };
}
