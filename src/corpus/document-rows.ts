import { checkOptions, rejectType } from '../text/index.js';
import type { SourceDocument } from './piece.js';
import { sourceStretches } from './source-stretches.js';
import { withOwn } from './with-own.js';

/** A document as a row of a table: its id and text, where it came from if asked, and its metadata. */
export interface DocumentRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly text: string;
}

/**
 * Documents as rows for `writeTable`, which `readCorpus` reads as the same documents: id, text and every metadata field
 * (as `meta.id` where the name is taken). With `places` also where each came from: `file`, `row`, and `places`, the
 * stretches of its text as `start-end=sourceStart-sourceEnd` (see `sourceStretches`).
 *
 * @throws TypeError, RangeError where an argument is wrong.
 * @example
 * const corpus = readCorpus('pages', { split: 'articles', clean: ['boilerplate', 'joinLines', 'duplicates'] });
 * await writeTable('articles.jsonl', documentRows(corpus));
 */
export async function* documentRows(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: { readonly places?: boolean } = {},
): AsyncGenerator<DocumentRow> {
  checkOptions('documentRows', options, ['places']);
  const { places = false } = options;
  if (typeof places !== 'boolean') rejectType('documentRows', 'options.places', 'true or false', places);
  for await (const document of documents) {
    const { id, text, meta, origin } = document;
    const from = places ? { file: origin.file, row: origin.row, places: sourceStretches(document).map(placeOf) } : {};
    yield withOwn({ id, text, ...from }, meta);
  }
}

function placeOf({ start, end, source }: ReturnType<typeof sourceStretches>[number]): string {
  return `${start}-${end}=${source.start}-${source.end}`;
}
