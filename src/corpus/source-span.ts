import type { Span } from '../text/index.js';
import type { SourceDocument } from './piece.js';

/**
 * Where a span of a document stood in the text as it was read, before it was cleaned or cut out of a page.
 *
 * @throws RangeError where the span is none of the document's text.
 * @example
 * for await (const document of readCorpus('page.txt', { split: 'articles', clean: ['boilerplate'] }))
 *   for (const slogan of detectSlogans(document.text)) console.log(sourceSpan(document, slogan));
 */
export function sourceSpan({ toSource }: Pick<SourceDocument, 'toSource'>, { start, end }: Span): Span {
  return toSource === undefined ? { start, end } : toSource({ start, end });
}
