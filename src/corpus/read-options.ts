import { checkInteger, checkOneOf, checkOptions, checkString, rejectType } from '../text/index.js';
import { checkReadingSteps, type ReadingStep } from './cleaning/index.js';
import { documentTest } from './document-test.js';
import { type Encoding, encodingOf } from './encoding.js';
import { FORMATS, type Format } from './list-files.js';
import { pathPattern } from './path-pattern.js';

/** What a document is in a text. */
export type Split = 'file' | 'lines' | 'articles';

/** How a corpus is read. */
export interface ReadOptions {
  /** The format of every file; by default each file's name tells. */
  readonly format?: Format;
  /** The encoding of every text file, such as `gbk`; by default it is detected file by file. */
  readonly encoding?: string;
  /** The field or column that holds the text; by default the first of `TEXT_FIELDS` that is there. */
  readonly textField?: string;
  /** The field or column that holds the document's id; `id` by default, and file and row where there is none. */
  readonly idField?: string;
  /** A side table with metadata; `metadata.tsv`, `.csv` or `.xlsx` in a folder read is taken up unasked. */
  readonly metadata?: string;
  /** Metadata in the file names: `{place}/{year}.txt`. */
  readonly path?: string;
  /**
   * `file`: a plain text is one document; `lines`: each of its lines is one; `articles`: every text, of whatever format,
   * is a newspaper page, and each of its articles is one (see `splitArticles`).
   */
  readonly split?: Split;
  /** Steps that every text is cleaned with, in this order, after it was split; those for duplicates come last of all. */
  readonly clean?: readonly ReadingStep[];
  /** Only documents that pass all of these conditions (see `documentTest`), looked at before duplicates are. */
  readonly where?: readonly string[];
  /** Whether the first problem ends the reading with an error. */
  readonly strict?: boolean;
  /** The most bytes one document may have, 64 MB by default; longer ones are reported and left out. */
  readonly maxDocumentBytes?: number;
}

/** Options with every default filled in, as plain data that can be posted to a worker or written into a manifest. */
export interface ResolvedReadOptions {
  readonly format: Format | null;
  readonly encoding: Encoding | null;
  readonly textField: string | null;
  readonly idField: string;
  readonly metadata: string | null;
  readonly path: string | null;
  readonly split: Split;
  readonly clean: readonly ReadingStep[];
  readonly where: readonly string[];
  readonly strict: boolean;
  readonly maxDocumentBytes: number;
}

/** Names under which a text column or field is found unasked, in this order. */
export const TEXT_FIELDS: readonly string[] = ['text', 'content', 'body', '正文', '内容', '全文', '文本'];

const MAX_DOCUMENT_BYTES = 64_000_000;

/** @throws RangeError and TypeError where an option is unknown or wrong. */
export function resolveReadOptions(name: string, options: ReadOptions = {}): ResolvedReadOptions {
  checkOptions(name, options, [
    'format',
    'encoding',
    'textField',
    'idField',
    'metadata',
    'path',
    'split',
    'clean',
    'where',
    'strict',
    'maxDocumentBytes',
  ]);
  const {
    format = null,
    encoding,
    textField,
    idField,
    metadata,
    path,
    split = 'file',
    clean = [],
    where = [],
    strict = false,
  } = options;
  const { maxDocumentBytes = MAX_DOCUMENT_BYTES } = options;
  checkOneOf(name, 'options.format', format, [null, ...FORMATS]);
  checkOneOf(name, 'options.split', split, ['file', 'lines', 'articles']);
  checkReadingSteps(name, clean);
  if (!Array.isArray(where)) rejectType(name, 'options.where', 'an array of conditions', where);
  documentTest(where);
  if (typeof strict !== 'boolean') rejectType(name, 'options.strict', 'true or false', strict);
  for (const [key, value] of Object.entries({ textField, idField, metadata, path })) {
    if (value !== undefined) checkString(name, `options.${key}`, value);
  }
  if (path !== undefined) pathPattern(name, path);
  checkInteger(name, 'options.maxDocumentBytes', maxDocumentBytes, 1, 400_000_000);
  return {
    format,
    encoding: encoding === undefined ? null : encodingOf(name, 'options.encoding', encoding),
    textField: textField ?? null,
    idField: idField ?? 'id',
    metadata: metadata ?? null,
    path: path ?? null,
    split,
    clean,
    where,
    strict,
    maxDocumentBytes,
  };
}
