// Files, streams, workers: what only Node can do.
export {
  type CorpusProblem,
  type CorpusReader,
  decodeText,
  detectEncoding,
  ENCODINGS,
  type Encoding,
  type EncodingGuess,
  FORMATS,
  type Format,
  formatProblem,
  type Origin,
  type ReadOptions,
  readCorpus,
  type SourceDocument,
} from './corpus/index.js';
