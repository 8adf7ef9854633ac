// The core of tifa: runs in Node, browsers and workers. No node: import and no runtime dependency may enter here.
// What is listed here is public; a folder's index also serves the other folders.

// keyword
export {
  type KeywordOptions,
  type KeywordRow,
  type TextRankOptions,
  type TfidfOptions,
  textRank,
  tfidf,
} from './keyword/index.js';
// lexicon
export {
  bundledLexicons,
  type CompileLexiconOptions,
  checkLexicons,
  compileLexicon,
  type Lexicon,
  type LexiconEntry,
  lexiconEntries,
  type ParseLexiconOptions,
  parseLexicon,
} from './lexicon/index.js';
// slogan
export {
  type ClassifiedQuotation,
  type Coverage,
  classifyQuotations,
  type DetectSlogansOptions,
  detectSlogans,
  type Gazetteer,
  gazetteer,
  type Member,
  QUOTATION_KINDS,
  type QuotationKind,
  SLOGAN_KINDS,
  type Slogan,
  type SloganEntry,
  type SloganKind,
  type SloganNumeral,
  type SloganSense,
  sloganKey,
} from './slogan/index.js';
// table
export {
  type AsyncTokenInput,
  type ColumnDocument,
  type DelimitedOptions,
  type DocumentInput,
  type FrequencyGroup,
  type FrequencyRow,
  type FrequencyTable,
  type GroupedDocument,
  type GroupedFrequencyTable,
  type GroupField,
  mergeTables,
  month,
  type OutputColumns,
  type OutputRow,
  STOP_WORDS,
  type TableFromCountsOptions,
  type TermFrequenciesOptions,
  type ToJsonLinesOptions,
  type TokenFilterOptions,
  type TokenInput,
  type TokenizedDocument,
  type ToMarkdownOptions,
  type TypeCount,
  tableFromCounts,
  termFrequencies,
  toCsv,
  toJsonLines,
  tokenizeDocuments,
  toMarkdown,
  toTsv,
  year,
} from './table/index.js';
// text
export {
  type CorpusDocument,
  findNumerals,
  findQuotations,
  fold,
  type Issue,
  NUMERAL_KINDS,
  type Numeral,
  type NumeralKind,
  parseNumeral,
  type Quotation,
  type Result,
  type Span,
  splitClauses,
  splitParagraphs,
  splitSentences,
  toSimplified,
} from './text/index.js';
// tokenize
export {
  compileDictionary,
  createTokenizer,
  type Dictionary,
  type DictionaryTexts,
  decodeDictionary,
  type Explanation,
  type ExplanationCause,
  loadDictionary,
  RULES,
  type Rule,
  TOKEN_KINDS,
  type Token,
  type TokenColumns,
  type Tokenizer,
  type TokenizerOptions,
  type TokenizerProvenance,
  type TokenKind,
} from './tokenize/index.js';

// concordance

// timeline

// statistics
export {
  type Association,
  type AssociationOptions,
  adjustPValues,
  association,
  type CollocateRow,
  type Collocates,
  type CollocatesOptions,
  type CollocationNode,
  type Contrast,
  type ContrastOptions,
  type Counts,
  collocates,
  contrast,
  type FrequencyList,
  type IndexTokensOptions,
  indexTokens,
  type Keyness,
  type KeynessOptions,
  type KeynessRow,
  keyness,
  type PValueCorrection,
  type TokenIndex,
} from './statistics/index.js';
