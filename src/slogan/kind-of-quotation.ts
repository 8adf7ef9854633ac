import type { Quotation } from '../text/index.js';
import type { Reading } from './forms/reading.js';
import { visitCues } from './quotation-cues.js';
import type { QuotationKind } from './quotation-kind.js';
import { quotationWeights } from './quotation-weights.js';

const CONTEXT = 12;
const LONGEST_RULED = 8;
// The order of the columns of dict/quotation-weights.tsv.
const KINDS: readonly QuotationKind[] = ['name', 'term', 'scare', 'speech'];
// Nothing but a name stands there, whatever the word means.
const NAMED = /(?:台风|风暴|飓风|低压|吉祥物|大熊猫|名为|名叫|取名|取名为|起名|定名为?|命名为|更名为|题为)$/;
// “青春飞扬”第三届歌手赛.
const EVENT_BEHIND = /^第[一二三四五六七八九十百\d]{1,4}[届次场期季部]/;

/**
 * What a quotation that holds no slogan holds; `reading` is what the rules for slogans said of it. A few signs settle it;
 * otherwise the kind for which the cues of `visitCues` weigh most.
 */
export function kindOfQuotation(folded: string, quotation: Quotation, reading: Reading | null): QuotationKind {
  if ('《〈》〉'.includes(quotation.mark)) return 'title';
  const inner = folded.slice(quotation.inner.start, quotation.inner.end).trim();
  if (/[。！？!?…；]$/.test(inner)) return 'speech';
  if (NAMED.test(folded.slice(Math.max(0, quotation.start - CONTEXT), quotation.start))) return 'name';
  if (reading?.rejected && reading.quoted && inner.length <= LONGEST_RULED) return reading.quoted;
  if (EVENT_BEHIND.test(folded.slice(quotation.end, quotation.end + CONTEXT))) return 'name';
  const { forms, cues } = quotationWeights();
  const known = forms.get(inner);
  if (known) return known;
  const sums = [0, 0, 0, 0];
  visitCues(folded, quotation, (position, form) => {
    const row = cues.get(position)?.get(form);
    if (row) for (let k = 0; k < sums.length; k++) sums[k]! += row[k]!;
  });
  return KINDS[sums.indexOf(Math.max(...sums))]!;
}
