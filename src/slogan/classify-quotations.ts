import { checkString, type Quotation } from '../text/index.js';
import type { Scan } from './candidate.js';
import { kindOfQuotation } from './kind-of-quotation.js';
import type { QuotationKind } from './quotation-kind.js';
import { scanText } from './scan-text.js';

export interface ClassifiedQuotation extends Quotation {
  readonly kind: QuotationKind;
}

/**
 * The quotations of a text with what they hold: a `slogan` (all of it, or the head or numeral of one), a `title` 《》,
 * `speech` (an utterance or a clause from a document), a `name`, a `term`, or `scare` (figurative, emphasis). Decided
 * by form, by the words of saying around it, by the noun behind it and by the lists of dict/; in the order of
 * `findQuotations`. Linear in the text length.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * classifyQuotations('他说：“要抓好‘三农’工作。”').map((q) => q.kind) // ['speech', 'slogan']
 */
export function classifyQuotations(text: string): readonly ClassifiedQuotation[] {
  checkString('classifyQuotations', 'text', text);
  const scan = scanText(text);
  const holders = new Set(scan.accepted.map((candidate) => candidate.quotation));
  return scan.quotations.map((quotation, i) => ({
    ...quotation,
    kind: holders.has(i) ? 'slogan' : kindOf(scan, quotation, i),
  }));
}

function kindOf(scan: Scan, quotation: Quotation, index: number): QuotationKind {
  return kindOfQuotation(scan.folded, quotation, scan.readings[index] ?? null);
}
