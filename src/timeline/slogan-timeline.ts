import { gazetteer } from '../slogan/index.js';
import { compareCodeUnits } from '../table/index.js';
import { checkInteger, checkIterable, checkOneOf, checkOptions } from '../text/index.js';
import { isoDate, PERIODS, type Period, periodOf } from './partial-date.js';
import { groupKey, RECORD_OPTIONS, type RecordOptions, recordOf, type TimelineInput } from './slogan-record.js';

export interface SloganTimelineOptions extends RecordOptions {
  /** What is counted by: `year` (default), `month` or `day`. */
  readonly period?: Period | undefined;
  /** Only these formulations, in any spelling; default all. */
  readonly slogans?: Iterable<string> | undefined;
  /** Formulations in fewer documents are left out; default 1. */
  readonly minDocumentCount?: number | undefined;
}

/** A dated use in one document. */
export interface SloganUse {
  /** ISO form, as exact as the document's date. */
  readonly date: string;
  readonly document: string;
  readonly place: string | null;
}

/** Documents with the formulation in one period or place, among all documents there. */
export interface TimelineCell {
  /** Documents that contain it, and its occurrences in them. */
  readonly documentCount: number;
  readonly count: number;
  /** Documents in all. */
  readonly total: number;
  /** documentCount / total. */
  readonly share: number;
}

export interface TimelinePeriod extends TimelineCell {
  readonly period: string;
}

export interface TimelinePlace extends TimelineCell {
  readonly place: string;
}

export interface TimelineRow {
  readonly canonical: string;
  /** Whether the gazetteer lists it. */
  readonly known: boolean;
  /** The spellings met, each with its occurrences, by count, descending, then code unit. */
  readonly variants: readonly { readonly form: string; readonly count: number }[];
  readonly count: number;
  readonly documentCount: number;
  /** documentCount / all documents. */
  readonly share: number;
  /** Earliest and latest use; `null` where no document with it has a date. Equal dates: by document id. */
  readonly first: SloganUse | null;
  readonly last: SloganUse | null;
  /** The period with the largest share; of equal ones that with more documents, then the earlier one. */
  readonly peak: TimelinePeriod | null;
  /** Periods and places with at least one use, in order of code units. */
  readonly periods: readonly TimelinePeriod[];
  readonly places: readonly TimelinePlace[];
}

export interface SloganTimeline {
  readonly period: Period;
  /** By documents, descending, then code unit. */
  readonly rows: readonly TimelineRow[];
  /** All periods and places of the corpus with their documents: what the shares refer to. */
  readonly periods: readonly { readonly period: string; readonly documentCount: number }[];
  readonly places: readonly { readonly place: string; readonly documentCount: number }[];
  readonly documentCount: number;
  /** Documents whose date is missing or not exact enough for a period; they count in no period. */
  readonly undatedCount: number;
}

interface Sums {
  readonly forms: Map<string, number>;
  count: number;
  documentCount: number;
  first: SloganUse | null;
  last: SloganUse | null;
  readonly periods: Map<string, [number, number]>;
  readonly places: Map<string, [number, number]>;
}

const OPTIONS = [...RECORD_OPTIONS, 'period', 'slogans', 'minDocumentCount'];

const increase = (map: Map<string, [number, number]>, key: string, count: number): void => {
  const cell = map.get(key);
  if (cell === undefined) map.set(key, [1, count]);
  else {
    cell[0]++;
    cell[1] += count;
  }
};

const compareUses = (a: SloganUse, b: SloganUse): number =>
  compareCodeUnits(a.date, b.date) || compareCodeUnits(a.document, b.document);

/** The keys of the formulations asked for, or `null` for all. */
export function wantedKeys(name: string, slogans: Iterable<string> | undefined): ReadonlySet<string> | null {
  if (slogans === undefined) return null;
  checkIterable(name, 'options.slogans', 'an iterable of formulations', slogans);
  return new Set(Array.from(slogans, groupKey));
}

/**
 * Every formulation of a dated corpus: first, last and peak use, documents and share of documents by period and place.
 * Spellings of one formulation (alias, traditional script, marks between its parts) are one row, under the form of the
 * gazetteer or else the spelling met most often. A document counts once for a formulation, however often it has it.
 * The result does not depend on the order of the documents. Empty corpus: no rows.
 *
 * Takes documents (their slogans are detected) or the records of `sloganRecords`.
 *
 * @throws TypeError where an item is neither; RangeError or TypeError for a wrong option.
 * @example
 * const timeline = sloganTimeline([
 *   { document: 'a', date: '2017-01', place: '浙江', slogans: ['最多跑一次'] },
 *   { document: 'b', date: '2018', place: '江西', slogans: ['最多跑一次'] },
 *   { document: 'c', date: '2018', place: '湖北', slogans: [] },
 * ]);
 * timeline.rows[0]?.periods.map((p) => [p.period, p.documentCount, p.share]) // [['2017', 1, 1], ['2018', 1, 0.5]]
 */
