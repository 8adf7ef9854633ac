export {
  type Article,
  CLEANING_STEPS,
  type CleanedText,
  type CleaningStep,
  type CleaningStepName,
  cleanText,
  type Duplicate,
  type Edit,
  type ReadingStep,
  splitArticles,
  type TraditionalFrom,
  traditionalToSimplified,
} from './cleaning/index.js';
export { type Counting, type CountOptions, countCorpus } from './count-corpus.js';
export { COUNT_TASKS, type CountJob, type CountTask } from './count-job.js';
export type { CountGroup, CountRow } from './count-rows.js';
export { type DocumentRow, documentRows } from './document-rows.js';
export { documentField, documentTest } from './document-test.js';
export { type DropDuplicatesOptions, dropDuplicates } from './drop-duplicates.js';
export { decodeText, detectEncoding, ENCODINGS, type Encoding, type EncodingGuess } from './encoding.js';
export { FORMATS, type Format } from './list-files.js';
export { mapShard } from './map-shard.js';
export { mergeShards } from './merge-shards.js';
export {
  TABLE_FORMATS,
  type TableFormat,
  tableBytes,
  tableFormatOf,
  type WriteTableOptions,
  type WrittenTexts,
  writeTable,
  writeTexts,
} from './output/index.js';
export type { Origin, ReadingProgress, SourceDocument } from './piece.js';
export { planShards, readPlan, type ShardPlan } from './plan-shards.js';
export { type CorpusProblem, formatProblem, systemMessage } from './problem.js';
export {
  type FileStates,
  inputStates,
  type Provenance,
  type ProvenanceInput,
  provenance,
  readProvenance,
  verifyProvenance,
} from './provenance.js';
export { type CorpusReader, readCorpus } from './read-corpus.js';
export type { ReadOptions, Split } from './read-options.js';
export { isShardFinished, MissingShardsError } from './shard-files.js';
export { sourceSpan } from './source-span.js';
export { type SourceStretch, sourceStretches } from './source-stretches.js';
export { discardUnfinishedOutputs, temporaryFolder } from './temporary-files.js';
export { refuseExisting, type WriteOptions, writeOutput } from './write-output.js';
