export { decodeText, detectEncoding, ENCODINGS, type Encoding, type EncodingGuess } from './encoding.js';
export { FORMATS, type Format } from './list-files.js';
export type { Origin, ReadingProgress, SourceDocument } from './piece.js';
export { type CorpusProblem, formatProblem, systemMessage } from './problem.js';
export { type CorpusReader, readCorpus } from './read-corpus.js';
export type { ReadOptions } from './read-options.js';
export { discardUnfinishedOutputs, refuseExisting, type WriteOptions, writeOutput } from './write-output.js';