export function sloganTimeline(documents: TimelineInput, options: SloganTimelineOptions = {}): SloganTimeline {
  checkOptions('sloganTimeline', options, OPTIONS);
  const { period = 'year', minDocumentCount = 1 } = options;
  checkOneOf('sloganTimeline', 'options.period', period, PERIODS);
  checkInteger('sloganTimeline', 'options.minDocumentCount', minDocumentCount, 1);
  const wanted = wantedKeys('sloganTimeline', options.slogans);
  const found = new Map<string, Sums>();
  const periodTotals = new Map<string, number>();
  const placeTotals = new Map<string, number>();
  let documentCount = 0;
  let undatedCount = 0;
  for (const item of documents) {
    const record = recordOf('sloganTimeline', item, options);
    const date = isoDate(record.date);
    const when = periodOf(date, period);
    documentCount++;
    if (when === null) undatedCount++;
    else periodTotals.set(when, (periodTotals.get(when) ?? 0) + 1);
    if (record.place !== null) placeTotals.set(record.place, (placeTotals.get(record.place) ?? 0) + 1);
    const counts = new Map<string, number>();
    for (const form of record.slogans) {
      const key = groupKey(form);
      if (wanted !== null && !wanted.has(key)) continue;
      let sums = found.get(key);
      if (sums === undefined) {
        const empty = { count: 0, documentCount: 0, first: null, last: null };
        sums = { forms: new Map(), ...empty, periods: new Map(), places: new Map() };
        found.set(key, sums);
      }
      sums.forms.set(form, (sums.forms.get(form) ?? 0) + 1);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) {
      const sums = found.get(key)!;
      sums.count += count;
      sums.documentCount++;
      if (when !== null) increase(sums.periods, when, count);
      if (record.place !== null) increase(sums.places, record.place, count);
      if (date === null) continue;
      const use: SloganUse = { date, document: record.document, place: record.place };
      if (sums.first === null || compareUses(use, sums.first) < 0) sums.first = use;
      if (sums.last === null || compareUses(use, sums.last) > 0) sums.last = use;
    }
  }

  const rows: TimelineRow[] = [];
  for (const [key, sums] of found) {
    if (sums.documentCount < minDocumentCount) continue;
    const variants = Array.from(sums.forms, ([form, count]) => ({ form, count }));
    variants.sort((a, b) => b.count - a.count || compareCodeUnits(a.form, b.form));
    const entry = gazetteer().keys.get(key);
    const cells = (map: Map<string, [number, number]>, totals: Map<string, number>): [string, TimelineCell][] =>
      [...map]
        .sort((a, b) => compareCodeUnits(a[0], b[0]))
        .map(([name, [documents, count]]) => {
          const total = totals.get(name)!;
          return [name, { documentCount: documents, count, total, share: documents / total }];
        });
    const periods = cells(sums.periods, periodTotals).map(
      ([name, cell]): TimelinePeriod => ({ period: name, ...cell }),
    );
    let peak: TimelinePeriod | null = null;
    for (const cell of periods) {
      const more = peak === null ? 1 : cell.share - peak.share || cell.documentCount - peak.documentCount;
      if (more > 0) peak = cell;
    }
    rows.push({
      canonical: entry?.form ?? variants[0]!.form,
      known: entry !== undefined,
      variants,
      count: sums.count,
      documentCount: sums.documentCount,
      share: sums.documentCount / documentCount,
      first: sums.first,
      last: sums.last,
      peak,
      periods,
      places: cells(sums.places, placeTotals).map(([name, cell]): TimelinePlace => ({ place: name, ...cell })),
    });
  }
  rows.sort((a, b) => b.documentCount - a.documentCount || compareCodeUnits(a.canonical, b.canonical));
  const sorted = (totals: Map<string, number>): [string, number][] =>
    [...totals].sort((a, b) => compareCodeUnits(a[0], b[0]));
  return {
    period,
    rows,
    periods: sorted(periodTotals).map(([name, count]) => ({ period: name, documentCount: count })),
    places: sorted(placeTotals).map(([name, count]) => ({ place: name, documentCount: count })),
    documentCount,
    undatedCount,
  };
}
