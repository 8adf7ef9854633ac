import type { CorpusDocument } from '../text/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import type { ColumnDocument } from './tokenized-document.js';

function cut({ id, text, meta }: CorpusDocument, tokenizer: Tokenizer): ColumnDocument {
  return { id, meta, columns: tokenizer.columns(text), tokenizer };
}

/**
 * Cuts documents one at a time, while they are read, into columns: the fast way into every counting function.
 *
 * @example
 * const tokenizer = await createTokenizer();
 * const documents = [{ id: '1', text: '推进改革', meta: { place: '江北省' } }];
 * const table = termFrequencies(tokenizeDocuments(documents, tokenizer), { by: 'place' });
 * table.groups.map((group) => [group.values, group.tokenCount]); // [[['江北省'], 2]]
 */
export function tokenizeDocuments(
  documents: Iterable<CorpusDocument>,
  tokenizer: Tokenizer,
): Generator<ColumnDocument, void, undefined>;
/** The same for a stream of documents. */
export function tokenizeDocuments(
  documents: AsyncIterable<CorpusDocument>,
  tokenizer: Tokenizer,
): AsyncGenerator<ColumnDocument, void, undefined>;
export function tokenizeDocuments(
  documents: Iterable<CorpusDocument> | AsyncIterable<CorpusDocument>,
  tokenizer: Tokenizer,
): Generator<ColumnDocument, void, undefined> | AsyncGenerator<ColumnDocument, void, undefined> {
  return Symbol.asyncIterator in documents ? cutStream(documents, tokenizer) : cutAll(documents, tokenizer);
}

function* cutAll(documents: Iterable<CorpusDocument>, tokenizer: Tokenizer): Generator<ColumnDocument> {
  for (const document of documents) yield cut(document, tokenizer);
}

async function* cutStream(
  documents: AsyncIterable<CorpusDocument>,
  tokenizer: Tokenizer,
): AsyncGenerator<ColumnDocument> {
  for await (const document of documents) yield cut(document, tokenizer);
}
