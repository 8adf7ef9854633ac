import { type CorpusDocument, checkOptions } from '../text/index.js';
import { RECORD_OPTIONS, type RecordOptions, recordOf, type SloganRecord } from './slogan-record.js';

/**
 * Detects the slogans of every document and keeps what `sloganTimeline` and `diffusion` need. Records of parts of a
 * corpus, put together in any order, give the same results as those of the whole.
 *
 * @throws TypeError where an item is no document; RangeError for an unknown option.
 * @example
 * const document = { id: 'a', text: '抓好“三化”建设。', meta: { date: '2019', place: '宁波' } };
 * [...sloganRecords([document])] // [{ document: 'a', date: '2019', place: '宁波', slogans: ['三化'] }]
 */
export function sloganRecords(
  documents: Iterable<CorpusDocument>,
  options?: RecordOptions,
): Generator<SloganRecord, void, undefined>;
/** The same for a stream of documents. */
export function sloganRecords(
  documents: AsyncIterable<CorpusDocument>,
  options?: RecordOptions,
): AsyncGenerator<SloganRecord, void, undefined>;
export function sloganRecords(
  documents: Iterable<CorpusDocument> | AsyncIterable<CorpusDocument>,
  options: RecordOptions = {},
): Generator<SloganRecord, void, undefined> | AsyncGenerator<SloganRecord, void, undefined> {
  checkOptions('sloganRecords', options, RECORD_OPTIONS);
  return Symbol.asyncIterator in documents ? fromStream(documents, options) : fromAll(documents, options);
}

function* fromAll(documents: Iterable<CorpusDocument>, options: RecordOptions): Generator<SloganRecord> {
  for (const document of documents) yield recordOf('sloganRecords', document, options);
}

async function* fromStream(
  documents: AsyncIterable<CorpusDocument>,
  options: RecordOptions,
): AsyncGenerator<SloganRecord> {
  for await (const document of documents) yield recordOf('sloganRecords', document, options);
}
