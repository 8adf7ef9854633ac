import { gazetteer } from '../slogan/index.js';
import { compareCodeUnits } from '../table/index.js';
import { checkInteger, checkOneOf, checkOptions } from '../text/index.js';
import { isoDate, PERIODS, type Period, periodOf, periodsBetween } from './partial-date.js';
import { groupKey, recordOf, type TimelineInput } from './slogan-record.js';
import { type SloganTimelineOptions, wantedKeys } from './slogan-timeline.js';

export interface DiffusionOptions extends Omit<SloganTimelineOptions, 'minDocumentCount'> {
  /** Formulations met in fewer places are left out; default 2. */
  readonly minPlaceCount?: number | undefined;
}

/** The first dated use of a formulation in one place. */
export interface Adoption {
  readonly place: string;
  /** Period of the first use there, its date, and the document. */
  readonly period: string;
  readonly date: string;
  readonly document: string;
  /** Periods after the first use anywhere: 0 for those who began. */
  readonly lag: number;
  /** Documents of the place with the formulation, over the whole corpus. */
  readonly documentCount: number;
}

export interface DiffusionRow {
  readonly canonical: string;
  /** The places of the first period: more than one where the dates do not tell who was first. */
  readonly origins: readonly Adoption[];
  /** The places that took it up later, in order of time, then code unit. */
  readonly adopters: readonly Adoption[];
  readonly placeCount: number;
  /** Places that had taken it up by the end of each period with a new one. */
  readonly spread: readonly { readonly period: string; readonly placeCount: number }[];
}

const OPTIONS = ['dateField', 'placeField', 'period', 'slogans', 'minPlaceCount'];

/**
 * Who used a formulation first and who echoed it: for each place the first dated use. Within one period nobody is
 * called first, because the dates of documents (a report, the paper that printed it) are rarely that exact; ask for a
 * finer `period` where they are. Documents without place or date say nothing and are passed over. The order of the
 * documents does not matter. Rows by places, descending, then code unit.
 *
 * @throws TypeError where an item is no document and no record; RangeError or TypeError for a wrong option.
 * @example
 * const [row] = diffusion([
 *   { document: 'a', date: '2016', place: '浙江', slogans: ['最多跑一次'] },
 *   { document: 'b', date: '2018', place: '江西', slogans: ['最多跑一次'] },
 * ]);
 * [row?.origins[0]?.place, row?.adopters[0]?.place, row?.adopters[0]?.lag] // ['浙江', '江西', 2]
 */
export function diffusion(documents: TimelineInput, options: DiffusionOptions = {}): readonly DiffusionRow[] {
  checkOptions('diffusion', options, OPTIONS);
  const { period = 'year' as Period, minPlaceCount = 2 } = options;
  checkOneOf('diffusion', 'options.period', period, PERIODS);
  checkInteger('diffusion', 'options.minPlaceCount', minPlaceCount, 1);
  const wanted = wantedKeys('diffusion', options.slogans);
  const found = new Map<string, { forms: Map<string, number>; places: Map<string, Omit<Adoption, 'lag'>> }>();
  for (const item of documents) {
    const record = recordOf('diffusion', item, options);
    const date = isoDate(record.date);
    const when = periodOf(date, period);
    const { place, document } = record;
    if (date === null || when === null || place === null || place === '') continue;
    const seen = new Set<string>();
    for (const form of record.slogans) {
      const key = groupKey(form);
      if (wanted !== null && !wanted.has(key)) continue;
      let sums = found.get(key);
      if (sums === undefined) {
        sums = { forms: new Map(), places: new Map() };
        found.set(key, sums);
      }
      sums.forms.set(form, (sums.forms.get(form) ?? 0) + 1);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = sums.places.get(place);
      const documentCount = (known?.documentCount ?? 0) + 1;
      const earlier =
        known === undefined || (compareCodeUnits(date, known.date) || compareCodeUnits(document, known.document)) < 0;
      sums.places.set(
        place,
        earlier ? { place, period: when, date, document, documentCount } : { ...known, documentCount },
      );
    }
  }
  const rows: DiffusionRow[] = [];
  for (const [key, { forms, places }] of found) {
    if (places.size < minPlaceCount) continue;
    const inOrder = [...places.values()].sort(
      (a, b) =>
        compareCodeUnits(a.period, b.period) || compareCodeUnits(a.date, b.date) || compareCodeUnits(a.place, b.place),
    );
    const start = inOrder[0]!.period;
    const adoptions = inOrder.map((a): Adoption => ({ ...a, lag: periodsBetween(start, a.period) }));
    const spread: { period: string; placeCount: number }[] = [];
    adoptions.forEach((adoption, i) => {
      if (adoptions[i + 1]?.period !== adoption.period) spread.push({ period: adoption.period, placeCount: i + 1 });
    });
    const [spelling] = [...forms].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));
    rows.push({
      canonical: gazetteer().keys.get(key)?.form ?? spelling![0],
      origins: adoptions.filter((a) => a.lag === 0),
      adopters: adoptions.filter((a) => a.lag > 0),
      placeCount: adoptions.length,
      spread,
    });
  }
  return rows.sort((a, b) => b.placeCount - a.placeCount || compareCodeUnits(a.canonical, b.canonical));
}
