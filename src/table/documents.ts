import { rejectType } from '../text/index.js';
import type { Token } from '../tokenize/index.js';
import type {
  AsyncTokenInput,
  ColumnDocument,
  DocumentInput,
  TokenInput,
  TokenizedDocument,
} from './tokenized-document.js';

const EXPECTED = 'tokens, a tokenized document or an iterable of them';
const NO_META: Readonly<Record<string, string>> = {};

/** The metadata of a document; an empty object where it has none. */
export function metaOf(document: TokenizedDocument | ColumnDocument): Readonly<Record<string, string>> {
  return document.meta ?? NO_META;
}

/** The tokens of a document as objects or strings, whichever form it came in. */
export function tokensOf(document: TokenizedDocument | ColumnDocument): readonly (Token | string)[] {
  return 'columns' in document ? document.tokenizer(document.columns.text) : document.tokens;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isToken(value: unknown): value is Token | string {
  return typeof value === 'string' || (isObject(value) && 'norm' in value && 'kind' in value);
}

function asDocument(name: string, item: DocumentInput): TokenizedDocument | ColumnDocument {
  if (Array.isArray(item)) return { tokens: item as readonly (Token | string)[] };
  if (isObject(item) && ('columns' in item || 'tokens' in item)) return item as TokenizedDocument | ColumnDocument;
  return rejectType(name, 'each document', 'an array of tokens or an object with tokens or columns', item);
}

/**
 * The documents of an input, one after another.
 *
 * @throws TypeError where the input is none of the forms of `TokenInput` (an uncut text, for example).
 */
export function* documentsOf(name: string, input: TokenInput): Generator<TokenizedDocument | ColumnDocument> {
  if (!isObject(input)) return rejectType(name, 'input', EXPECTED, input);
  if (Array.isArray(input)) {
    if (input.length > 0 && isToken(input[0])) {
      yield { tokens: input as readonly (Token | string)[] };
      return;
    }
  } else if ('columns' in input || 'tokens' in input) {
    yield input as TokenizedDocument | ColumnDocument;
    return;
  }
  if (!(Symbol.iterator in input)) return rejectType(name, 'input', EXPECTED, input);
  for (const item of input as Iterable<DocumentInput>) yield asDocument(name, item);
}

/** Feeds every document to `add` and returns what `finish` makes of it: at once, or as a promise for a stream. */
export function overDocuments<T>(
  name: string,
  input: TokenInput | AsyncTokenInput,
  add: (document: TokenizedDocument | ColumnDocument) => void,
  finish: () => T,
): T | Promise<T> {
  if (isObject(input) && Symbol.asyncIterator in input) {
    const stream = input as AsyncTokenInput;
    return (async () => {
      for await (const item of stream) add(asDocument(name, item));
      return finish();
    })();
  }
  for (const document of documentsOf(name, input as TokenInput)) add(document);
  return finish();
}
