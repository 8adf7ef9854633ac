import type { Span } from '../text/index.js';
import { type CleanedText, cleanText, splitArticles, textSteps } from './cleaning/index.js';
import type { SourceDocument } from './piece.js';
import type { ResolvedReadOptions } from './read-options.js';

/** Makes of a document as it was read those that the reading options ask for. */
export type Refiner = (document: SourceDocument) => readonly SourceDocument[];

/** The refiner for the options `split` and `clean`, or `null` where they ask for nothing. */
export async function documentRefiner({ split, clean }: ResolvedReadOptions): Promise<Refiner | null> {
  const steps = await textSteps(clean);
  const cleaned: Refiner = (document) => {
    const { text, toSource } = cleanText(document.text, steps);
    return [{ ...document, text, toSource }];
  };
  if (split !== 'articles') return steps.length === 0 ? null : cleaned;
  return (page) => articlesOf(page).map((article) => withSource(article, cleaned(article)[0] as SourceDocument));
}

/** The articles of a page: `page.txt#1` and so on, with what stands at their heads as metadata. */
function articlesOf(page: SourceDocument): readonly SourceDocument[] {
  return splitArticles(page.text).map(({ start, end, paragraphs: _, page: head, date, ...parts }, i) => {
    const found = { ...parts, page: head, date: page.meta['date'] ?? date };
    const own = Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== null);
    return {
      id: `${page.id}#${i + 1}`,
      text: page.text.slice(start, end),
      meta: { ...page.meta, ...Object.fromEntries(own) },
      origin: { ...page.origin, span: { start, end } },
    };
  });
}

/** An article that knows its place in the page rather than in itself. */
function withSource({ origin }: SourceDocument, cleaned: SourceDocument): SourceDocument {
  const from = origin.span?.start ?? 0;
  const { toSource: inArticle } = cleaned as { readonly toSource: CleanedText['toSource'] };
  function toSource(offset: number): number;
  function toSource(span: Span): Span;
  function toSource(at: number | Span): number | Span {
    if (typeof at === 'number') return from + inArticle(at);
    const { start, end } = inArticle(at);
    return { start: from + start, end: from + end };
  }
  return { ...cleaned, toSource };
}
