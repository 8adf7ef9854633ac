export { buildTable, codeUnitOrder, compareCodeUnits } from './build-table.js';
export {
  type CategoryFrequenciesOptions,
  type CategoryRow,
  type CategoryTable,
  categoryFrequencies,
} from './category-frequencies.js';
export type { OutputColumns, OutputRow } from './cells.js';
export { cellText } from './cells.js';
export {
  type CooccurrenceNetwork,
  type CooccurrenceNetworkOptions,
  cooccurrenceNetwork,
  type NetworkEdge,
  type NetworkNode,
} from './cooccurrence-network.js';
export type { DelimitedOptions } from './delimited.js';
export { type DocumentTermMatrix, documentTermMatrix } from './document-term-matrix.js';
export { documentsOf, metaOf, overDocuments, tokensOf } from './documents.js';
export type { FrequencyGroup, FrequencyRow, FrequencyTable, GroupedFrequencyTable } from './frequency-table.js';
export { type GroupedDocument, type GroupField, month, year } from './group-by.js';
export { createInterner, type Interner } from './interner.js';
export { mergeTables } from './merge-tables.js';
export {
  type GroupedNgramTable,
  type NgramGroup,
  type NgramRow,
  type NgramsOptions,
  type NgramTable,
  ngrams,
  type SkipgramsOptions,
  skipgrams,
} from './ngrams.js';
export { groupMatrix, type TrimMatrixOptions, trimMatrix } from './shape-matrix.js';
export { STOP_WORDS } from './stop-words.js';
export { type TableFromCountsOptions, type TypeCount, tableFromCounts } from './table-from-counts.js';
export { type TermFrequenciesOptions, termFrequencies } from './term-frequencies.js';
export { toCsv } from './to-csv.js';
export { type ToJsonLinesOptions, toJsonLines } from './to-json-lines.js';
export { type ToMarkdownOptions, toMarkdown } from './to-markdown.js';
export { toTsv } from './to-tsv.js';
export {
  compileTokenFilter,
  FILTER_OPTIONS,
  isWithin,
  lengthInCharacters,
  type TokenFilter,
  type TokenFilterOptions,
} from './token-filter.js';
export { COUNTED_KINDS, endsSentence, kindOfText } from './token-kind.js';
export { tokenizeDocuments } from './tokenize-documents.js';
export type {
  AsyncTokenInput,
  ColumnDocument,
  DocumentInput,
  TokenInput,
  TokenizedDocument,
} from './tokenized-document.js';
export { createTypeReader, type TypeReader, type TypeSequence } from './type-reader.js';
export {
  DOCUMENT_FREQUENCY_SCHEMES,
  type DocumentFrequencyScheme,
  documentFrequencies,
  MATRIX_SCHEMES,
  type MatrixScheme,
  type TfidfMatrixOptions,
  tfidfMatrix,
  type WeightMatrixOptions,
  weightMatrix,
} from './weight-matrix.js';
export { toEdgeCsv, toGexf, toGraphMl, toPajek, type WriteNetworkOptions } from './write-network.js';
