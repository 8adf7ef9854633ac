import { compareCodeUnits } from '../table/index.js';
import { checkInteger, checkIterable, checkOptions, rejectType } from '../text/index.js';
import type { Period } from './partial-date.js';
import { groupKey, type RecordOptions, type TimelineInput } from './slogan-record.js';
import { type SloganUse, sloganTimeline } from './slogan-timeline.js';

export interface NovelSlogansOptions extends RecordOptions {
  /** What the corpus is divided by: `year` (default), `month` or `day`. */
  readonly period?: Period | undefined;
  /** Only formulations first used in this period or a later one, such as `2020` or `2020-03`; default all. */
  readonly since?: string | undefined;
  /** Formulations in fewer dated documents, or in fewer places, are left out; default 2 and 0. */
  readonly minDocumentCount?: number | undefined;
  readonly minPlaceCount?: number | undefined;
  /** Further formulations that are not new, in any spelling. */
  readonly known?: Iterable<string> | undefined;
  /** Rows at most; default all. */
  readonly limit?: number | undefined;
}

export interface NovelSloganRow {
  readonly canonical: string;
  /** log₁₀ of how unlikely it is that a formulation of all times was first used this late. */
  readonly novelty: number;
  /** The first period with it, and the first and last use. */
  readonly period: string;
  readonly first: SloganUse;
  readonly last: SloganUse;
  /** Dated documents with it, and its occurrences in them. */
  readonly documentCount: number;
  readonly count: number;
  /** Places of all documents with it. */
  readonly placeCount: number;
  /** Dated documents of the corpus before `period`: none of them has it. */
  readonly earlierCount: number;
}

const OPTIONS = ['dateField', 'placeField', 'period', 'since', 'minDocumentCount', 'minPlaceCount', 'known', 'limit'];

/**
 * The formulations of a dated corpus that the gazetteer does not list, the newest first. Of the N dated documents of
 * the corpus n are of the period of the first use or later, and d of these have the formulation. Were its d documents
 * spread over the corpus by chance, none would be earlier with the probability C(n, d) / C(N, d);
 *
 *     novelty = log₁₀ (C(N, d) / C(n, d)) = Σ log₁₀ ((N − i) / (n − i)), i = 0 … d − 1
 *
 * So 3 says: one in a thousand. 0: in use since the corpus begins. It grows with the documents that took the
 * formulation up and with what was written before without it; a word of a single document is never very new.
 *
 * Order: by novelty, descending, then documents, descending, then code unit. Documents without a date count nowhere
 * but in `placeCount`. The order of the documents does not matter. Empty corpus: no rows.
 *
 * @throws TypeError where an item is no document and no record; RangeError or TypeError for a wrong option.
 * @example
 * const rows = novelSlogans([
 *   { document: 'a', date: '2019', place: '甲县', slogans: ['三清三建'] },
 *   { document: 'b', date: '2020', place: '乙县', slogans: ['三清三建', '八步走法'] },
 *   { document: 'c', date: '2020', place: '甲县', slogans: ['八步走法'] },
 * ]);
 * rows.map((row) => [row.canonical, row.novelty.toFixed(3)]) // => [["八步走法","0.477"],["三清三建","0.000"]]
 */
export function novelSlogans(documents: TimelineInput, options: NovelSlogansOptions = {}): readonly NovelSloganRow[] {
  checkOptions('novelSlogans', options, OPTIONS);
  const { period, dateField, placeField, since = '', known = [] } = options;
  const { minDocumentCount = 2, minPlaceCount = 0, limit = Number.MAX_SAFE_INTEGER } = options;
  if (typeof since !== 'string') rejectType('novelSlogans', 'options.since', 'a period such as "2020"', since);
  checkInteger('novelSlogans', 'options.minDocumentCount', minDocumentCount, 1);
  checkInteger('novelSlogans', 'options.minPlaceCount', minPlaceCount, 0);
  checkInteger('novelSlogans', 'options.limit', limit, 0);
  checkIterable('novelSlogans', 'options.known', 'an iterable of formulations', known);
  const listed = new Set(Array.from(known, groupKey));
  const timeline = sloganTimeline(documents, { period, dateField, placeField, minDocumentCount });
  const earlier = new Map<string, number>();
  let dated = 0;
  for (const { period: name, documentCount } of timeline.periods) {
    earlier.set(name, dated);
    dated += documentCount;
  }
  const rows: NovelSloganRow[] = [];
  for (const row of timeline.rows) {
    const start = row.periods[0]?.period;
    if (row.known || start === undefined || start < since || listed.has(groupKey(row.canonical))) continue;
    const documentCount = row.periods.reduce((sum, cell) => sum + cell.documentCount, 0);
    if (documentCount < minDocumentCount || row.places.length < minPlaceCount) continue;
    const earlierCount = earlier.get(start)!;
    let novelty = 0;
    if (earlierCount > 0) {
      for (let i = 0; i < documentCount; i++) novelty += Math.log10((dated - i) / (dated - earlierCount - i));
    }
    rows.push({
      canonical: row.canonical,
      novelty,
      period: start,
      first: row.first!,
      last: row.last!,
      documentCount,
      count: row.periods.reduce((sum, cell) => sum + cell.count, 0),
      placeCount: row.places.length,
      earlierCount,
    });
  }
  rows.sort(
    (a, b) => b.novelty - a.novelty || b.documentCount - a.documentCount || compareCodeUnits(a.canonical, b.canonical),
  );
  return rows.slice(0, limit);
}
