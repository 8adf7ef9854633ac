import type { Span } from '../text/index.js';
import type { SourceDocument } from './piece.js';

/** A stretch of a document's text, and where it stood in the text as it was read. */
export interface SourceStretch extends Span {
  readonly source: Span;
}

/**
 * The text of a document in stretches that tile it, each with its place in the text as it was read, before it was cleaned
 * or cut out of a page. Where both are equally long they agree unit by unit; else the whole stretch was rewritten. With
 * them other programs can take places in the cleaned text back to the source. One stretch where nothing was changed,
 * none for the empty text. Linear in the text, times the logarithm of what was changed.
 *
 * @example
 * for await (const document of readCorpus('page.txt', { clean: ['straySpaces', 'joinLines'] }))
 *   for (const { start, end, source } of sourceStretches(document)) console.log(start, end, source.start, source.end);
 */
export function sourceStretches({
  text,
  toSource,
}: Pick<SourceDocument, 'text' | 'toSource'>): readonly SourceStretch[] {
  const { length } = text;
  if (length === 0) return [];
  if (toSource === undefined) return [{ start: 0, end: length, source: { start: 0, end: length } }];
  const found: { start: number; end: number; source: { start: number; end: number }; even: boolean }[] = [];
  let last: (typeof found)[number] | undefined;
  let at = 0;
  while (at < length) {
    // Units that were written together for the same stretch of the source.
    const { start, end } = toSource({ start: at, end: at + 1 });
    let next = at + 1;
    while (next < length) {
      const other = toSource({ start: next, end: next + 1 });
      if (other.start !== start || other.end !== end) break;
      next++;
    }
    const even = next - at === 1 && end - start === 1;
    if (even && last?.even === true && start === last.source.end) {
      last.end++;
      last.source.end++;
    } else {
      last = { start: at, end: next, source: { start, end }, even };
      found.push(last);
    }
    at = next;
  }
  return found.map(({ start, end, source }) => ({ start, end, source }));
}
