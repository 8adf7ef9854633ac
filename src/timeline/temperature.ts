import { checkNumber, checkOneOf, checkOptions, rejectType, rejectValue } from '../text/index.js';
import type { SloganTimeline } from './slogan-timeline.js';

/** The six tiers of discourse temperature, hottest first. */
export const TEMPERATURES = ['沸', '烫', '热', '暖', '温', '冷'] as const;
export type Temperature = (typeof TEMPERATURES)[number];

/** Least value of a tier; 冷 has none, it is what lies below all others. */
export type TemperatureBounds = Readonly<Partial<Record<Exclude<Temperature, '冷'>, number>>>;

export interface TemperatureOptions {
  /** `count` (default): articles in the year that contain it; `share`: these by all articles of the year. */
  readonly by?: 'count' | 'share' | undefined;
  /** Bounds of the tiers below 烫, which are not published, or others in place of the published ones. */
  readonly bounds?: TemperatureBounds | undefined;
}

export interface TemperatureRow {
  readonly canonical: string;
  readonly year: string;
  readonly documentCount: number;
  readonly share: number;
  /** `null` where the value is below every bound that is known. */
  readonly temperature: Temperature | null;
}

// China Media Project: 沸 from 2,000 articles a year in the People's Daily or a share of 0.0518, 烫 from 500 or 0.0129.
const PUBLISHED: Readonly<Record<'count' | 'share', TemperatureBounds>> = {
  count: { 沸: 2000, 烫: 500 },
  share: { 沸: 0.0518, 烫: 0.0129 },
};

/**
 * Discourse temperature (语温) of every formulation in every year of a timeline: a tier by the number of articles that
 * contain it, or by their share where the corpus is not a whole year of the People's Daily. The bounds of 沸 and 烫 are
 * the published ones; those of 热, 暖 and 温 are not published, so there is no tier below 烫 (`null`) unless `bounds`
 * gives them, from the top without a gap. With all five given what is below 温 is 冷.
 *
 * Rows in the order of the timeline, then of years; years without a use have no row.
 *
 * @throws TypeError where the first argument is no timeline; RangeError where it does not count by year, where bounds
 * have a gap or do not fall, or for a wrong option.
 * @example
 * const documents = [{ id: '1', text: '加快补齐“三农”短板。', meta: { date: '2020-02-06', place: '江北省' } }];
 * const timeline = sloganTimeline(sloganRecords(documents));
 * temperature(timeline, { by: 'share', bounds: { 热: 0.008 } }).map((row) => row.temperature); // ['沸']
 * @see Qian Gang, China Media Project (chinamediaproject.org/2018/08/07; sinocism.com/p/chinas-political-discourse-in-2020)
 */
export function temperature(timeline: SloganTimeline, options: TemperatureOptions = {}): readonly TemperatureRow[] {
  checkOptions('temperature', options, ['by', 'bounds']);
  const { by = 'count', bounds = {} } = options;
  checkOneOf('temperature', 'options.by', by, ['count', 'share']);
  if (typeof timeline !== 'object' || timeline === null || !Array.isArray(timeline.rows)) {
    rejectType('temperature', 'timeline', 'a timeline of sloganTimeline', timeline);
  }
  if (timeline.period !== 'year') rejectValue('temperature', 'timeline.period', '"year"', timeline.period);
  if (typeof bounds !== 'object' || bounds === null) rejectType('temperature', 'options.bounds', 'an object', bounds);
  const names = TEMPERATURES.slice(0, -1) as readonly Exclude<Temperature, '冷'>[];
  for (const key of Object.keys(bounds)) checkOneOf('temperature', 'each key of options.bounds', key, names);
  const tiers: { name: Temperature; least: number }[] = [];
  for (const name of names) {
    const least = bounds[name] ?? PUBLISHED[by][name];
    if (least === undefined) {
      const missing = names.slice(names.indexOf(name)).find((other) => bounds[other] !== undefined);
      if (missing !== undefined)
        rejectValue('temperature', `options.bounds.${name}`, `given where ${missing} is`, least);
      break;
    }
    checkNumber('temperature', `options.bounds.${name}`, least, 0);
    const above = tiers.at(-1);
    if (above !== undefined && least >= above.least) {
      rejectValue('temperature', `options.bounds.${name}`, `below that of ${above.name}, ${above.least}`, least);
    }
    tiers.push({ name, least });
  }
  const lowest: Temperature | null = tiers.length === names.length ? '冷' : null;
  const rows: TemperatureRow[] = [];
  for (const { canonical, periods } of timeline.rows) {
    for (const { period, documentCount, share } of periods) {
      const value = by === 'count' ? documentCount : share;
      const tier = tiers.find(({ least }) => value >= least)?.name ?? lowest;
      rows.push({ canonical, year: period, documentCount, share, temperature: tier });
    }
  }
  return rows;
}
