/** What a quotation holds; each is defined in docs/slogans.md. */
export const QUOTATION_KINDS = ['slogan', 'title', 'speech', 'name', 'term', 'scare'] as const;
export type QuotationKind = (typeof QUOTATION_KINDS)[number];
